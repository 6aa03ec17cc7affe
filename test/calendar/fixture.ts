import type { Calendar, Span } from '../../src/calendar/calendar.ts';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import type { Activity, CalendarRules, Problem, WorkingHours } from '../../src/model/problem.ts';

export const OFFICE: readonly WorkingHours[] = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    sessions: [
      ['08:30', '12:00'],
      ['14:30', '18:00'],
    ],
  },
];

export type Parts = Partial<Omit<Problem, 'calendar' | 'horizon'>> & { readonly calendar?: Partial<CalendarRules> };

/** An empty Problem of the horizon `first/last`, in Asia/Shanghai and office hours without holidays unless told. */
export function problemOf(horizon: string, { calendar, ...parts }: Parts = {}): Problem {
  const [firstDay = '', lastDay = ''] = horizon.split('/');
  return {
    format: 'tongchou/problem@1',
    timeZone: 'Asia/Shanghai',
    horizon: { firstDay, lastDay },
    calendar: { holidays: null, workingHours: OFFICE, ...calendar },
    leaders: [],
    activities: [],
    ...parts,
  };
}

export const calendarOf = (horizon: string, parts: Parts = {}): Calendar => createCalendar(problemOf(horizon, parts));

export const activity = (id: string, parts: Partial<Activity> = {}): Activity => ({ id, minutes: 60, ...parts });

/** Sessions as clock times: `08:30-12:00 14:30-18:00`. */
export const clockTimes = (calendar: Calendar, spans: readonly Span[] | undefined): string =>
  (spans ?? [])
    .map(({ start, end }) => `${calendar.toLocal(start).slice(11)}-${calendar.toLocal(end).slice(11)}`)
    .join(' ');

/** `YYYY-MM-DD` → its sessions as clock times. */
export const sessionsByDate = (calendar: Calendar): { readonly [date: string]: string } =>
  Object.fromEntries(calendar.days.map(({ date, sessions }) => [date, clockTimes(calendar, sessions)]));
