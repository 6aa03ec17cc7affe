import type { CalendarDay } from '../calendar/calendar.ts';
import { dayText } from '../model/date-words.ts';
import type { Entry } from './agenda.ts';
import { type Report, type ReportOptions, type Shown, shownEntries } from './report.ts';
import { createListing, waiverNotes } from './table-lines.ts';
import { type DayPart, type Piece, partsInUse, piecesOf, rowsOfPieces } from './table-parts.ts';
import { changeMarks, peopleText, signedTitle, timeText } from './table-texts.ts';
import { footnoteRows, headCell, markText, noted, shadeOf, titleBlock, weekdayLabel } from './xlsx-parts.ts';
import type { Run, SheetCell, SheetPlan } from './xlsx-sheet.ts';

const DAY_WIDTHS = [10, 11];
/** Shared by the parts of the day. */
const PARTS_WIDTH = 150;

/** Layout A 日期 × 上午/下午: the n-th row of a day holds the n-th entry of each part, so that no row gets too high. */
export function sheetA(report: Report, options: ReportOptions, name: string): SheetPlan {
  const { words, calendar } = report;
  const shown = shownEntries(report);
  const parts = partsInUse(shown, calendar.days, report);
  const listing = createListing(report, 'A');
  const notes = waiverNotes(listing);
  const heads = [words.columns.date, words.columns.weekday, ...parts.map(({ name: part }) => words.parts[part])];
  return {
    name,
    widths: [...DAY_WIDTHS, ...parts.map(() => PARTS_WIDTH / parts.length)],
    hidden: 0,
    head: [...titleBlock(report, options, heads.length), heads.map((head) => headCell(head))],
    rows: [
      ...calendar.days.flatMap((day) => dayRows(day, shown, parts, notes, report)),
      ...footnoteRows(listing.footnotes, heads.length),
    ],
  };
}

function dayRows(
  day: CalendarDay,
  shown: readonly Shown[],
  parts: readonly DayPart[],
  notes: ReadonlyMap<Entry, number>,
  report: Report,
): readonly (readonly SheetCell[])[] {
  const rows = rowsOfPieces(
    parts.map((part) => piecesOf(shown, day, part, report)),
    1,
  );
  const shade = shadeOf(day);
  const label = (value: string): SheetCell => ({ value, look: { role: 'day', shade }, down: rows.length });
  return rows.map((cells, r) => [
    ...(r === 0 ? [label(dayText(day.date, report.lang)), label(weekdayLabel(day, report))] : []),
    ...cells.map(([piece]): SheetCell => {
      if (piece === undefined) return { value: undefined, look: { role: 'body', shade } };
      return {
        value: undefined,
        look: { role: 'body', shade: piece.entry.kind === 'focus' ? 'focus' : shade },
        runs: pieceRuns(piece, notes.get(piece.entry), day, report),
      };
    }),
  ]);
}

function pieceRuns(piece: Piece, note: number | undefined, day: CalendarDay, report: Report): readonly Run[] {
  const { entry, continued, standing } = piece;
  const { words } = report;
  const struck = standing !== 'held';
  const time = timeText(entry, continued ? day : undefined, report);
  const title = continued ? signedTitle(entry) : noted(signedTitle(entry), note, report);
  const details =
    continued || entry.hidden
      ? []
      : [
          ...(entry.place === undefined ? [] : [words.field(words.columns.place, entry.place)]),
          words.field(words.columns.attendees, peopleText(entry, report)),
        ];
  return [
    { text: `${time}  `, soft: continued, struck },
    { text: title, bold: !continued, soft: continued, struck },
    { text: markText(continued ? [] : changeMarks(piece, report), report), bold: true },
    { text: details.map((text) => `\n${text}`).join(''), soft: true, struck },
  ].filter(({ text }) => text !== '');
}
