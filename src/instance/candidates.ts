import type { Calendar } from '../calendar/calendar.ts';
import type { FullWeights } from '../model/weights.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Grid } from './grid.ts';
import type { Item } from './item.ts';

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

/** Weighted costs of one item's starts. */
export interface StartCosts {
  /** `delay`, `lateness`, `unpreferred`, and the start's part of `change`. */
  cost(start: number, end: number, day: number): number;
  /** `outsideHours` per attendee. */
  outside(start: number, end: number): number;
}

/** Costs of a start that depend on the item alone: DESIGN §5 `delay`, `lateness`, `unpreferred`, `outsideHours`, `change`. */
export function startCosts(
  item: Item,
  value: number,
  baseline: BaselineEntry | null,
  weights: FullWeights,
  calendar: Calendar,
): StartCosts {
  if ('goal' in item.source) return { cost: () => 0, outside: () => 0 };
  const { activity } = item.source;
  const { terms } = weights;
  const rate = weights.R[item.urgency - 1] ?? 0;
  const firstDay = firstAllowedDay(item, calendar);
  const due = activity.dueTime;
  const dueMinute = due === undefined ? Number.POSITIVE_INFINITY : calendar.toMinutes(due);
  const preferred = (activity.preferredWindows ?? []).map((w) => ({
    start: calendar.toMinutes(w.start),
    end: calendar.toMinutes(w.end),
  }));
  const countOutside = item.outsideHours && item.minutes > 0;
  const lateByDay = new Map<string, number>();
  const lateness = (end: number): number => {
    const day = calendar.toLocal(end).slice(0, 10);
    let late = lateByDay.get(day);
    if (late === undefined) {
      const n = 1 + calendar.workingDaysAfter(due!, `${day}T00:00`);
      late = Math.floor((value * Math.min(50, 10 * n)) / 100);
      lateByDay.set(day, late);
    }
    return late;
  };
  const cost: StartCosts['cost'] = (start, end, day) => {
    const days = Math.max(0, day - firstDay);
    let total = terms.delay * Math.floor((value * rate * days) / (100 * calendar.days.length));
    if (end > dueMinute) total += terms.lateness * lateness(end);
    if (preferred.length > 0 && !preferred.some((w) => w.start <= start && end <= w.end)) {
      total += terms.unpreferred * item.priority;
    }
    if (baseline && start !== baseline.start) total += baseline.unit * (calendar.dayOf(baseline.start) === day ? 1 : 3);
    return total;
  };
  return {
    cost,
    outside: (start, end) => (countOutside ? terms.outsideHours * quartersOutside(start, end, calendar) : 0),
  };
}

/** Latest of the horizon's first day and the days of the release, the earliest (preferred) window and the pins. */
function firstAllowedDay(item: Item, calendar: Calendar): number {
  if ('goal' in item.source) return 0;
  const { windows, preferredWindows, releaseTime, pinned } = item.source.activity;
  const days = [0];
  const add = (local: string | undefined): void => {
    if (local !== undefined) days.push(calendar.dayIndex(local.slice(0, 10)));
  };
  const earliest = (list: typeof windows): string | undefined => list?.map((w) => w.start).sort()[0];
  add(releaseTime);
  add(earliest(windows));
  add(earliest(preferredWindows));
  add(pinned?.day);
  add(pinned?.start);
  return Math.max(...days);
}

function quartersOutside(start: number, end: number, calendar: Calendar): number {
  let inside = 0;
  for (let d = Math.max(0, calendar.dayOf(start)); d < calendar.days.length && calendar.days[d]!.start < end; d++) {
    for (const s of calendar.days[d]!.sessions) inside += Math.max(0, Math.min(end, s.end) - Math.max(start, s.start));
  }
  return Math.ceil((end - start - inside) / 15);
}

/** Lists the starts left in each item's mask, with their costs. */
export function tabulate(
  items: readonly Item[],
  maskOf: (item: number) => Int32Array,
  costsOf: (item: number) => StartCosts,
  calendar: Calendar,
  grid: Grid,
): CandidateTable {
  const of = new Int32Array(items.length + 1);
  const masks = items.map((_, i) => maskOf(i));
  const room = masks.reduce((sum, mask) => sum + mask.reduce((bits, word) => bits + popCount(word), 0), 0);
  const columns = () => new Int32Array(room);
  const [start, end, bit, cost, outside] = [columns(), columns(), columns(), columns(), columns()];
  const day = new Int16Array(room);
  const bitsPerDay = grid.wordsPerDay * 32;
  let at = 0;
  for (const [i, item] of items.entries()) {
    const costs = costsOf(i);
    const mask = masks[i]!;
    for (let w = 0; w < mask.length; w++) {
      for (let word = mask[w]!; word !== 0; word &= word - 1) {
        const b = w * 32 + (31 - Math.clz32(word & -word));
        const from = item.ungridded ? item.ungridded.starts[b]! : grid.minuteOf(b);
        const to = item.ungridded ? item.ungridded.ends[b]! : from + item.minutes;
        if (from < 0 || !writable(to, calendar, grid)) continue;
        const d = item.ungridded ? calendar.dayOf(from) : Math.floor(b / bitsPerDay);
        start[at] = from;
        end[at] = to;
        day[at] = d;
        bit[at] = b;
        cost[at] = costs.cost(from, to, d);
        outside[at] = costs.outside(from, to);
        at++;
      }
    }
    of[i + 1] = at;
  }
  return { of, start, end, day, bit, cost, outside };
}

/** Position of an item's candidate with this start; −1 for none. */
export function findCandidate(table: CandidateTable, item: number, start: number): number {
  for (let c = table.of[item]!; c < table.of[item + 1]!; c++) if (table.start[c] === start) return c;
  return -1;
}

function popCount(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** An end in the second pass of an hour that comes twice cannot be written as a local time. */
function writable(minute: number, calendar: Calendar, grid: Grid): boolean {
  if (!grid.hasShift) return true;
  const day = calendar.dayOf(minute);
  if (day >= grid.dayCount || grid.dayShiftAt[day]! > minute) return true;
  return calendar.toMinutes(calendar.toLocal(minute)) === minute;
}
