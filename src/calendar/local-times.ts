import type { Interval, Leader, Problem, Unavailability, Weekday, WorkingHours } from '../model/problem.ts';
import type { Calendar, CalendarDay } from './calendar.ts';
import { WEEKDAYS } from './dates.ts';

/** A local time that the document states, and where. */
export interface StatedTime {
  readonly path: string;
  readonly local: string;
}

/** Every local time of the document; clock times that recur (sessions, weekly absences) on each day of the horizon. */
export function statedTimes(problem: Problem, calendar: Calendar): readonly StatedTime[] {
  return [
    ...calendarTimes(problem, calendar),
    ...(problem.venues ?? []).flatMap(({ unavailable }, i) =>
      absenceTimes(`venues[${i}].unavailable`, unavailable, calendar),
    ),
    ...problem.leaders.flatMap((leader, i) => leaderTimes(`leaders[${i}]`, leader, calendar)),
    ...problem.activities.flatMap((_, i) => activityTimes(problem, i)),
    ...baselineTimes(problem),
  ];
}

function calendarTimes({ calendar: rules }: Problem, calendar: Calendar): readonly StatedTime[] {
  const exceptions = (rules.exceptions ?? []).flatMap(({ day, sessions }, i) =>
    sessions.flatMap((session, j) => clockTimes([day], session, `calendar.exceptions[${i}].sessions[${j}]`)),
  );
  return [...workingHourTimes('calendar.workingHours', rules.workingHours, calendar), ...exceptions];
}

function leaderTimes(
  path: string,
  { workingHours = [], unavailable }: Leader,
  calendar: Calendar,
): readonly StatedTime[] {
  return [
    ...workingHourTimes(`${path}.workingHours`, workingHours, calendar),
    ...absenceTimes(`${path}.unavailable`, unavailable, calendar),
  ];
}

function activityTimes({ activities }: Problem, index: number): readonly StatedTime[] {
  const activity = activities[index];
  const path = `activities[${index}]`;
  return [
    ...intervalTimes(`${path}.windows`, activity?.windows),
    ...timeAt(`${path}.releaseTime`, activity?.releaseTime),
    ...timeAt(`${path}.deadline`, activity?.deadline),
    ...timeAt(`${path}.dueTime`, activity?.dueTime),
    ...intervalTimes(`${path}.preferredWindows`, activity?.preferredWindows),
    ...timeAt(`${path}.pinned.start`, activity?.pinned?.start),
  ];
}

function baselineTimes({ baseline }: Problem): readonly StatedTime[] {
  return [
    ...timeAt('baseline.frozenUntil', baseline?.frozenUntil),
    ...intervalTimes('baseline.schedule.assignments', baseline?.schedule.assignments),
  ];
}

/** Where the weekday alone decides: an exception or a holiday replaces these sessions. */
function workingHourTimes(path: string, hours: readonly WorkingHours[], calendar: Calendar): readonly StatedTime[] {
  const ruled = calendar.days.filter(({ mark }) => mark !== 'exception' && mark !== 'holiday');
  return hours.flatMap(({ days, sessions }, i) => {
    const dates = datesOn(ruled, days);
    return sessions.flatMap((session, j) => clockTimes(dates, session, `${path}[${i}].sessions[${j}]`));
  });
}

const datesOn = (days: readonly CalendarDay[], weekdays: readonly Weekday[]): readonly string[] =>
  days.filter(({ weekday }) => weekdays.some((name) => WEEKDAYS[weekday - 1] === name)).map(({ date }) => date);

/** Start and end of a session on each date; `24:00` is the next midnight and belongs to the next day. */
function clockTimes(dates: readonly string[], session: readonly [string, string], path: string): readonly StatedTime[] {
  return dates.flatMap((date) =>
    session.flatMap((time, k) => (time === '24:00' ? [] : [{ path: `${path}[${k}]`, local: `${date}T${time}` }])),
  );
}

function absenceTimes(
  path: string,
  absences: readonly Unavailability[] | undefined,
  calendar: Calendar,
): readonly StatedTime[] {
  return (absences ?? []).flatMap((absence, i) => {
    if (!('weekly' in absence)) return intervalTimes(path, [absence], i);
    const { days, start, end } = absence.weekly;
    const dates = datesOn(calendar.days, days);
    const weekly = `${path}[${i}].weekly`;
    return dates.flatMap((date) => [
      ...timeAt(`${weekly}.start`, `${date}T${start}`),
      ...(end === '24:00' ? [] : timeAt(`${weekly}.end`, `${date}T${end}`)),
    ]);
  });
}

const intervalTimes = (path: string, intervals: readonly Interval[] = [], firstIndex = 0): readonly StatedTime[] =>
  intervals.flatMap(({ start, end }, i) => [
    { path: `${path}[${firstIndex + i}].start`, local: start },
    { path: `${path}[${firstIndex + i}].end`, local: end },
  ]);

const timeAt = (path: string, local: string | undefined): readonly StatedTime[] =>
  local === undefined ? [] : [{ path, local }];
