import type { CalendarDay } from '../calendar/calendar.ts';
import { shortPeriodText } from '../model/date-words.ts';
import type { Leader } from '../model/problem.ts';
import { inProtocolOrder } from '../model/protocol-order.ts';
import { isIdle } from './html-table-b.ts';
import { type Report, type ReportOptions, shownEntries } from './report.ts';
import { type Piece, partsInUse, piecesOf } from './table-parts.ts';
import { changeMarks, signedTitle, standInMarks, timeText } from './table-texts.ts';
import { dayLabel, headCell, markText, shadeOf, titleBlock } from './xlsx-parts.ts';
import type { Run, SheetCell, SheetPlan } from './xlsx-sheet.ts';

const [LEADER_WIDTH, PART_WIDTH, DAY_WIDTH, IDLE_WIDTH] = [13, 6.5, 27, 9];

/** Layout B 全体领导周表, one ISO week: leaders × parts of the day down, days across. */
export function sheetB(
  report: Report,
  options: ReportOptions,
  name: string,
  { isoWeek, days }: { readonly isoWeek: string; readonly days: readonly CalendarDay[] },
): SheetPlan {
  const { words, lang, problem } = report;
  const shown = shownEntries(report);
  const widths = [LEADER_WIDTH, PART_WIDTH, ...days.map((day) => (isIdle(day, shown) ? IDLE_WIDTH : DAY_WIDTH))];
  const period = shortPeriodText(days[0]?.date ?? '', days.at(-1)?.date ?? '', lang);
  const week: readonly SheetCell[] = [
    { value: words.week(isoWeek, period), look: { role: 'note' }, across: widths.length },
  ];
  const heads = [
    headCell(words.columns.leader),
    headCell(words.columns.part),
    ...days.map((day) => headCell(dayLabel(day, report), shadeOf(day))),
  ];
  return {
    name,
    widths,
    hidden: 0,
    head: [...titleBlock(report, options, widths.length), week, heads],
    rows: inProtocolOrder(problem.leaders).flatMap((leader) => leaderRows(leader, days, report)),
  };
}

function leaderRows(leader: Leader, days: readonly CalendarDay[], report: Report): readonly (readonly SheetCell[])[] {
  const own = shownEntries(report, leader.id);
  const parts = partsInUse(own, days, report);
  const name: SheetCell = {
    value: report.names.leader(leader.id),
    look: { role: 'name' },
    down: parts.length,
  };
  return parts.map((part, i) => [
    ...(i === 0 ? [name] : []),
    { value: report.words.parts[part.name], look: { role: 'centre' } },
    ...days.map((day) => piecesCell(piecesOf(own, day, part, report), leader, day, report)),
  ]);
}

function piecesCell(pieces: readonly Piece[], leader: Leader, day: CalendarDay, report: Report): SheetCell {
  const onlyFocus = pieces.length > 0 && pieces.every(({ entry }) => entry.kind === 'focus');
  const look = { role: 'body', shade: onlyFocus ? 'focus' : shadeOf(day) } as const;
  const runs = pieces.flatMap((piece, i): readonly Run[] => [
    ...(i === 0 ? [] : [{ text: '\n' }]),
    ...pieceRuns(piece, leader, day, report),
  ]);
  return { value: undefined, look, ...(runs.length === 0 ? {} : { runs }) };
}

function pieceRuns(piece: Piece, leader: Leader, day: CalendarDay, report: Report): readonly Run[] {
  const { entry, continued, standing } = piece;
  const struck = standing !== 'held';
  const marks = continued ? [] : [...changeMarks(piece, report), ...standInMarks(entry, leader.id, report)];
  const place = entry.place === undefined || continued ? '' : `\n${entry.place}`;
  return [
    { text: `${timeText(entry, continued ? day : undefined, report)}\n`, soft: true, struck },
    { text: signedTitle(entry), bold: !continued, soft: continued, struck },
    { text: markText(marks, report), bold: true },
    { text: place, soft: true, struck },
  ].filter(({ text }) => text !== '');
}
