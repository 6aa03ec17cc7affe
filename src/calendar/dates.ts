import type { Weekday } from '../model/problem.ts';

export const DAY_MS = 86_400_000;
/** From Monday. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONDAY_IN_1970 = 4;

const dayNumberOrNull = (date: string): number | null => {
  const number = Date.parse(date) / DAY_MS;
  // Parsing takes 30 February for 2 March.
  return Number.isInteger(number) && dateOf(number) === date ? number : null;
};

/** Days since 1970-01-01 of a `YYYY-MM-DD`; throws where there is no such day. */
export function dayNumber(date: string): number {
  const number = dayNumberOrNull(date);
  if (number === null) throw new RangeError(`"${date}" is no day such as 2026-12-01`);
  return number;
}

export const dateOf = (dayNumber: number): string => new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. */
export const isDate = (text: string): boolean => dayNumberOrNull(text) !== null;

/** 1 Monday … 7 Sunday. */
export function weekdayNumber(dayNumber: number): number {
  return ((((dayNumber - MONDAY_IN_1970) % 7) + 7) % 7) + 1;
}

/** ISO week such as `2026-W49`. */
export function isoWeekOf(date: string): string {
  const number = dayNumber(date);
  // A week belongs to the year of its Thursday.
  const thursday = number + 4 - weekdayNumber(number);
  const weekYear = dateOf(thursday).slice(0, 4);
  const week = Math.floor((thursday - dayNumber(`${weekYear}-01-01`)) / 7) + 1;
  return `${weekYear}-W${String(week).padStart(2, '0')}`;
}
