import type { CalendarDay } from '../calendar/calendar.ts';
import type { Entry } from './agenda.ts';
import type { Report, Shown } from './report.ts';

export type PartName = 'am' | 'pm' | 'evening';

/** A part of the day, `HH:mm` from and to. */
export interface DayPart {
  readonly name: PartName;
  readonly from: string;
  readonly to: string;
}

/** The parts of every day, in order, without gaps. */
const DAY_PARTS: readonly DayPart[] = [
  { name: 'am', from: '00:00', to: '12:00' },
  { name: 'pm', from: '12:00', to: '18:00' },
  { name: 'evening', from: '18:00', to: '24:00' },
];

/** What runs on is shown again in a later part only where it takes more than this of it, in minutes. */
const CONTINUED_FROM = 60;

/** What a cell of layouts A and B shows. */
export interface Piece extends Shown {
  /** It began in an earlier part. */
  readonly continued: boolean;
}

/** Whatever begins in this part of the day, and what runs on into it for long enough. */
export function piecesOf(
  shown: readonly Shown[],
  day: CalendarDay,
  { name, from, to }: DayPart,
  { calendar }: Report,
): readonly Piece[] {
  const [start, end] = [`${day.date}T${from}`, `${day.date}T${to}`];
  const partStart = calendar.toMinutes(start);
  const partEnd = to === '24:00' ? day.end : calendar.toMinutes(end);
  return shown.flatMap((one): readonly Piece[] => {
    const { entry } = one;
    if (start <= entry.start && entry.start < end) return [{ ...one, continued: false }];
    if (one.standing !== 'held' || entry.start >= end || (name === 'evening' && spansDays(entry))) return [];
    const taken = Math.min(calendar.toMinutes(entry.end), partEnd) - partStart;
    return taken > CONTINUED_FROM ? [{ ...one, continued: true }] : [];
  });
}

/** The part of its day in which a local time lies. */
export function partOf(local: string): PartName {
  const time = local.slice(11, 16);
  return DAY_PARTS.find(({ to }) => time < to)?.name ?? 'evening';
}

/** Whether what began on an earlier day takes this one too. */
export function continuesInto({ start, end }: Entry, day: CalendarDay, { calendar }: Report): boolean {
  return start.slice(0, 10) < day.date && calendar.toMinutes(end) - day.start > CONTINUED_FROM;
}

/** The parts that a table needs: morning and afternoon always, the evening only where something is in it. */
export function partsInUse(shown: readonly Shown[], days: readonly CalendarDay[], report: Report): readonly DayPart[] {
  return DAY_PARTS.filter(
    (part) => part.name !== 'evening' || days.some((day) => piecesOf(shown, day, part, report).length > 0),
  );
}

/** What takes several days does so in working hours, not in the evenings between. */
function spansDays({ start, end }: Entry): boolean {
  return start.slice(0, 10) !== end.slice(0, 10);
}

/** As few runs of at most `most` as hold everything, of lengths that differ by one at most; of nothing none. */
export function balancedRuns<T>(items: readonly T[], most: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / most);
  const bound = (run: number): number => Math.round((run * items.length) / count);
  return Array.from({ length: count }, (_, run) => items.slice(bound(run), bound(run + 1)));
}

/** The pieces of a day's parts in rows of at most `most` per cell, as even as can be; at least one row. */
export function rowsOfPieces(
  parts: readonly (readonly Piece[])[],
  most: number,
): readonly (readonly (readonly Piece[])[])[] {
  const longest = Math.max(1, ...parts.map((pieces) => pieces.length));
  const rows = Math.ceil(longest / most);
  const size = Math.ceil(longest / rows);
  return Array.from({ length: rows }, (_, r) => parts.map((pieces) => pieces.slice(r * size, (r + 1) * size)));
}
