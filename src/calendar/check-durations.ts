import type { Issue } from '../model/issue.ts';
import type { Activity, Problem } from '../model/problem.ts';
import type { Calendar, CalendarDay } from './calendar.ts';
import { totalLength } from './spans.ts';

/** Activities and focus goals too long for every working session, or for every run of working days. */
export function durationNoSession(problem: Problem, calendar: Calendar): readonly Issue[] {
  const longestSession = Math.max(
    0,
    ...calendar.days.flatMap(({ sessions }) => sessions.map(({ start, end }) => end - start)),
  );
  const longestRun = longestFullRun(calendar);
  const activities = problem.activities.flatMap((activity, i) => {
    if (activity.outsideHours || activity.pinned?.start !== undefined) return [];
    return activityTooLong(activity, `activities[${i}]`, longestSession, longestRun);
  });
  const goals = (problem.focusGoals ?? []).flatMap(({ id, blockMinutes }, i) =>
    blockMinutes > longestSession
      ? [sessionTooShort(id, blockMinutes, longestSession, `focusGoals[${i}].blockMinutes`)]
      : [],
  );
  return [...activities, ...goals];
}

function activityTooLong(
  { id, minutes = 0, wholeDays = 0 }: Activity,
  path: string,
  longestSession: number,
  longestRun: number,
) {
  if (minutes > longestSession) return [sessionTooShort(id, minutes, longestSession, `${path}.minutes`)];
  if (wholeDays > longestRun) return [runTooShort(id, wholeDays, longestRun, `${path}.wholeDays`)];
  return [];
}

/** Days in a row that each have the session minutes of the shortest working weekday (DESIGN §5, `working-hours`). */
function longestFullRun({ days, shortestDayMinutes }: Calendar): number {
  const isFull = ({ sessions }: CalendarDay): boolean =>
    sessions.length > 0 && totalLength(sessions) >= shortestDayMinutes;
  let longest = 0;
  let run = 0;
  for (const day of days) {
    run = isFull(day) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const tooLong = (path: string, message: string, hint: string): Issue => ({
  code: 'duration-no-session',
  path,
  severity: 'warning',
  message,
  hint,
});

const sessionTooShort = (id: string, minutes: number, longest: number, path: string): Issue =>
  tooLong(
    path,
    `${id} takes ${minutes} minutes, the longest working session of the horizon has ${longest}: it stays unscheduled`,
    'Shorten it or divide it; an activity may also be allowed outside hours or be given whole days.',
  );

const runTooShort = (id: string, days: number, longest: number, path: string): Issue =>
  tooLong(
    path,
    `${id} takes ${days} whole days in a row, the longest run of full working days of the horizon has ${longest}: it stays unscheduled`,
    'Shorten it or divide it, or make a day in between a working day with an exception.',
  );
