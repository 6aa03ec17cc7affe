import { type DateFormat, dateCell, impossibleDate } from './read-sheets-dates.ts';
import { unescaped, type WorkbookParts } from './read-sheets-parts.ts';
import type { SheetCell } from './sheets.ts';

/** What a cell holds, as it stands in the file. */
interface RawValue {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  /** Index of the cell style; -1 for none. */
  readonly style: number;
  readonly value: string;
  /** Of `inlineStr`. */
  readonly text: string;
}

/** Null for a cell that holds nothing to be seen. */
export function cellOf(
  { type, style, value, text }: RawValue,
  { strings, formats, is1904 }: WorkbookParts,
): SheetCell | null {
  switch (type) {
    case 's':
      return textCell(strings[Number(value)] ?? '');
    case 'inlineStr':
      return textCell(unescaped(text));
    case 'str':
      return textCell(unescaped(value));
    case 'b': {
      const isTrue = value === '1' || value.toLowerCase() === 'true';
      return { kind: 'boolean', text: isTrue ? 'TRUE' : 'FALSE', value: String(isTrue) };
    }
    case 'e':
      return { kind: 'error', text: value, value };
    case 'd':
      return isoCell(value);
    default:
      return numberCell(value, formats[style] ?? null, is1904);
  }
}

function numberCell(value: string, format: DateFormat | null, is1904: boolean): SheetCell | null {
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  // More digits than 15 are noise of the arithmetic, and no spreadsheet shows them.
  const shown = String(Number(number.toPrecision(15)));
  if (format === null) return { kind: 'number', text: shown, value: shown };
  return dateCell(number, format, is1904) ?? { kind: 'error', text: impossibleDate(number, is1904), value: shown };
}

/** A text with edges trimmed (full-width spaces too) and line breaks as `\n`; null for nothing. */
export function textCell(text: string): SheetCell | null {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return plain === '' ? null : { kind: 'text', text: plain, value: plain };
}

function isoCell(value: string): SheetCell | null {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(value) ?? [];
  if (day === undefined) return textCell(value);
  return time === '' || time === '00:00'
    ? { kind: 'date', text: day, value: day }
    : { kind: 'date', text: `${day} ${time}`, value: `${day}T${time}` };
}
