import type { CellValue } from 'hucre/xlsx';
import { plainLine, plainText } from '../model/plain-text.ts';

/** What Excel takes in one cell. */
const MOST_IN_CELL = 32_767;
const MOST_IN_SHEET_NAME = 31;

/**
 * A text as a cell may hold it, so that it reads as it was typed: characters that XML forbids are dropped, what looks
 * like an escape of the format (`_x0041_`) is kept as text, and what is too long is cut.
 */
export function cellText(text: string): string {
  const clean = plainText(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return clean.length <= MOST_IN_CELL ? clean : `${clean.slice(0, MOST_IN_CELL - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The value of a cell; a date is the day, at midnight UTC. */
export const cellValue = (value: string | Date): CellValue => (typeof value === 'string' ? cellText(value) : value);

/** Names that Excel takes for sheets: none empty or too long, no two the same but for capitals. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const stem = sheetName(text);
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? '' : ` ${count}`;
      const name = `${cut(stem, MOST_IN_SHEET_NAME - suffix.length)}${suffix}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

function sheetName(text: string): string {
  const plain = plainLine(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const name = cut(plain, MOST_IN_SHEET_NAME).replace(/[' ]+$/, '');
  // Excel keeps `History` for itself.
  return name === '' || name.toLowerCase() === 'history' ? `_${name}` : name;
}

/** At most so many UTF-16 units, no pair cut in half. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
