import { readNumber } from '../phrases/text.ts';
import { plainTitle } from './title-bodies.ts';

/** Numbers of a title by what they count (年, 季度, 次 …; empty where nothing), each list sorted. */
export type TitleNumbers = ReadonlyMap<string, readonly string[]>;

/** A later spelling of what is counted. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['年度', '年'],
  ['季', '季度'],
  ['月份', '月'],
]);

const HAN = '[〇零一二两三四五六七八九十]+';
const COUNTER = '季度|年度|年|季|月份|月|日|次|届|期|批|轮|号|场|阶段';
const NUMBER = new RegExp(`第?(?<number>\\d+|${HAN})(?<counter>${COUNTER})?`, 'gu');
const HALF_YEAR = /(?<half>[上下])半年/gu;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const ORDINAL = `(?:${ORDINALS.join('|')}|\\d{1,3}(?:st|nd|rd|th))`;
const EN_QUARTER = new RegExp(`\\bq(?<digit>[1-4])\\b|\\b(?<word>${ORDINAL}) quarter\\b`, 'gu');
const EN_HALF = /\bh(?<digit>[12])\b|\b(?<word>first|second) half(?: year)?\b/gu;
const EN_ORDINAL = new RegExp(`\\b(?<word>${ORDINAL})\\b`, 'gu');
// "May" alone may be no month.
const EN_MONTH = new RegExp(`\\b(?<month>${MONTHS.filter((name) => name !== 'may').join('|')})\\b`, 'gu');

/** Takes what is counted out of a plain title; a number that counts nothing stays in the text too. */
export function takeNumbers(text: string): { readonly rest: string; readonly numbers: TitleNumbers } {
  const found = new Map<string, string[]>();
  const note = (counter: string, value: string): string => {
    const kind = SAME.get(counter) ?? counter;
    found.set(kind, [...(found.get(kind) ?? []), value].sort());
    return ' ';
  };
  const take = (from: string, pattern: RegExp, read: (groups: Groups) => string | null): string =>
    from.replace(pattern, (...match: unknown[]) => {
      const whole = String(match[0]);
      return read((match.at(-1) ?? {}) as Groups) ?? whole;
    });

  let rest = take(text, HALF_YEAR, ({ half }) => note('半年', half === '上' ? '1' : '2'));
  rest = take(rest, EN_QUARTER, ({ digit, word }) => note('季度', digit ?? ordinalValue(word)));
  rest = take(rest, EN_HALF, ({ digit, word }) => note('半年', digit ?? ordinalValue(word)));
  rest = take(rest, EN_MONTH, ({ month = '' }) => note('月', String(MONTHS.indexOf(month) + 1)));
  rest = take(rest, EN_ORDINAL, ({ word }) => note('次', ordinalValue(word)));
  rest = take(rest, NUMBER, ({ number = '', counter }) => {
    const value = String(readNumber(number) ?? number);
    if (counter !== undefined) return note(counter, value);
    if (isYear(number)) return note('年', value);
    note('', value);
    return null;
  });
  return { rest: plainTitle(rest), numbers: found };
}

type Groups = { readonly [name: string]: string | undefined };

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

function ordinalValue(word = ''): string {
  const named = ORDINALS.indexOf(word);
  return named >= 0 ? String(named + 1) : String(Number.parseInt(word, 10));
}

/**
 * `differ`: both count the same thing and each has a number that the other has not; `partly`: only one gives a number, of
 * whatever but the year.
 */
export function compareNumbers(a: TitleNumbers, b: TitleNumbers): 'agree' | 'partly' | 'differ' {
  if (a.size + b.size === 0) return 'agree';
  let isPartial = false;
  for (const counter of new Set([...a.keys(), ...b.keys()])) {
    const [mine, others] = [a.get(counter) ?? [], b.get(counter) ?? []];
    const [more, less] = [surplus(mine, others), surplus(others, mine)];
    if (more > 0 && less > 0) return 'differ';
    if (more + less > 0 && counter !== '年') isPartial = true;
  }
  return isPartial ? 'partly' : 'agree';
}

/** How many of a list the other has not. */
function surplus(list: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let count = 0;
  for (const one of list) {
    const at = left.indexOf(one);
    if (at < 0) count++;
    else left.splice(at, 1);
  }
  return count;
}
