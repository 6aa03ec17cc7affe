import { wordsIn } from '../state/language.ts';
import { UI_WORDS } from './words.ts';

/** `2026-12-03` or a local time → `12月3日` / `3 Dec`. */
export function sayDay(day: string): string {
  return wordsIn(UI_WORDS).day(Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => ((new Date(`${day.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7) + 1;

/** `周四` is left to the words of the place; this is the bare name. */
export const sayWeekday = (day: string): string => wordsIn(UI_WORDS).weekdays[weekdayOf(day) - 1] ?? '';

/** `12月3日（四）09:00–11:00`; over days with both. */
export function saySpan(start: string, end: string): string {
  const [from, to] = [start.slice(0, 10), end.slice(0, 10)];
  const head = `${sayDay(from)} ${sayWeekday(from)} ${start.slice(11)}`;
  return from === to ? `${head}–${end.slice(11)}` : `${head} – ${sayDay(to)} ${sayWeekday(to)} ${end.slice(11)}`;
}

/** UTC instant → local date and time of this browser, to the minute. */
export function sayInstant(instant: string): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${sayDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Minutes of the day of `…THH:mm` or `HH:mm`. */
export const minutesOf = (time: string): number => Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2));

/** `HH:mm` */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
