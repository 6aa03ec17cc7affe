import { joinPieces, normalise } from './text.ts';
import { ASK } from './time-ask.ts';
import { gather } from './time-gather.ts';
import { parse } from './time-parse.ts';
import type { Candidate, Reading, TimeContext, TimeRule, Words } from './time-rule.ts';
import { sayTime } from './time-say.ts';
import { type Fork, newScene } from './time-scene.ts';
import { settle } from './time-settle.ts';
import type { Token } from './time-token.ts';
import { tokenise } from './time-tokenise.ts';

/** A cell that is longer says more than a time. */
const MOST_LETTERS = 2000;
const MOST_CANDIDATES = 8;
/** A phrase may be unclear in two places. */
const MOST_FORKS = 2;

/** Reads a Chinese or English phrase that says when, to its last character; whatever it does not know for sure is a question. */
export function readTime(text: string, context: TimeContext): Reading<TimeRule> {
  const plain = normalise(text);
  if (plain.length > MOST_LETTERS) return { kind: 'question', ask: ASK.tooLong(), candidates: [] };
  return readTokens(tokenise(plain), context, 0);
}

function readTokens(tokens: readonly Token[], context: TimeContext, forks: number): Reading<TimeRule> {
  if (tokens.length === 0) return question(ASK.nothing(), [], context);
  const unknown = tokens.filter(({ kind }) => kind === 'unknown');
  if (unknown.length > 0) {
    const known = tokens.filter(({ kind }) => kind !== 'unknown');
    return question(
      ASK.notUnderstood(unknown.map(({ text }) => text).join(' ')),
      rulesOf([known], context, forks),
      context,
    );
  }
  const parsed = parse(tokens);
  if (parsed.kind === 'stuck') return question(ASK.notUnderstood(textOf(parsed.rest)), [], context);
  const scene = newScene(context);
  const rule = settle(gather(parsed.clauses, scene), scene);
  const { trouble, doubts } = scene;
  if (trouble === null) return { kind: 'read', rule, doubts };
  const forked = trouble.fork ? rulesOf(phrasesOf(tokens, trouble.fork), context, forks) : [];
  return question(trouble.ask, [...trouble.rules, ...forked], context);
}

const textOf = (tokens: readonly Token[]): string => joinPieces(tokens.map(({ text }) => text));

/** The phrase once with each meaning of the unclear token. */
const phrasesOf = (tokens: readonly Token[], { token, options }: Fork): readonly (readonly Token[])[] =>
  options.map((option) => tokens.map((one) => (one === token ? { ...option, text: one.text } : one)));

/** The rules that the phrases have, or may have. */
function rulesOf(phrases: readonly (readonly Token[])[], context: TimeContext, forks: number): readonly TimeRule[] {
  if (forks >= MOST_FORKS) return [];
  return phrases.slice(0, MOST_CANDIDATES).flatMap((tokens) => {
    const reading = readTokens(tokens, context, forks + 1);
    return reading.kind === 'read' ? [reading.rule] : reading.candidates.map(({ rule }) => rule);
  });
}

function question(ask: Words, rules: readonly TimeRule[], context: TimeContext): Reading<TimeRule> {
  const candidates = rules.map(
    (rule): Candidate<TimeRule> => ({
      rule,
      words: { zh: sayTime(rule, context, 'zh'), en: sayTime(rule, context, 'en') },
    }),
  );
  const distinct = new Map(candidates.map((one) => [one.words.zh, one]));
  return { kind: 'question', ask, candidates: [...distinct.values()].slice(0, MOST_CANDIDATES) };
}
