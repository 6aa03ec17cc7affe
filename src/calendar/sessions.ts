import { holidayOn } from '../model/holidays.ts';
import type { CalendarException, CalendarRules, WorkingHours } from '../model/problem.ts';
import type { CalendarDay, Span } from './calendar.ts';
import { dateOf, WEEKDAYS, weekdayNumber } from './dates.ts';
import { mergeOverlaps } from './spans.ts';

/** Sessions in minutes of the wall clock since midnight, 0–1440. */
export type ClockSessions = readonly Span[];

/** Working hours of a calendar or a leader, by weekday from Monday. */
export interface WeekHours {
  readonly weekdays: readonly ClockSessions[];
  /** Of a make-up workday whose weekday has none: those of the first entry. */
  readonly makeUp: ClockSessions;
}

/** What the calendar says of a day, whoever's working hours are asked for. */
export interface DayRule {
  readonly mark: CalendarDay['mark'];
  readonly markName?: string;
  readonly sessions: (week: WeekHours) => ClockSessions;
}

/** Several entries may name the same weekday: their sessions are united. */
export function weekHours(workingHours: readonly WorkingHours[]): WeekHours {
  const sessionsOn = (day: (typeof WEEKDAYS)[number]) =>
    workingHours.filter(({ days }) => days.includes(day)).flatMap(({ sessions }) => sessions);
  return {
    weekdays: WEEKDAYS.map((day) => clockSessions(sessionsOn(day))),
    makeUp: clockSessions(workingHours[0]?.sessions ?? []),
  };
}

/** The rule of a day: an exception wins over a holiday or make-up workday, which wins over the weekday. */
export function dayRules(rules: CalendarRules): (dayNumber: number) => DayRule {
  const exceptions = new Map((rules.exceptions ?? []).map((exception) => [exception.day, exceptionRule(exception)]));
  return (dayNumber) => {
    const date = dateOf(dayNumber);
    const exception = exceptions.get(date);
    if (exception) return exception;
    const ordinary = ({ weekdays }: WeekHours): ClockSessions => weekdays[weekdayNumber(dayNumber) - 1] ?? [];
    const holiday = rules.holidays === 'CN' ? holidayOn(date) : undefined;
    if (!holiday) return { mark: null, sessions: ordinary };
    const markName = holiday.name;
    if (holiday.off) return { mark: 'holiday', markName, sessions: () => [] };
    return {
      mark: 'makeup',
      markName,
      sessions: (week) => {
        const own = ordinary(week);
        return own.length > 0 ? own : week.makeUp;
      },
    };
  };
}

function exceptionRule({ sessions, reason }: CalendarException): DayRule {
  const spans = clockSessions(sessions);
  return { mark: 'exception', ...(reason === undefined ? {} : { markName: reason }), sessions: () => spans };
}

const clockSessions = (sessions: readonly (readonly [string, string])[]): ClockSessions =>
  mergeOverlaps(sessions.map(([start, end]) => ({ start: clockMinute(start), end: clockMinute(end) })));

/** Minutes since midnight of `HH:mm`; `24:00` is 1440. */
function clockMinute(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}
