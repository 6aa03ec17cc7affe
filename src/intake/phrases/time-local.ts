import { weekdayNumber } from '../../calendar/dates.ts';
import { dayNumber, dayText, MINUTES_PER_DAY, wallMinutes, wallText } from '../../model/local-time.ts';
import type { Horizon, Interval } from '../../model/problem.ts';

/** Days, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** Minutes since midnight of `HH:mm`. */
export const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `HH:mm`, up to `24:00`. */
export const clockText = (minutes: number): string => [Math.floor(minutes / 60), minutes % 60].map(twoDigits).join(':');

export const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** `YYYY-MM-DDTHH:mm` of minutes since a day's midnight; also beyond the day. */
export const momentOf = (day: string, minutes: number): string =>
  minutes < MINUTES_PER_DAY ? `${day}T${clockText(minutes)}` : wallText(dayNumber(day) * MINUTES_PER_DAY + minutes);

export const addMinutes = (moment: string, minutes: number): string => wallText(wallMinutes(moment) + minutes);
export const minutesBetween = (start: string, end: string): number => wallMinutes(end) - wallMinutes(start);

export const dayOf = (moment: string): string => moment.slice(0, 10);

/** The last day that an interval with this end touches. */
export const lastDayOf = (end: string): string => dayOf(addMinutes(end, -1));

export const addDays = (day: string, days: number): string => dayText(dayNumber(day) + days);

export const wholeDay = ({ first, last }: DayRange): Interval => ({
  start: `${first}T00:00`,
  end: `${addDays(last, 1)}T00:00`,
});

export function daysOf({ first, last }: DayRange): readonly string[] {
  const from = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - from + 1) }, (_, i) => dayText(from + i));
}

const periods = new WeakMap<Horizon, readonly string[]>();

/** Kept for each period: every phrase is read against it. */
export function daysOfPeriod(period: Horizon): readonly string[] {
  const known = periods.get(period) ?? daysOf({ first: period.firstDay, last: period.lastDay });
  periods.set(period, known);
  return known;
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => weekdayNumber(dayNumber(day));

/** Sorted; what overlaps or touches becomes one. */
export function united(intervals: readonly Interval[]): readonly Interval[] {
  const result: Interval[] = [];
  for (const one of [...intervals].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))) {
    const last = result.at(-1);
    if (!last || one.start > last.end) result.push(one);
    else if (one.end > last.end) result[result.length - 1] = { start: last.start, end: one.end };
  }
  return result.map(({ start, end }) => ({ start, end }));
}

/** What two intervals share; null where that is nothing. */
export function shared(a: Interval, b: Interval): Interval | null {
  const [, start = ''] = [a.start, b.start].sort();
  const [end = ''] = [a.end, b.end].sort();
  return start < end ? { start, end } : null;
}
