import type { Activity, Problem } from './problem.ts';

/** Finds an activity by its id or by the id that `repeat` gives its occurrences, such as `a1@2026-12-07`. */
export function activityFinder(problem: Problem): (id: string) => Activity | undefined {
  const byId = new Map(problem.activities.map((activity) => [activity.id, activity]));
  return (id) => {
    const exact = byId.get(id);
    if (exact !== undefined) return exact;
    const repeated = byId.get(id.replace(/@\d{4}-\d{2}-\d{2}$/, ''));
    return repeated?.repeat === undefined ? undefined : repeated;
  };
}
