import { holidayOn } from '../model/holidays.ts';
import type { CalendarRules, WorkingHours } from '../model/problem.ts';
import { type Clock, clockMinutes } from './clock.ts';
import { addDays, datesFrom, weekdayOf } from './dates.ts';
import { remember } from './remember.ts';
import { lengthOf, overlaps, type Span } from './span.ts';

type ClockTimes = readonly (readonly [string, string])[];

/** Working sessions of any day, inside the horizon or not. */
export interface Sessions {
  /** The calendar's sessions of a day, in order. */
  on(date: string): readonly Span[];
  /** A leader's own sessions of a day, where the leader has `workingHours`. */
  own(hours: readonly WorkingHours[], date: string): readonly Span[];
  /** The calendar's sessions that the span overlaps. */
  over(span: Span): readonly Span[];
  /** The calendar's session minutes of a day. */
  minutesOn(date: string): number;
  isWorkingDay(date: string): boolean;
  /** Session minutes of the shortest working weekday of the calendar's `workingHours`; 0 where there is none. */
  readonly shortestDay: number;
}

export function sessionsOf(rules: CalendarRules, clock: Clock): Sessions {
  const under = remember((hours: readonly WorkingHours[]) =>
    remember((date: string) => spansOn(clock, date, timesOn(rules, hours, date))),
  );
  const on = under(rules.workingHours);
  const minutesOn = (date: string): number => on(date).reduce((sum, session) => sum + lengthOf(session), 0);

  return {
    on,
    own: (hours, date) => under(hours)(date),
    over: (span) =>
      datesFrom(clock.date(span.start), clock.date(Math.max(span.start, span.end)))
        .flatMap(on)
        .filter((session) => overlaps(session, span)),
    minutesOn,
    isWorkingDay: (date) => on(date).length > 0,
    shortestDay: shortestWeekday(rules.workingHours),
  };
}

/** Exception before holiday or make-up workday before weekday; the first two replace everybody's hours (DESIGN §3). */
function timesOn(rules: CalendarRules, hours: readonly WorkingHours[], date: string): ClockTimes {
  const exception = rules.exceptions?.find(({ day }) => day === date);
  if (exception) return exception.sessions;
  const ordinary = weekdayTimes(hours, date);
  const holiday = rules.holidays === 'CN' ? holidayOn(date) : undefined;
  if (!holiday) return ordinary;
  if (holiday.off) return [];
  return ordinary.length > 0 ? ordinary : (hours[0]?.sessions ?? []);
}

const weekdayTimes = (hours: readonly WorkingHours[], date: string): ClockTimes =>
  hours.filter(({ days }) => days.includes(weekdayOf(date))).flatMap(({ sessions }) => sessions);

/** In order; sessions that overlap are one, sessions that touch are two. */
function spansOn(clock: Clock, date: string, times: ClockTimes): readonly Span[] {
  const at = (time: string): number =>
    time === '24:00' ? clock.midnight(addDays(date, 1)) : clock.instant(`${date}T${time}`);
  const spans = times.map(([start, end]) => ({ start: at(start), end: at(end) })).filter((span) => lengthOf(span) > 0);
  return united(spans);
}

function united(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) });
    } else result.push(span);
  }
  return result;
}

/** By the wall clock: a weekday is no day, so no hour of it is set forward or back. */
function shortestWeekday(hours: readonly WorkingHours[]): number {
  // 1970-01-05 is a Monday.
  const lengths = datesFrom('1970-01-05', '1970-01-11').map((date) =>
    united(
      weekdayTimes(hours, date).map(([start, end]) => ({ start: clockMinutes(start), end: clockMinutes(end) })),
    ).reduce((sum, session) => sum + lengthOf(session), 0),
  );
  const working = lengths.filter((minutes) => minutes > 0);
  return working.length > 0 ? Math.min(...working) : 0;
}
