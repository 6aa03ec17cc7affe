import type { Interval, Leader, Problem, Unavailability, Weekday, WorkingHours } from '../model/problem.ts';
import type { Calendar, CalendarDay } from './calendar.ts';
import { WEEKDAYS } from './dates.ts';

/** A local time that the document states, and where. */
export interface StatedTime {
  readonly path: string;
  readonly local: string;
}

/** Is shown a time and where it stands; paths are put together by who needs them, since there are tens of thousands. */
type Visit = (local: string, path: () => string) => void;

/**
 * The local times of the document that the clock does not show exactly once. Clock times that recur (sessions, weekly
 * absences) are looked at on each day of the horizon.
 */
export function doubtfulTimes(problem: Problem, calendar: Calendar): readonly StatedTime[] {
  const found: StatedTime[] = [];
  const visit: Visit = (local, path) => {
    if (calendar.occurrences(local) !== 1) found.push({ path: path(), local });
  };
  const days = calendar.days.filter((_, i) => !isQuiet(calendar, i));
  visitCalendar(problem, days, visit);
  for (const [i, { unavailable }] of (problem.venues ?? []).entries()) {
    visitAbsences(`venues[${i}].unavailable`, unavailable, days, visit);
  }
  for (const [i, leader] of problem.leaders.entries()) visitLeader(`leaders[${i}]`, leader, days, visit);
  for (const i of problem.activities.keys()) visitActivity(problem, i, visit);
  visitBaseline(problem, visit);
  return found;
}

/** Neither the day nor a neighbour has its clock set: every time of it comes once. */
function isQuiet({ days }: Calendar, index: number): boolean {
  return [-1, 0, 1].every((offset) => {
    const day = days[index + offset];
    return day !== undefined && day.end - day.start === 1440;
  });
}

function visitCalendar({ calendar: rules }: Problem, days: readonly CalendarDay[], visit: Visit): void {
  visitWorkingHours('calendar.workingHours', rules.workingHours, days, visit);
  for (const [i, { day, sessions }] of (rules.exceptions ?? []).entries()) {
    for (const [j, session] of sessions.entries()) {
      visitSession([day], session, `calendar.exceptions[${i}].sessions[${j}]`, visit);
    }
  }
}

function visitLeader(
  path: string,
  { workingHours = [], unavailable }: Leader,
  days: readonly CalendarDay[],
  visit: Visit,
): void {
  visitWorkingHours(`${path}.workingHours`, workingHours, days, visit);
  visitAbsences(`${path}.unavailable`, unavailable, days, visit);
}

function visitActivity({ activities }: Problem, index: number, visit: Visit): void {
  const activity = activities[index];
  const path = (field: string) => () => `activities[${index}].${field}`;
  visitIntervals(path('windows'), activity?.windows, visit);
  visitTime(path('releaseTime'), activity?.releaseTime, visit);
  visitTime(path('deadline'), activity?.deadline, visit);
  visitTime(path('dueTime'), activity?.dueTime, visit);
  visitIntervals(path('preferredWindows'), activity?.preferredWindows, visit);
  visitTime(path('pinned.start'), activity?.pinned?.start, visit);
}

function visitBaseline({ baseline }: Problem, visit: Visit): void {
  visitTime(() => 'baseline.frozenUntil', baseline?.frozenUntil, visit);
  visitIntervals(() => 'baseline.schedule.assignments', baseline?.schedule.assignments, visit);
}

/** Where the weekday alone decides: an exception or a holiday replaces these sessions. */
function visitWorkingHours(
  path: string,
  hours: readonly WorkingHours[],
  days: readonly CalendarDay[],
  visit: Visit,
): void {
  const ruled = days.filter(({ mark }) => mark !== 'exception' && mark !== 'holiday');
  for (const [i, entry] of hours.entries()) {
    const dates = datesOn(ruled, entry.days);
    for (const [j, session] of entry.sessions.entries()) {
      visitSession(dates, session, `${path}[${i}].sessions[${j}]`, visit);
    }
  }
}

const datesOn = (days: readonly CalendarDay[], weekdays: readonly Weekday[]): readonly string[] =>
  days.filter(({ weekday }) => weekdays.some((name) => WEEKDAYS[weekday - 1] === name)).map(({ date }) => date);

/** Start and end of a session on each date; `24:00` is the next midnight and belongs to the next day. */
function visitSession(dates: readonly string[], session: readonly [string, string], path: string, visit: Visit): void {
  for (const date of dates) {
    for (const [k, time] of session.entries()) if (time !== '24:00') visit(`${date}T${time}`, () => `${path}[${k}]`);
  }
}

function visitAbsences(
  path: string,
  absences: readonly Unavailability[] = [],
  days: readonly CalendarDay[],
  visit: Visit,
): void {
  for (const [i, absence] of absences.entries()) {
    if ('weekly' in absence) {
      const { start, end } = absence.weekly;
      for (const date of datesOn(days, absence.weekly.days)) {
        visit(`${date}T${start}`, () => `${path}[${i}].weekly.start`);
        if (end !== '24:00') visit(`${date}T${end}`, () => `${path}[${i}].weekly.end`);
      }
    } else {
      visit(absence.start, () => `${path}[${i}].start`);
      visit(absence.end, () => `${path}[${i}].end`);
    }
  }
}

function visitIntervals(path: () => string, intervals: readonly Interval[] = [], visit: Visit): void {
  for (const [i, { start, end }] of intervals.entries()) {
    visit(start, () => `${path()}[${i}].start`);
    visit(end, () => `${path()}[${i}].end`);
  }
}

function visitTime(path: () => string, local: string | undefined, visit: Visit): void {
  if (local !== undefined) visit(local, path);
}
