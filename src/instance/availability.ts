import type { Grid } from './grid.ts';
import type { Barred, LeaderTimes } from './people.ts';

/** Starts and ends of an item that has no place on the grid, by ordinal. */
export interface Ungridded {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly wholeDays: boolean;
}

/** Items of one class are barred alike: same kind, same duration, same duty to keep own working hours. */
export interface ItemClass {
  readonly kind: string;
  readonly minutes: number;
  readonly exemptFromOwnHours: boolean;
  readonly ungridded: Ungridded | null;
}

/** Mask of the starts at which a leader could come, nothing else considered (`leader-unavailable`). */
export function leaderStartMask(times: LeaderTimes, item: ItemClass, grid: Grid): Int32Array {
  const barred = barringKind(times.barred, item.kind);
  const own = item.exemptFromOwnHours ? null : times.sessions;
  if (item.ungridded) return ungriddedMask(item.ungridded, barred, own, grid);
  const mask = grid.newMask();
  if (own)
    for (const day of own) for (const session of day) grid.addStarts(mask, session.start, session.end - item.minutes);
  else mask.fill(-1);
  for (const { start, end } of barred) grid.removeStarts(mask, start - item.minutes + 1, end - 1);
  return mask;
}

/** Mask of the starts at which a venue is open (`venue-unavailable`). */
export function venueStartMask(all: readonly Barred[], item: ItemClass, grid: Grid): Int32Array {
  const closed = barringKind(all, item.kind);
  if (item.ungridded) return ungriddedMask(item.ungridded, closed, null, grid);
  const mask = grid.newMask().fill(-1);
  for (const { start, end } of closed) grid.removeStarts(mask, start - item.minutes + 1, end - 1);
  return mask;
}

const barringKind = (barred: readonly Barred[], kind: string): readonly Barred[] =>
  barred.filter(({ kinds }) => kinds === null || kinds.has(kind));

function ungriddedMask(
  { starts, ends, wholeDays }: Ungridded,
  barred: readonly { start: number; end: number }[],
  own: LeaderTimes['sessions'],
  grid: Grid,
): Int32Array {
  const mask = new Int32Array(Math.ceil(starts.length / 32));
  for (const [i, start] of starts.entries()) {
    const end = ends[i]!;
    if (barred.some((interval) => interval.start < end && interval.end > start)) continue;
    if (own && !(wholeDays ? ownSessionEachDay(own, start, end, grid) : insideOneSession(own, start, end))) continue;
    mask[i >> 5]! |= 1 << (i & 31);
  }
  return mask;
}

const insideOneSession = (own: NonNullable<LeaderTimes['sessions']>, start: number, end: number): boolean =>
  own.some((day) => day.some((session) => session.start <= start && end <= session.end));

function ownSessionEachDay(own: NonNullable<LeaderTimes['sessions']>, start: number, end: number, grid: Grid): boolean {
  for (let d = 0; d < grid.dayCount; d++) {
    if (grid.dayStart[d]! < end && grid.dayStart[d + 1]! > start && own[d]!.length === 0) return false;
  }
  return true;
}
