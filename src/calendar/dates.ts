import type { Weekday } from '../model/problem.ts';
import { DateTime } from './luxon.ts';

const DAY_MS = 86_400_000;
/** From Monday. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY_IN_1970 = 4;

/** Days since 1970-01-01 of a `YYYY-MM-DD`; throws where there is no such day. */
export function dayNumber(date: string): number {
  const number = Date.parse(date) / DAY_MS;
  if (!Number.isInteger(number)) throw new RangeError(`"${date}" is no day such as 2026-12-01`);
  return number;
}

export const dateOf = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && dateOf(time / DAY_MS) === text;
}

/** 1 Monday … 7 Sunday. */
export function weekdayNumber(dayNumber: number): number {
  return ((((dayNumber - MONDAY_IN_1970) % 7) + 7) % 7) + 1;
}

/** ISO week such as `2026-W49`. */
export function isoWeekOf(date: string): string {
  const { weekYear, weekNumber } = DateTime.fromISO(date, { zone: 'utc' });
  return `${String(weekYear).padStart(4, '0')}-W${String(weekNumber).padStart(2, '0')}`;
}
