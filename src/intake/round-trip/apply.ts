import { addTo } from '../../model/multi-map.ts';
import type { Activity, Pin, Problem, Relation } from '../../model/problem.ts';
import type { Apply, Changes, Difference } from './difference.ts';
import { singleOut } from './single-out.ts';

/**
 * The Problem with these differences settled; it stays one that can be read. A difference of one copy of a repeated activity
 * makes all copies activities of their own. What is removed leaves the relations too.
 *
 * @param problem The one that the differences were found in; they may be some of those found.
 */
export function applyDifferences(problem: Problem, differences: readonly Difference[]): Problem {
  if (differences.length === 0) return problem;
  const byActivity = new Map<string, Apply[]>();
  for (const { activity, apply } of differences) addTo(byActivity, activity, apply);
  const { activities, relations, ...rest } = singleOut(problem, new Set(byActivity.keys()));
  const changed = activities.map((activity) => {
    const settled = byActivity.get(activity.id) ?? [];
    return settled.some(({ kind }) => kind === 'remove') ? null : settled.reduce(withChange, activity);
  });
  const removed = new Set(activities.filter((_, i) => changed[i] === null).map(({ id }) => id));
  return {
    ...rest,
    activities: changed.filter((activity) => activity !== null),
    ...(relations === undefined ? {} : { relations: relations.flatMap((one) => withoutActivities(one, removed)) }),
  };
}

function withChange(activity: Activity, apply: Apply): Activity {
  if (apply.kind === 'remove') return activity;
  const { pinned: before = {}, ...asked } = activity;
  const pinned: Pin = withChanges(before, apply.pinned);
  const edited = apply.kind === 'edit' ? withChanges(asked, apply.fields) : asked;
  return Object.keys(pinned).length === 0 ? edited : { ...edited, pinned };
}

/** Null takes a field away. */
const withChanges = <T extends object>(value: T, changes: Changes<Partial<T>>): T =>
  Object.fromEntries(Object.entries({ ...value, ...changes }).filter(([, field]) => field !== null)) as T;

function withoutActivities(relation: Relation, removed: ReadonlySet<string>): readonly Relation[] {
  if (relation.kind === 'precedes')
    return removed.has(relation.first) || removed.has(relation.second) ? [] : [relation];
  const left = relation.activities.filter((id) => !removed.has(id));
  if (left.length === relation.activities.length) return [relation];
  return new Set(left).size < 2 ? [] : [{ ...relation, activities: left }];
}
