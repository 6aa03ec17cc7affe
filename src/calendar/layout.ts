import type { Horizon } from '../model/problem.ts';
import { dateOf, dayNumber } from './dates.ts';
import { zoneClock } from './zone-clock.ts';

/** The horizon's days in elapsed minutes, and the wall clock over them. */
export interface Layout {
  readonly days: readonly LayoutDay[];
  readonly length: number;
  toMinutes(local: string): number;
  toLocal(minute: number): string;
  dayOf(minute: number): number;
  dayIndex(date: string): number;
  occurrences(local: string): number;
  /** Elapsed minute at which the day's wall clock shows `clockMinute` (0–1440) since midnight. */
  minuteOn(day: LayoutDay, clockMinute: number): number;
}

export interface LayoutDay {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** The clock is not changed: 1440 minutes, counted from midnight. */
  readonly plain: boolean;
}

const DAY = 1440;

export function layOut(timeZone: string, { firstDay, lastDay }: Horizon): Layout {
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  const clock = zoneClock(timeZone, first, last);
  const firstMidnight = clock.midnightOf(first);

  const days: LayoutDay[] = [];
  for (let number = first, start = 0; number <= last; number++) {
    const end = clock.midnightOf(number + 1) - firstMidnight;
    days.push({ number, date: dateOf(number), start, end, plain: end - start === DAY });
    start = end;
  }
  const length = days.at(-1)?.end ?? 0;
  const indices = new Map(days.map(({ date }, i) => [date, i]));

  const dayIndex = (date: string): number => indices.get(date) ?? (date < firstDay ? -1 : days.length);

  const dayOf = (minute: number): number => {
    if (minute < 0) return -1;
    if (minute >= length) return days.length;
    // Days of other lengths than 24 hours put the guess out by one or so.
    let day = Math.min(Math.floor(minute / DAY), days.length - 1);
    while ((days[day]?.start ?? 0) > minute) day--;
    while ((days[day]?.end ?? length) <= minute) day++;
    return day;
  };

  return {
    days,
    length,
    dayIndex,
    dayOf,
    toMinutes: (local) => {
      const day = days[dayIndex(local.slice(0, 10))];
      return day?.plain ? day.start + minuteOfDay(local) : clock.minuteOf(local) - firstMidnight;
    },
    toLocal: (minute) => {
      const day = days[dayOf(minute)];
      return day?.plain ? localText(day.date, minute - day.start) : clock.localOf(minute + firstMidnight);
    },
    occurrences: (local) => {
      const day = dayIndex(local.slice(0, 10));
      // A clock put back shortly after midnight repeats the end of the day before.
      const quiet = days[day - 1]?.plain && days[day]?.plain && days[day + 1]?.plain;
      return quiet ? 1 : clock.occurrences(local);
    },
    minuteOn: ({ date, start, end, plain }, clockMinute) => {
      if (plain) return start + clockMinute;
      return clockMinute === DAY ? end : clock.minuteOf(localText(date, clockMinute)) - firstMidnight;
    },
  };
}

/** By hand: parsing text with luxon would dominate the reading of a large Problem. */
function minuteOfDay(local: string): number {
  const minute = Number(local.slice(11, 13)) * 60 + Number(local.slice(14));
  if (local.length !== 16 || Number.isNaN(minute))
    throw new RangeError(`"${local}" is no local time such as 2026-12-01T09:00`);
  return minute;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const localText = (date: string, minute: number): string =>
  `${date}T${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
