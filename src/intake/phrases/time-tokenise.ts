import { LENGTH_PATTERNS } from './duration.ts';
import type { DateMeaning, Meaning, Token, TokenOf } from './time-token.ts';
import { EN_PATTERNS } from './time-words-en.ts';
import { ZH_PATTERNS } from './time-words-zh.ts';

const PATTERNS = [...LENGTH_PATTERNS, ...ZH_PATTERNS, ...EN_PATTERNS];
// A number or a Latin word is known as a whole or not at all.
const UNKNOWN = /\d+|[a-z]+|./suy;

/** The tokens of a normalised phrase; words that say nothing are left out, what no pattern fits is `unknown`. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = longestAt(text, at);
    const last = text[at - 1] === ' ' ? undefined : tokens.at(-1);
    const unknown = token ? '' : unknownAt(text, at);
    at += token?.text.length ?? unknown.length;
    if (token) tokens.push(token);
    else if (last?.kind === 'unknown' && unknown !== ' ')
      tokens[tokens.length - 1] = { ...last, text: last.text + unknown };
    else if (unknown !== ' ') tokens.push({ kind: 'unknown', text: unknown });
  }
  return settleNumbers(withoutBrackets(tokens.filter(({ kind }) => kind !== 'skip')));
}

function longestAt(text: string, at: number): Token | null {
  let best: Token | null = null;
  for (const { regexp, meaning } of PATTERNS) {
    regexp.lastIndex = at;
    const match = regexp.exec(text);
    if (!match || match[0].length <= (best?.text.length ?? 0)) continue;
    const found = meaning(match.groups ?? {});
    if (found) best = { ...found, text: match[0] };
  }
  return best;
}

function unknownAt(text: string, at: number): string {
  UNKNOWN.lastIndex = at;
  return UNKNOWN.exec(text)?.[0] ?? text.slice(at);
}

/** (周四) stays as its weekday; other brackets part like commas, of which one is enough, and none at the edges. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const asides = tokens.flatMap((_, i) => (isAside(tokens, i) ? [i, i + 2] : []));
  const parted = tokens
    .filter((_, i) => !asides.includes(i))
    .map((token): Token => (token.kind === 'open' || token.kind === 'shut' ? { ...token, kind: 'comma' } : token));
  const first = parted.findIndex(({ kind }) => kind !== 'comma');
  return parted.filter(({ kind }, i) => {
    const next = parted[i + 1];
    return kind !== 'comma' || (i > first && first >= 0 && next !== undefined && next.kind !== 'comma');
  });
}

function isAside(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === 'open' && tokens[i + 1]?.kind === 'weekdays' && tokens[i + 2]?.kind === 'shut';
}

/** Gives numbers without a unit that of the neighbour with which they form a list or a range: 3–5日, Dec 3 and 5, 9–11点. */
function settleNumbers(tokens: readonly Token[]): readonly Token[] {
  const settled: Token[] = [...tokens];
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== 'bare') continue;
    const meaning = asClock(token, settled, i) ?? asDay(token, settled, i);
    if (!meaning) continue;
    settled[i] = { ...meaning, text: token.text };
    for (const j of [i - 1, i + 1]) {
      const beside = settled[j];
      // 3, 5 and 7 Dec: the comma is part of the list.
      if (beside?.kind === 'comma' && isDay(settled[i]) && isNumber(settled[j === i - 1 ? i - 2 : i + 2])) {
        settled[j] = { kind: 'list', joiner: 'and', text: beside.text };
      }
    }
  }
  return settled.flatMap((token, i) => monthInto(token, settled[i - 1], settled[i + 1]));
}

const isDay = (token: Token | undefined): boolean => token?.kind === 'date';
const isNumber = (token: Token | undefined): boolean => token?.kind === 'date' || token?.kind === 'bare';
const joins = (token: Token | undefined): boolean =>
  token?.kind === 'list' || token?.kind === 'range' || token?.kind === 'comma';

function asClock({ value }: TokenOf<'bare'>, tokens: readonly Token[], i: number): Meaning | null {
  const end = tokens[i + 2];
  if (tokens[i + 1]?.kind !== 'range' || end?.kind !== 'clock' || value > 24) return null;
  const from = { kind: 'clock', hour: value, minute: 0, half: null, sure: value > 7 } as const;
  if (end.half === null || value > 12) return from;
  // 9–11am, 3–5pm, 11–1pm
  const startsInMorning = end.half === 'am' || value % 12 > end.hour % 12;
  return { ...from, half: startsInMorning ? 'am' : 'pm', sure: true };
}

function asDay({ value }: TokenOf<'bare'>, tokens: readonly Token[], i: number): DateMeaning | null {
  let right = i + 1;
  while (joins(tokens[right]) && tokens[right + 1]?.kind === 'bare') right += 2;
  const [after, before] = [tokens[right + 1], tokens[i - 2]];
  const date = joins(tokens[right]) && after?.kind === 'date' ? after : joins(tokens[i - 1]) ? before : undefined;
  // After 3日 a lone number is no day.
  if (date?.kind !== 'date' || (date === before && /[日号]$/u.test(date.text))) return null;
  const month = date.swaps ? null : date.month;
  return { kind: 'date', year: date.year, month, day: value, swaps: false };
}

/** 12月3、5日 was cut after the month. */
function monthInto(token: Token, before: Token | undefined, after: Token | undefined): readonly Token[] {
  if (token.kind === 'stretch' && wantsMonth(after) && isWholeMonth(token)) return [];
  if (token.kind !== 'date' || before?.kind !== 'stretch' || !wantsMonth(token) || !isWholeMonth(before))
    return [token];
  return [{ ...token, year: before.year, month: before.month, text: before.text + token.text }];
}

const wantsMonth = (token: Token | undefined): boolean => token?.kind === 'date' && token.month === null;
const isWholeMonth = ({ from, to, month }: TokenOf<'stretch'>): boolean => from === 1 && to === 31 && month !== null;
