import type { Calendar } from '../calendar/calendar.ts';
import type { Grid } from './grid.ts';
import type { Item } from './item.ts';
import { countBits } from './mask.ts';
import { quartersOutside, type StartCosts } from './start-costs.ts';

/** Every item's allowed starts, in rows of `of`; the columns are those of Instance. */
export interface CandidateTable {
  readonly of: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly day: Int16Array;
  readonly bit: Int32Array;
  readonly cost: Int32Array;
  readonly outside: Int32Array;
}

/** Lists the starts left in each item's mask, with their costs; `costsOf` may give the same object again. */
export function tabulate(
  items: readonly Item[],
  masks: readonly Int32Array[],
  costsOf: (item: number) => StartCosts,
  calendar: Calendar,
  grid: Grid,
): CandidateTable {
  const room = masks.reduce((sum, mask) => sum + countBits(mask), 0);
  const column = () => new Int32Array(room);
  const table: CandidateTable = {
    of: new Int32Array(items.length + 1),
    start: column(),
    end: column(),
    day: new Int16Array(room),
    bit: column(),
    cost: column(),
    outside: column(),
  };
  let at = 0;
  for (const [i, item] of items.entries()) {
    const from = at;
    at = item.ungridded
      ? listUngridded(table, at, item.ungridded, masks[i]!, calendar, grid)
      : listGridded(table, at, item.minutes, masks[i]!, calendar, grid);
    price(table, from, at, costsOf(i), calendar, grid);
    table.of[i + 1] = at;
  }
  return table;
}

function listGridded(
  { start, end, day, bit }: CandidateTable,
  from: number,
  minutes: number,
  mask: Int32Array,
  calendar: Calendar,
  grid: Grid,
): number {
  const { wordsPerDay, dayStart, slotMinutes } = grid;
  let at = from;
  for (let d = 0; d < grid.dayCount; d++) {
    const first = d * wordsPerDay;
    for (let w = first; w < first + wordsPerDay; w++) {
      for (let word = mask[w]!; word !== 0; word &= word - 1) {
        const b = w * 32 + 31 - Math.clz32(word & -word);
        const minute = grid.hasShift ? grid.minuteOf(b) : dayStart[d]! + (b - first * 32) * slotMinutes;
        if (grid.hasShift && !writable(minute + minutes, calendar, grid)) continue;
        start[at] = minute;
        end[at] = minute + minutes;
        day[at] = d;
        bit[at] = b;
        at++;
      }
    }
  }
  return at;
}

function listUngridded(
  { start, end, day, bit }: CandidateTable,
  from: number,
  { starts, ends }: NonNullable<Item['ungridded']>,
  mask: Int32Array,
  calendar: Calendar,
  grid: Grid,
): number {
  let at = from;
  for (let b = 0; b < starts.length; b++) {
    if (((mask[b >> 5]! >>> (b & 31)) & 1) === 0 || !writable(ends[b]!, calendar, grid)) continue;
    start[at] = starts[b]!;
    end[at] = ends[b]!;
    day[at] = calendar.dayOf(starts[b]!);
    bit[at] = b;
    at++;
  }
  return at;
}

/** Fills the costs of rows `from … to`. */
function price(
  { start, end, day, cost, outside }: CandidateTable,
  from: number,
  to: number,
  costs: StartCosts,
  calendar: Calendar,
  { dayStart, dayCount }: Grid,
): void {
  const { onDay, baselineStart, spared, dueMinute, lateOn, preferred, unpreferred } = costs;
  for (let c = from; c < to; c++) {
    const s = start[c]!;
    const e = end[c]!;
    let total = onDay[day[c]!]!;
    if (s === baselineStart) total -= spared;
    if (e > dueMinute) {
      let d = day[c]!;
      while (d < dayCount && dayStart[d + 1]! <= e) d++;
      total += lateOn[d]!;
    }
    if (preferred.length > 0 && !liesInOne(s, e, preferred)) total += unpreferred;
    cost[c] = total;
    if (costs.outside > 0) outside[c] = costs.outside * quartersOutside(s, e, calendar);
  }
}

/** Does it lie in one of the `[start, end]` pairs? */
function liesInOne(start: number, end: number, pairs: readonly number[]): boolean {
  for (let p = 0; p < pairs.length; p += 2) if (pairs[p]! <= start && end <= pairs[p + 1]!) return true;
  return false;
}

/** Position of an item's candidate with this start; −1 for none. */
export function findCandidate(table: Pick<CandidateTable, 'of' | 'start'>, item: number, start: number): number {
  for (let c = table.of[item]!; c < table.of[item + 1]!; c++) if (table.start[c] === start) return c;
  return -1;
}

/** An end in the second pass of an hour that comes twice cannot be written as a local time. */
function writable(minute: number, calendar: Calendar, grid: Grid): boolean {
  if (!grid.hasShift) return true;
  const day = calendar.dayOf(minute);
  if (day >= grid.dayCount || grid.dayShiftAt[day]! > minute) return true;
  return calendar.toMinutes(calendar.toLocal(minute)) === minute;
}
