import type { CalendarDay } from '../calendar/calendar.ts';
import { numberText } from './html-table-h.ts';
import type { Report, ReportOptions } from './report.ts';
import { sourceText } from './source-text.ts';
import { createListing, type DayLines, type Line } from './table-lines.ts';
import { changeMarks, natureMarks, openText, peopleText, remarkTexts, timeText } from './table-texts.ts';
import { footnoteRows, headCell, noted, shadeOf, titleBlock, weekdayLabel } from './xlsx-parts.ts';
import type { SheetCell, SheetPlan } from './xlsx-sheet.ts';
import type { Look } from './xlsx-style.ts';

const WIDTHS = [5.5, 9.5, 10.5, 14, 31, 24, 29, 15, 17, 25];

/**
 * Layout H 清单. The days are dates; hidden last columns hold the ids of the activities, so that the sheet can be read back,
 * and where each was asked for; lines that the view hides and those that run on have neither.
 */
export function sheetH(report: Report, options: ReportOptions, name: string): SheetPlan {
  const { columns } = report.words;
  const { days, footnotes } = createListing(report, 'H');
  const heads = [
    columns.index,
    columns.date,
    columns.weekday,
    columns.time,
    columns.title,
    columns.place,
    columns.attendees,
    columns.unit,
    columns.contact,
    columns.remarks,
    columns.id,
    columns.source,
  ];
  return {
    name,
    widths: WIDTHS,
    hidden: 2,
    head: [...titleBlock(report, options, WIDTHS.length), heads.map((head) => headCell(head))],
    rows: [...days.flatMap((one) => dayRows(one, report)), ...footnoteRows(footnotes, WIDTHS.length)],
  };
}

function dayRows({ day, lines }: DayLines, report: Report): readonly (readonly SheetCell[])[] {
  const shade = shadeOf(day);
  if (lines.length === 0) {
    const nothing = {
      value: report.words.nothingPlanned,
      look: { role: 'body', shade, soft: true },
      across: 7,
    } as const;
    return [[{ value: undefined, look: { role: 'centre', shade } }, ...dayCells(day, 1, report), nothing]];
  }
  return lines.map((line, i) => lineRow(line, i === 0 ? dayCells(day, lines.length, report) : [], day, report));
}

function dayCells(day: CalendarDay, down: number, report: Report): readonly SheetCell[] {
  const numFmt = report.lang === 'zh' ? 'm"月"d"日"' : '[$-409]d\\ mmm';
  const shade = shadeOf(day);
  return [
    { value: new Date(`${day.date}T00:00:00Z`), look: { role: 'day', shade, numFmt }, down },
    { value: weekdayLabel(day, report), look: { role: 'day', shade }, down },
  ];
}

function lineRow(line: Line, day: readonly SheetCell[], on: CalendarDay, report: Report): readonly SheetCell[] {
  const { entry, standing, continued } = line;
  const owner = entry.activity?.owner ?? {};
  const contact = [owner.person, owner.contact].filter((part) => part !== undefined).join(' ');
  const base: Omit<Look, 'role'> = {
    shade: entry.kind === 'focus' ? 'focus' : shadeOf(on),
    struck: standing !== 'held',
    soft: continued,
  };
  const cell = (value: string, role: Look['role'] = 'body'): SheetCell => ({ value, look: { role, ...base } });
  const isTold = entry.kind === 'activity' && !entry.hidden && !continued;
  const marks = continued ? [] : [...changeMarks(line, report), ...natureMarks(line, on, report)];
  const remarks = [report.words.list(marks.map(({ text }) => text)), ...(continued ? [] : remarkTexts(line, report))];
  return [
    { value: numberText(line), look: { role: 'centre', shade: base.shade } },
    ...day,
    cell(timeText(entry, continued ? on : undefined, report), 'centre'),
    cell(noted(entry.title, line.waiverNote, report), 'strong'),
    cell(openText(entry.place, entry, report)),
    cell(noted(peopleText(entry, report), line.substitutionNote, report)),
    cell(openText(owner.unit, entry, report)),
    cell(openText(contact, entry, report)),
    // A mark that says why a line is struck out is not struck out itself.
    { value: remarks.filter((text) => text !== '').join('\n'), look: { role: 'body', shade: base.shade } },
    cell(isTold ? entry.id : ''),
    cell(isTold ? sourceText(entry.activity?.source) : ''),
  ];
}
