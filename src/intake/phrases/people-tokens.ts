import { chargeAt } from './people-charge.ts';
import { COUNTING, type Counting, type Found, findKeyword, MARKS, type Mark, SETS } from './people-keywords.ts';
import type { Meaning } from './people-meaning.ts';
import type { Lexicon, Sense } from './people-names.ts';
import { inCharge, known, setOf } from './people-resolve.ts';
import { countOf, endOfWord } from './people-text.ts';

export type Token =
  | { readonly kind: 'people'; readonly who: Meaning<Sense>; readonly form: Sense['form']; readonly text: string }
  /** Not a keyword and nobody of the roster. */
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: Counting; readonly count: number; readonly text: string }
  | { readonly kind: Mark; readonly text: string };

interface Step {
  readonly token: Token;
  readonly end: number;
}

/** A normalised text as tokens; every character of it belongs to one. */
export function tokensOf(text: string, lexicon: Lexicon, topic: string | undefined): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let unknownFrom = -1;
  const closeUnknown = (): void => {
    const run = unknownFrom === -1 ? '' : text.slice(unknownFrom, at).trim();
    if (run !== '') tokens.push({ kind: 'unknown', text: run });
    unknownFrom = -1;
  };
  while (at < text.length) {
    const step = stepAt(text, at, lexicon, topic, unknownFrom !== -1);
    if (step === undefined) {
      if (unknownFrom === -1) unknownFrom = at;
      at = endOfWord(text, at);
      continue;
    }
    closeUnknown();
    tokens.push(step.token);
    at = step.end;
  }
  closeUnknown();
  return withoutSpaces(tokens);
}

/** The known token at a place; inside an unknown name, only what ends it. */
function stepAt(
  text: string,
  at: number,
  lexicon: Lexicon,
  topic: string | undefined,
  insideUnknown: boolean,
): Step | undefined {
  const people = peopleAt(text, at, lexicon, topic);
  if (people) return people;
  const counting = findKeyword(COUNTING, text, at);
  if (counting) return numberStep(counting, text, at);
  const mark = findKeyword(MARKS, text, at);
  if (mark === undefined) return undefined;
  const inside = insideUnknown && (mark.weak || mark.kind === 'space');
  if (inside && !continues(text, mark.end, lexicon, topic)) return undefined;
  return { token: { kind: mark.kind, text: text.slice(at, mark.end) }, end: mark.end };
}

/** Whether something known, or the end, follows a weak keyword: then it is one. */
function continues(text: string, at: number, lexicon: Lexicon, topic: string | undefined): boolean {
  if (at >= text.length) return true;
  const mark = findKeyword(MARKS, text, at);
  return (mark !== undefined && !mark.weak) || peopleAt(text, at, lexicon, topic) !== undefined;
}

function peopleAt(text: string, at: number, lexicon: Lexicon, topic: string | undefined): Step | undefined {
  const step = (who: Meaning<Sense>, form: Sense['form'], end: number): Step => ({
    token: { kind: 'people', who, form, text: text.slice(at, end) },
    end,
  });
  const designation = lexicon.match(text, at);
  const charge = chargeAt(text, at, lexicon);
  if (charge && (designation === undefined || designation.end < charge.end)) {
    const { post, own, end } = charge;
    return step(inCharge(lexicon, post, own ?? topic, text.slice(at, end)), 'title', end);
  }
  const set = findKeyword(SETS, text, at);
  if (designation && (set === undefined || designation.end >= set.end)) {
    const { senses, end } = designation;
    return step(known(lexicon, senses, text.slice(at, end)), senses[0]?.form ?? 'name', end);
  }
  if (set) return step(setOf(lexicon, set.kind, countOf(set.captured), text.slice(at, set.end)), 'group', set.end);
  return undefined;
}

const numberStep = (found: Found<Counting>, text: string, at: number): Step => ({
  token: { kind: found.kind, count: countOf(found.captured), text: text.slice(at, found.end) },
  end: found.end,
});

const isPerson = (token: Token | undefined): boolean => token?.kind === 'people' || token?.kind === 'unknown';

/** A space parts two names as 、 does; between a title and a name, and beside any keyword, it says nothing. */
function withoutSpaces(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, i): readonly Token[] => {
    if (token.kind === 'noise') return [];
    if (token.kind !== 'space') return [token];
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    if (!isPerson(before) || !isPerson(after)) return [];
    // Words of Latin letters of which one is not known are one name that is not.
    const latin = /[a-z]$/.test(before?.text ?? '') && /^[a-z]/.test(after?.text ?? '');
    if (latin && (before?.kind === 'unknown' || after?.kind === 'unknown')) return [];
    const form = (side: Token | undefined): string => (side?.kind === 'people' ? side.form : 'name');
    return form(before) === form(after) ? [{ kind: 'pause', text: ' ' }] : [];
  });
}
