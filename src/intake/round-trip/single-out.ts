import type { Calendar } from '../../calendar/calendar.ts';
import { createCalendar } from '../../calendar/create-calendar.ts';
import { addDays } from '../../calendar/dates.ts';
import { expandRepeats } from '../../calendar/expand.ts';
import type { Activity, Problem } from '../../model/problem.ts';
import { allowsPinnedTime } from './time-settling.ts';

/** The Problem with every repeated activity of which one of these copies is named replaced by all of its copies. */
export function singleOut(problem: Problem, copies: ReadonlySet<string>): Problem {
  const own = new Set(problem.activities.filter(({ repeat }) => !repeat).map(({ id }) => id));
  const isNamed = (id: string): boolean => [...copies].some((copy) => !own.has(copy) && copy.startsWith(`${id}@`));
  if (!problem.activities.some(({ repeat, id }) => repeat && isNamed(id))) return problem;
  const calendar = createCalendar(problem);
  const activities = problem.activities.flatMap((activity) => {
    if (!activity.repeat || !isNamed(activity.id)) return [activity];
    const expanded = expandRepeats({ ...problem, activities: [activity] }, calendar).problem.activities;
    return expanded.some(({ id }) => copies.has(id))
      ? expanded.map((copy) => documentCopy(copy, calendar))
      : [activity];
  });
  return { ...problem, activities };
}

/**
 * A copy as a document may hold it: one that can never be held says so by its deadline, not by an empty window or a pin
 * outside its windows.
 */
export function documentCopy(copy: Activity, calendar: Calendar): Activity {
  const [window] = copy.windows ?? [];
  if (window === undefined || (window.start < window.end && allowsPinnedTime(copy, calendar))) return copy;
  const { start } = window;
  const { pinned: { start: _, day: __, ...pinned } = {}, ...rest } = copy;
  const never: Activity = {
    ...rest,
    windows: [{ start, end: `${addDays(start.slice(0, 10), 1)}T00:00` }],
    deadline: start,
  };
  return Object.keys(pinned).length === 0 ? never : { ...never, pinned };
}
