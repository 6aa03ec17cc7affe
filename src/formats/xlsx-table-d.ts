import type { CalendarDay } from '../calendar/calendar.ts';
import type { Report, ReportOptions } from './report.ts';
import { createListing, type DayLines, type Line, partRuns } from './table-lines.ts';
import { beforeTexts, changeMarks, openText, signedTitle, standInMarks, timeText } from './table-texts.ts';
import { dayLabel, footnoteRows, headCell, markText, noted, shadeOf, titleBlock } from './xlsx-parts.ts';
import type { SheetCell, SheetPlan } from './xlsx-sheet.ts';
import type { Look } from './xlsx-style.ts';

const WIDTHS = [13, 7, 16, 31, 42, 18, 15, 15];

/** Layout D 领导个人表: what one leader attends, line by line. */
export function sheetD(report: Report, options: ReportOptions, name: string, leader: string): SheetPlan {
  const { words, names } = report;
  const { columns } = words;
  const { days, footnotes } = createListing(report, 'D', leader);
  const heads = [
    columns.date,
    columns.part,
    columns.time,
    columns.place,
    columns.title,
    columns.unit,
    columns.person,
    columns.phone,
  ];
  const heading = words.leaderTitle(names.leader(leader));
  return {
    name,
    widths: WIDTHS,
    hidden: 0,
    head: [...titleBlock(report, options, WIDTHS.length, heading), heads.map((head) => headCell(head))],
    rows: [...days.flatMap((one) => dayRows(one, leader, report)), ...footnoteRows(footnotes, WIDTHS.length)],
  };
}

function dayRows({ day, lines }: DayLines, leader: string, report: Report): readonly (readonly SheetCell[])[] {
  const { words } = report;
  const shade = shadeOf(day);
  const label = (down: number): SheetCell => ({ value: dayLabel(day, report), look: { role: 'day', shade }, down });
  if (lines.length === 0) {
    return [[label(1), { value: words.nothingPlanned, look: { role: 'body', shade, soft: true }, across: 7 }]];
  }
  return partRuns(lines).flatMap((part, p) =>
    part.lines.map((line, i): readonly SheetCell[] => [
      ...(p === 0 && i === 0 ? [label(lines.length)] : []),
      ...(i === 0
        ? [{ value: words.parts[part.name], look: { role: 'centre', shade }, down: part.lines.length } as const]
        : []),
      ...lineCells(line, day, leader, report),
    ]),
  );
}

function lineCells(line: Line, day: CalendarDay, leader: string, report: Report): readonly SheetCell[] {
  const { entry, standing, continued } = line;
  const { unit, person, contact } = entry.activity?.owner ?? {};
  const shade = entry.kind === 'focus' ? 'focus' : shadeOf(day);
  const cell = (value: string, role: Look['role'] = 'body'): SheetCell => ({
    value,
    look: { role, shade, struck: standing !== 'held', soft: continued },
  });
  const marks = continued ? [] : [...changeMarks(line, report), ...standInMarks(entry, leader, report)];
  const title = noted(signedTitle(entry), line.waiverNote, report);
  const before = continued ? [] : beforeTexts(line, report);
  return [
    cell(timeText(entry, continued ? day : undefined, report), 'centre'),
    cell(openText(entry.place, entry, report)),
    cell([`${title}${markText(marks, report)}`, ...before].join('\n'), 'strong'),
    cell(openText(unit, entry, report)),
    cell(openText(person, entry, report)),
    cell(openText(contact, entry, report)),
  ];
}
