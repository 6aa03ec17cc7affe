import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText, fullDayText, weekdayText } from '../model/date-words.ts';
import { dayClass, dayMark } from './html-day.ts';
import { fullTitle } from './html-page.ts';
import type { Report, ReportOptions } from './report.ts';
import type { Mark } from './table-texts.ts';
import type { SheetCell } from './xlsx-sheet.ts';
import type { Look } from './xlsx-style.ts';

/** The rows that stand over the column heads: warnings, title, who issues it and when. */
export function titleBlock(
  report: Report,
  options: ReportOptions,
  columns: number,
  heading?: string,
): readonly (readonly SheetCell[])[] {
  const { words, lang } = report;
  const left = Math.ceil(columns / 2);
  const pair = (first: string, second: string): readonly SheetCell[] => [
    { value: first, look: { role: 'note' }, across: left },
    { value: second, look: { role: 'noteRight' }, across: columns - left },
  ];
  const { generatedOn, unit = '＿＿＿＿＿＿' } = options;
  return [
    pair(words.internal, words.mayChange),
    [{ value: fullTitle(report, heading), look: { role: 'title' }, across: columns }],
    pair(
      words.field(words.unit, unit),
      generatedOn === undefined ? '' : words.field(words.date, fullDayText(generatedOn, lang)),
    ),
  ];
}

export const headCell = (value: string, shade?: Look['shade']): SheetCell => ({ value, look: { role: 'head', shade } });

/** Footnotes under a table, a row each. */
export function footnoteRows(footnotes: readonly string[], columns: number): readonly (readonly SheetCell[])[] {
  return footnotes.map((value) => [{ value, look: { role: 'footnote' }, across: columns }]);
}

/** How a day is shaded. */
export function shadeOf(day: CalendarDay): 'off' | 'extra' | undefined {
  const name = dayClass(day);
  return name === 'off' || name === 'extra' ? name : undefined;
}

/** `周四（休 国庆节）`, the mark on a line of its own where there is one. */
export function weekdayLabel(day: CalendarDay, { words, lang }: Report): string {
  const mark = dayMark(day, words);
  return mark === undefined
    ? weekdayText(day.date, lang)
    : `${weekdayText(day.date, lang)}\n${words.aside(mark).trim()}`;
}

/** `12月1日` and the weekday under it. */
export const dayLabel = (day: CalendarDay, report: Report): string =>
  `${dayText(day.date, report.lang)}\n${weekdayLabel(day, report)}`;

/** Title or names with the number of their footnote. */
export const noted = (text: string, note: number | undefined, { words }: Report): string =>
  note === undefined ? text : `${text}${words.aside(words.note(note))}`;

/** Marks behind a title: `（改期）`. */
export const markText = (marks: readonly Mark[], { words }: Report): string =>
  marks.map(({ text }) => words.aside(text)).join('');
