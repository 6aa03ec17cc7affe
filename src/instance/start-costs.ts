import type { Calendar } from '../calendar/calendar.ts';
import type { FullWeights } from '../model/weights.ts';
import type { BaselineEntry } from './baseline.ts';
import type { Item } from './item.ts';

/** Weighted costs of one item's starts: DESIGN §5 `delay`, `lateness`, `unpreferred`, `outsideHours`, `change`. */
export interface StartCosts {
  /** [dayCount] `delay`, and `change` of a start other than the baseline's, by the day of the start. */
  readonly onDay: Int32Array;
  /** Of that, `change`: what the baseline's own start is spared; `baselineStart` is −1 where there is none. */
  baselineStart: number;
  spared: number;
  /** Ends above this minute are late: [dayCount + 1] `lateness` by the day of the end. */
  dueMinute: number;
  readonly lateOn: Int32Array;
  /** Where there are any (`[start, end]` pairs, minutes): the price of lying in none of them. */
  preferred: readonly number[];
  unpreferred: number;
  /** Weight of a quarter hour outside the calendar's sessions, 0 where it is not counted. */
  outside: number;
}

/** At 10 % a working day, the most that `lateness` takes of the value. */
const MOST_LATE = 50;

/** Prices one item after another into the same StartCosts. */
export function createPricing(weights: FullWeights, calendar: Calendar) {
  const { terms } = weights;
  const dayCount = calendar.days.length;
  const workingDays = workingDaysFrom(calendar);
  const costs: StartCosts = {
    onDay: new Int32Array(dayCount),
    baselineStart: NO_START,
    spared: 0,
    dueMinute: Number.POSITIVE_INFINITY,
    lateOn: new Int32Array(dayCount + 1),
    preferred: [],
    unpreferred: 0,
    outside: 0,
  };

  const priceDelay = (item: Item, value: number): void => {
    const rate = weights.R[item.urgency - 1] ?? 0;
    const firstDay = firstAllowedDay(item, calendar);
    for (let d = 0; d < dayCount; d++) {
      const days = Math.max(0, d - firstDay);
      costs.onDay[d] = terms.delay * Math.floor((value * rate * days) / (100 * dayCount));
    }
  };

  const priceChange = (baseline: BaselineEntry | null): void => {
    costs.baselineStart = NO_START;
    if (!baseline) return;
    const day = calendar.dayOf(baseline.start);
    for (let d = 0; d < dayCount; d++) costs.onDay[d]! += baseline.unit * (d === day ? 1 : 3);
    costs.baselineStart = baseline.start;
    costs.spared = baseline.unit;
  };

  const priceLateness = (dueTime: string | undefined, value: number): void => {
    costs.dueMinute = dueTime === undefined ? Number.POSITIVE_INFINITY : calendar.toMinutes(dueTime);
    if (dueTime === undefined || costs.dueMinute >= calendar.length) return;
    const dueDay = calendar.dayIndex(dueTime.slice(0, 10));
    // Working days from the due day to the first of the horizon, where that is later.
    const before = dueDay < 0 ? calendar.workingDaysAfter(dueTime, `${calendar.days[0]!.date}T00:00`) : 0;
    const from = dueDay < 0 ? 0 : workingDays[dueDay]!;
    for (let d = Math.max(0, dueDay); d <= dayCount; d++) {
      const n = 1 + before + workingDays[d]! - from;
      costs.lateOn[d] = terms.lateness * Math.floor((value * Math.min(MOST_LATE, 10 * n)) / 100);
    }
  };

  return (item: Item, value: number, baseline: BaselineEntry | null): StartCosts => {
    if ('goal' in item.source) {
      costs.onDay.fill(0);
      priceChange(null);
      priceLateness(undefined, value);
      costs.preferred = [];
      costs.outside = 0;
      return costs;
    }
    const { dueTime, preferredWindows = [] } = item.source.activity;
    priceDelay(item, value);
    priceChange(baseline);
    priceLateness(dueTime, value);
    costs.preferred = preferredWindows.flatMap((w) => [calendar.toMinutes(w.start), calendar.toMinutes(w.end)]);
    costs.unpreferred = terms.unpreferred * item.priority;
    costs.outside = item.outsideHours && item.minutes > 0 ? terms.outsideHours : 0;
    return costs;
  };
}

const NO_START = -1;

/** [dayCount + 1] working days after the first day of the horizon up to and including a day; the last: the day after. */
function workingDaysFrom(calendar: Calendar): Int32Array {
  const { days } = calendar;
  const counts = new Int32Array(days.length + 1);
  for (let d = 1; d < days.length; d++) counts[d] = counts[d - 1]! + (days[d]!.sessions.length > 0 ? 1 : 0);
  const last = days.at(-1)!;
  const after = calendar.toLocal(calendar.length);
  counts[days.length] = counts[days.length - 1]! + calendar.workingDaysAfter(`${last.date}T00:00`, after);
  return counts;
}

/** Latest of the horizon's first day and the days of the release, the earliest (preferred) window and the pins. */
function firstAllowedDay(item: Item, calendar: Calendar): number {
  if ('goal' in item.source) return 0;
  const { windows, preferredWindows, releaseTime, pinned } = item.source.activity;
  let latest = 0;
  for (const local of [releaseTime, earliest(windows), earliest(preferredWindows), pinned?.day, pinned?.start]) {
    if (local !== undefined) latest = Math.max(latest, calendar.dayIndex(local.slice(0, 10)));
  }
  return latest;
}

// Local times order as text.
function earliest(list: readonly { readonly start: string }[] | undefined): string | undefined {
  let first: string | undefined;
  for (const { start } of list ?? []) if (first === undefined || start < first) first = start;
  return first;
}

/** Quarter hours, rounded up, of a span that lie outside the calendar's sessions. */
export function quartersOutside(start: number, end: number, calendar: Calendar): number {
  let inside = 0;
  for (let d = Math.max(0, calendar.dayOf(start)); d < calendar.days.length && calendar.days[d]!.start < end; d++) {
    for (const s of calendar.days[d]!.sessions) inside += Math.max(0, Math.min(end, s.end) - Math.max(start, s.start));
  }
  return Math.ceil((end - start - inside) / 15);
}
