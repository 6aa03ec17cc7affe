export const DAY_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
export const TIME_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$';
export const CLOCK_PATTERN = '^([01]\\d|2[0-3]):[0-5]\\d$';
export const CLOCK_END_PATTERN = '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$';

const DAY = new RegExp(DAY_PATTERN);
const TIME = new RegExp(TIME_PATTERN);
const CLOCK = new RegExp(CLOCK_PATTERN);
const CLOCK_END = new RegExp(CLOCK_END_PATTERN);

export const MINUTES_PER_DAY = 1440;

/** Is it `YYYY-MM-DD` and in the calendar? */
export const isDay = (text: string): boolean => DAY.test(text) && hasDay(text);

/** Does the month of `YYYY-MM-DD…` have the day? (Gregorian, also before 1582.) */
function hasDay(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= length;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is it `YYYY-MM-DDTHH:mm` on a day in the calendar? */
export const isTime = (text: string): boolean => TIME.test(text) && hasDay(text);

/** Has it the shape of a local time, whatever its day? */
export const looksLikeTime = (text: string): boolean => TIME.test(text);

export const isClock = (text: string): boolean => CLOCK.test(text);
export const isClockEnd = (text: string): boolean => CLOCK_END.test(text);

/** Days since 1970-01-01 of `YYYY-MM-DD…`. */
export function dayNumber(text: string): number {
  const date = new Date(0);
  // Unlike Date.UTC, this takes years below 100 as they are.
  date.setUTCFullYear(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
  return date.getTime() / 86_400_000;
}

/** `YYYY-MM-DD` of days since 1970-01-01; years 0–9999. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Minutes since 1970-01-01T00:00 on the wall clock. */
export const wallMinutes = (local: string): number =>
  dayNumber(local) * MINUTES_PER_DAY + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

/** `YYYY-MM-DDTHH:mm` of minutes on the wall clock. */
export const wallText = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 16);
