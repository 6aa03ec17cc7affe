import { each, intact } from '../intact.ts';
import { type Check, nameOf } from '../look.ts';
import { finding } from '../make-issue.ts';

/** Nobody is required twice. */
export const requiredOnce: Check = function* ({ problem }) {
  for (const [i, { attendees }] of each(problem.activities)) {
    const seen = new Set<string>();
    for (const [j, id] of each(attendees?.required)) {
      if (seen.has(id)) yield finding('duplicate-leader', `activities[${i}].attendees.required[${j}]`, { id });
      seen.add(id);
    }
  }
};

/** Each choice has enough leaders to choose from; those who are required anyway do not count. */
export const choices: Check = function* ({ problem }) {
  for (const [i, activity] of each(problem.activities)) {
    const required = new Set(intact(activity.attendees?.required));
    for (const [j, { from, count }] of each(activity.attendees?.choose)) {
      if (!from || count === undefined || from.includes(undefined)) continue;
      const offered = new Set(intact(from));
      const free = [...offered].filter((id) => !required.has(id)).length;
      const path = `activities[${i}].attendees.choose[${j}].count`;
      if (count > offered.size) yield finding('choose-too-many', path, { count, available: offered.size });
      else if (count > free) {
        const id = nameOf(activity, `activities[${i}]`);
        yield finding('choose-starved', path, { count, available: free, id });
      }
    }
  }
};

/** Nobody stands in for themselves. */
export const deputies: Check = function* ({ problem }) {
  for (const [i, { id, deputies: own }] of each(problem.leaders)) {
    for (const [j, deputy] of each(own)) {
      if (id !== undefined && deputy === id) yield finding('self-deputy', `leaders[${i}].deputies[${j}]`, { id });
    }
  }
};

/** No group is asked to leave more leaders behind than it has. */
export const coverageSizes: Check = function* ({ problem }) {
  for (const [i, { leaders, atLeast }] of each(problem.coverage)) {
    if (!leaders || atLeast === undefined || leaders.includes(undefined)) continue;
    const size = new Set(leaders).size;
    if (atLeast > size) yield finding('coverage-too-many', `coverage[${i}].atLeast`, { atLeast, size });
  }
};
