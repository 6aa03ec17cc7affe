import type { Calendar, CalendarDay } from '../../calendar/calendar.ts';
import type { Activity } from '../../model/problem.ts';

/** When an activity could begin, whatever speaks against it. */
export interface Start {
  /** Elapsed minutes of the calendar. */
  readonly start: number;
  readonly end: number;
  /** Local. */
  readonly from: string;
  readonly to: string;
}

/** Hours of every day that are looked at; others where windows reach into them. */
const FIRST_HOUR = 6;
const LAST_HOUR = 23;
const DAY = 1440;

/**
 * Every start that the slot grid has on the days of the horizon from 06:00 to 23:00 and in the windows of the activity, and those
 * of `more`; one per day where it lasts whole days. In order of time.
 *
 * @param more Elapsed minutes.
 */
export function startsOf(activity: Activity, calendar: Calendar, more: readonly number[]): readonly Start[] {
  const known = lists.get(calendar) ?? new WeakMap<Activity, readonly Start[]>();
  lists.set(calendar, known);
  const list = known.get(activity) ?? listed(activity, calendar, more);
  known.set(activity, list);
  return list;
}

/** Whoever drags asks for the same ones again and again. */
const lists = new WeakMap<Calendar, WeakMap<Activity, readonly Start[]>>();

function listed(activity: Activity, calendar: Calendar, more: readonly number[]): readonly Start[] {
  if (activity.wholeDays !== undefined) return wholeDays(activity.wholeDays, calendar);
  const minutes = activity.minutes ?? 0;
  const found = new Map<number, Start>();
  const add = (start: number, from: string): void => {
    if (!found.has(start))
      found.set(start, { start, end: start + minutes, from, to: localOf(start + minutes, calendar) });
  };
  const windows = (activity.windows ?? []).map((one) => ({
    start: calendar.toMinutes(one.start),
    end: calendar.toMinutes(one.end),
  }));
  for (const day of calendar.days) {
    for (let clock = 0; clock < DAY; clock += calendar.slotMinutes) {
      const from = `${day.date}T${clockText(clock)}`;
      const start = isRegular(day) ? day.start + clock : calendar.toMinutes(from);
      const isUsual = clock >= FIRST_HOUR * 60 && clock + minutes <= LAST_HOUR * 60;
      const isAsked = windows.some((one) => one.start <= start && start + minutes <= one.end);
      // The clock may be put forward over it.
      const isShown = isRegular(day) || calendar.toLocal(start) === from;
      if ((isUsual || isAsked) && isShown) add(start, from);
    }
  }
  for (const start of more) add(start, localOf(start, calendar));
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** From the first session of the first day to the last one of the last day; where there is none, as on a usual day. */
function wholeDays(count: number, calendar: Calendar): readonly Start[] {
  const { days } = calendar;
  const usual = days.find(({ sessions }) => sessions.length > 0);
  const [first, last] = [usual?.sessions[0], usual?.sessions.at(-1)];
  const opens = usual && first ? first.start - usual.start : 0;
  const closes = usual && last ? last.end - usual.start : DAY;
  return days.flatMap((day, at): readonly Start[] => {
    const end = days[at + count - 1];
    if (end === undefined) return [];
    const from = day.sessions[0]?.start ?? Math.min(day.start + opens, day.end);
    const to = end.sessions.at(-1)?.end ?? Math.min(end.start + closes, end.end);
    return [{ start: from, end: to, from: localOf(from, calendar), to: localOf(to, calendar) }];
  });
}

const isRegular = ({ start, end }: CalendarDay): boolean => end - start === DAY;

const two = (number: number): string => String(number).padStart(2, '0');

/** `HH:mm` of every minute of a day. */
const CLOCK = Array.from({ length: DAY }, (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);

const clockText = (minutes: number): string => CLOCK[minutes] ?? '';

/** Faster than the calendar on days on which the clock is left alone. */
function localOf(minute: number, calendar: Calendar): string {
  const day = calendar.days[calendar.dayOf(minute)];
  return day !== undefined && isRegular(day)
    ? `${day.date}T${clockText(minute - day.start)}`
    : calendar.toLocal(minute);
}
