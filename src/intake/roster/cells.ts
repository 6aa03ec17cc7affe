import { plainLine } from '../../model/plain-text.ts';
import type { RosterLog } from './roster-issues.ts';
import type { RosterRow } from './rows.ts';

// What single cells hold. A fault is logged and leaves the cell as if it were empty.

/** Empty where nothing stands there; in one line. */
export const textOf = <C extends string>(row: RosterRow<C>, column: C): string =>
  plainLine(row.cell(column)?.text ?? '').trim();

/** The text of a cell that must be filled in; empty, and logged, where it is not. */
export function neededText<C extends string>(row: RosterRow<C>, column: C, log: RosterLog): string {
  const text = textOf(row, column);
  if (text === '') log.add('roster-cell-missing', row.at(column), { value: row.header(column) });
  return text;
}

/** 「张三、李四」, one by one; also parted by commas, semicolons and line breaks. */
export const piecesOf = <C extends string>(row: RosterRow<C>, column: C): readonly string[] =>
  split(row.cell(column)?.text ?? '', /[、,，;；\n\r]/);

/** Parts that may hold commas themselves. */
export const clausesOf = <C extends string>(row: RosterRow<C>, column: C): readonly string[] =>
  split(row.cell(column)?.text ?? '', /[;；\n\r]/);

const split = (text: string, at: RegExp): readonly string[] =>
  text
    .split(at)
    .map((piece) => plainLine(piece).trim())
    .filter((piece) => piece !== '');

const UNIT = /(?:分钟|分|人|次|场|块|个|minutes?|mins?|people|persons?)$/;

/** A whole number between two, both included; a unit behind it says nothing. */
export function numberOf<C extends string>(
  row: RosterRow<C>,
  column: C,
  [least, most]: readonly [number, number],
  log: RosterLog,
): number | undefined {
  const text = textOf(row, column);
  if (text === '') return undefined;
  const number = wholeNumber(text);
  if (number !== undefined && number >= least && number <= most) return number;
  log.add('roster-not-a-number', row.at(column), { value: text, other: rangeText(least, most, log) });
  return undefined;
}

export function wholeNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').toLowerCase().replace(UNIT, '').trim();
  return /^\d{1,9}(?:\.0+)?$/.test(digits) ? Number(digits) : undefined;
}

export const rangeText = (least: number, most: number, { lang }: RosterLog): string =>
  lang === 'zh' ? `${least} 至 ${most}` : `from ${least} to ${most}`;

const YES = /^(?:是|有|对|√|✓|✔|y|yes|true|1)$/;
const NO = /^(?:否|无|不|不是|×|✗|✘|n|no|false|0)$/;

export function yesNoOf<C extends string>(row: RosterRow<C>, column: C, log: RosterLog): boolean | undefined {
  const text = textOf(row, column);
  const plain = text.normalize('NFKC').toLowerCase();
  if (text === '') return undefined;
  if (YES.test(plain)) return true;
  if (NO.test(plain)) return false;
  log.add('roster-not-yes-no', row.at(column), { value: text });
  return undefined;
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields of which nothing is known. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

/** Undefined for an empty list. */
export const someOf = <T>(items: readonly T[]): readonly T[] | undefined => (items.length === 0 ? undefined : items);
