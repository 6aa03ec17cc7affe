import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import { hasErrors } from '../model/issue.ts';
import type { Activity, Problem } from '../model/problem.ts';
import { readProblem } from '../model/read.ts';

/**
 * The Problem in which one activity with `repeat` is written out as its copies, so that one of them can be changed by itself;
 * it asks for the same. The Problem itself where `id` is neither such an activity nor one of its copies.
 *
 * @param id Of the activity, or of a copy such as `a1@2026-12-07`.
 */
export function withoutRepeat(problem: Problem, id: string): Problem {
  const repeated = repeatedBy(problem, id);
  if (repeated === undefined) return problem;
  const copies = expandRepeats({ ...problem, activities: [repeated] }, createCalendar(problem)).problem.activities;
  if (id !== repeated.id && !copies.some((copy) => copy.id === id)) return problem;
  return {
    ...problem,
    activities: problem.activities.flatMap((one) =>
      one === repeated ? copies.map((copy) => writable(copy, problem)) : [one],
    ),
  };
}

function repeatedBy({ activities }: Problem, id: string): Activity | undefined {
  const exact = activities.find((one) => one.id === id);
  const origin = exact ?? activities.find((one) => one.id === id.replace(/@\d{4}-\d{2}-\d{2}$/, ''));
  return origin?.repeat === undefined ? undefined : origin;
}

/** A copy that nothing can hold may be no valid activity, as its pin lies elsewhere; a minute of time holds nothing either. */
function writable(copy: Activity, problem: Problem): Activity {
  const { relations: _, baseline: __, ...rest } = problem;
  if (!hasErrors(readProblem({ ...rest, activities: [copy] }).issues)) return copy;
  const { pinned: { start: ___, day: ____, ...pinned } = {}, ...asked } = copy;
  const first = copy.windows?.[0]?.start.slice(0, 10) ?? problem.horizon.firstDay;
  return { ...asked, pinned, windows: [{ start: `${first}T00:00`, end: `${first}T00:01` }] };
}
