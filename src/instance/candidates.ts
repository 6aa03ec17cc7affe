import type { Calendar } from '../calendar/calendar.ts';
import type { FullWeights } from '../model/weights.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Grid } from './grid.ts';
import { hasBit } from './mask.ts';
import type { Item } from './item.ts';

/** One allowed start and what it costs whoever comes. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly bit: number;
  readonly cost: number;
  /** Per attendee. */
  readonly outside: number;
}

/** Costs of a start that depend on the item alone: DESIGN §5 `delay`, `lateness`, `unpreferred`, `outsideHours`, `change`. */
export function startCosts(
  item: Item,
  value: number,
  baseline: BaselineEntry | null,
  weights: FullWeights,
  calendar: Calendar,
): (start: number, end: number, day: number) => { cost: number; outside: number } {
  if ('goal' in item.source) return () => ({ cost: 0, outside: 0 });
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
  return (start, end, day) => {
    const days = Math.max(0, day - firstDay);
    let cost = terms.delay * Math.floor((value * rate * days) / (100 * calendar.days.length));
    if (end > dueMinute) cost += terms.lateness * lateness(end);
    if (preferred.length > 0 && !preferred.some((w) => w.start <= start && end <= w.end)) {
      cost += terms.unpreferred * item.priority;
    }
    if (baseline && start !== baseline.start) cost += baseline.unit * (calendar.dayOf(baseline.start) === day ? 1 : 3);
    return { cost, outside: countOutside ? terms.outsideHours * quartersOutside(start, end, calendar) : 0 };
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

/** The candidates whose bit is set in `mask`, with their costs. */
export function listCandidates(
  item: Item,
  mask: Int32Array,
  costs: ReturnType<typeof startCosts>,
  calendar: Calendar,
  grid: Grid,
): Candidate[] {
  const list: Candidate[] = [];
  const add = (bit: number, start: number, end: number, day: number): void => {
    list.push({ bit, start, end, day, ...costs(start, end, day) });
  };
  if (item.ungridded) {
    for (const [i, start] of item.ungridded.starts.entries()) {
      if (hasBit(mask, 0, i)) add(i, start, item.ungridded.ends[i]!, calendar.dayOf(start));
    }
    return list;
  }
  const bitsPerDay = grid.wordsPerDay * 32;
  for (let w = 0; w < mask.length; w++) {
    for (let word = mask[w]!; word !== 0; word &= word - 1) {
      const bit = w * 32 + (31 - Math.clz32(word & -word));
      const start = grid.minuteOf(bit);
      if (start < 0 || !writable(start + item.minutes, calendar, grid)) continue;
      add(bit, start, start + item.minutes, Math.floor(bit / bitsPerDay));
    }
  }
  return list;
}

/** An end in the second pass of an hour that comes twice cannot be written as a local time. */
function writable(minute: number, calendar: Calendar, grid: Grid): boolean {
  const day = calendar.dayOf(minute);
  if (day >= grid.dayCount || grid.dayShiftAt[day]! > minute) return true;
  return calendar.toMinutes(calendar.toLocal(minute)) === minute;
}
