import type { SheetCell } from './sheets.ts';

// Spreadsheets keep dates and times as numbers; only the number format tells them apart (ECMA-376 part 1, 18.8.30 and
// 18.17.4.1). hucre takes Chinese formats such as h"时"mm"分" for plain numbers, and hides which serial a date had.

/** How a number format shows a date or time. */
export interface DateFormat {
  /** `elapsed` is a duration in hours, minutes or seconds. */
  readonly kind: 'date' | 'time' | 'elapsed';
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  /** With 月. */
  readonly chinese: boolean;
}

/** Formats that files name by number only, as Chinese Office shows them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'h:mm'] as const),
  [22, 'yyyy/m/d h:mm'],
  ...[27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [46, '[h]:mm:ss'],
]);

/** What Excel takes. */
const LONGEST_CODE = 255;

/** Null for a format that shows no date or time. */
export function dateFormat(id: number, code: string | undefined = BUILT_IN.get(id)): DateFormat | null {
  if (code === undefined || code.length > LONGEST_CODE) return null;
  const [section = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./gs, (literal) => (literal.includes('月') ? '月' : ' '))
    .split(';');
  const bare = section.replace(/\[[^\]]*\]/g, ' ').toLowerCase();
  const letters = bare.replace(/general|standard/g, ' ').replace(/am\/pm|a\/p/g, 'h');
  // Digits stand for a number, but for fractions of a second.
  if (/[0#?]/.test(letters.replace(/\.0+/g, ''))) return null;
  // An m beside hours or seconds is minutes.
  const days = letters.replace(/h+[^a-z]*m+/g, 'h').replace(/m+[^a-z]*s+/g, 's');
  const [year, month, day] = [/[yeg]/.test(days), days.includes('m'), /d|aaa/.test(days)];
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: 'elapsed', year, month, day, chinese: false };
  if (year || month || day) return { kind: 'date', year, month, day, chinese: section.includes('月') };
  return /[hs]/.test(days) ? { kind: 'time', year, month, day, chinese: false } : null;
}

const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;
const LAST_YEAR = 9999;
/** In the 1900 system; Lotus 1-2-3 took 1900 for a leap year, and all spreadsheets since. */
const NO_SUCH_DAY = 60;

const pad = (number: number): string => String(number).padStart(2, '0');
const clock = (seconds: number): string =>
  `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor((seconds % 3600) / 60))}`;

/**
 * The cell that a serial number is in such a format; the last second is cut off. Null for a day that does not exist:
 * `impossibleDate` is what the spreadsheet shows for it.
 */
export function dateCell(serial: number, format: DateFormat, is1904: boolean): SheetCell | null {
  const seconds = Math.round(serial * DAY_SECONDS);
  const [day, second] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS];
  if (seconds < 0) return null;
  if (format.kind === 'elapsed' && day > 0) {
    const text = clock(seconds);
    return { kind: 'text', text, value: text };
  }
  if (day === 0 && (format.kind !== 'date' || second > 0)) {
    return { kind: 'time', text: clock(second), value: clock(second) };
  }
  const date = civilDate(day, is1904);
  if (date === null) return null;
  // What shows only year and month was typed as a month: its first day is the spreadsheet's, nobody's wish.
  if (format.month && !format.day) {
    const text = shownDate(date, format);
    return { kind: 'text', text, value: text };
  }
  const time = second === 0 ? '' : clock(second);
  return {
    kind: 'date',
    text: [format.month ? shownDate(date, format) : date, time].filter((part) => part !== '').join(' '),
    value: time === '' ? date : `${date}T${time}`,
  };
}

/** `1900-02-29` and the like: what a spreadsheet shows for a serial number that is no day. */
export function impossibleDate(serial: number, is1904: boolean): string {
  const day = Math.floor(serial);
  if (is1904 || day < 0 || day > NO_SUCH_DAY) return String(serial);
  return day === NO_SUCH_DAY ? '1900-02-29' : '1900-01-00';
}

function civilDate(day: number, is1904: boolean): string | null {
  if (!is1904 && (day < 1 || day === NO_SUCH_DAY)) return null;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < NO_SUCH_DAY ? 31 : 30);
  const date = new Date(start + day * DAY_MS);
  // Beyond what a Date can hold, the year is NaN.
  return date.getUTCFullYear() <= LAST_YEAR ? date.toISOString().slice(0, 10) : null;
}

/** A date with those parts that its format shows. */
function shownDate(date: string, { year, month, day, chinese }: DateFormat): string {
  const parts = date.split('-');
  const shown = [year, month, day].flatMap((isShown, i) =>
    isShown ? [[parts[i] ?? '', '年月日'[i] ?? ''] as const] : [],
  );
  return chinese
    ? shown.map(([number, unit]) => `${Number(number)}${unit}`).join('')
    : shown.map(([number]) => number).join('-');
}
