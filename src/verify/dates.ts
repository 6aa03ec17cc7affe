import type { Weekday } from '../model/problem.ts';

/** Plain arithmetic on days written `YYYY-MM-DD`; no zone takes part. */

const MS_PER_DAY = 86_400_000;
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Days since 1970-01-01, a Thursday. */
const dayNumber = (date: string): number => Date.parse(date) / MS_PER_DAY;

const dateOf = (number: number): string => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);

/** Monday is 0. */
const weekdayIndex = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Calendar days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Every day from `first` to `last`, both included; none where `last` is earlier. */
export const datesFrom = (first: string, last: string): readonly string[] =>
  first === last ? [first] : daysFrom(first, Math.max(0, daysBetween(first, last) + 1));

/** `count` days from `first` on. */
export const daysFrom = (first: string, count: number): readonly string[] =>
  count === 1 ? [first] : Array.from({ length: count }, (_, i) => addDays(first, i));

export const weekdayOf = (date: string): Weekday => WEEKDAYS[weekdayIndex(date)] ?? 'mon';

/** Monday of the ISO week, which names the week. */
export const mondayOf = (date: string): string => addDays(date, -weekdayIndex(date));
