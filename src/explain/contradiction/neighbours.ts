import type { Activity, Problem } from '../../model/problem.ts';
import { comers, type Held, named } from './reduce-problem.ts';

/**
 * Sets of ids in which to look for a contradiction, small ones first: each activity missed by itself, then with those that
 * share a leader, a venue, a coverage group or a relation with it.
 */
export function suspects(problem: Problem, held: Held, missed: readonly string[]): readonly ReadonlySet<string>[] {
  const asked = problem.activities.filter(({ id }) => held.mandatory.has(id) || held.frozen.has(id));
  const ties = new Map(asked.map((one) => [one.id, tiesOf(one, problem)]));
  const near = (id: string): ReadonlySet<string> => {
    const own = ties.get(id) ?? new Set();
    return new Set(asked.filter((one) => one.id === id || meet(own, ties.get(one.id))).map((one) => one.id));
  };
  return [...missed.map((id) => new Set([id])), ...missed.map(near)];
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): boolean => [...a].some((tie) => b.has(tie));

function tiesOf(activity: Activity, problem: Problem): ReadonlySet<string> {
  const { baseline, relations = [], coverage = [] } = problem;
  const published = baseline?.schedule.assignments.find((one) => one.activity === activity.id);
  const people = new Set([...comers(activity, problem), ...(published?.attendees ?? [])]);
  const rooms = [...(activity.venue?.anyOf ?? []), ...(published?.venue === undefined ? [] : [published.venue])];
  return new Set([
    ...[...people].map((id) => `leader ${id}`),
    ...rooms.map((id) => `venue ${id}`),
    ...relations.flatMap((one, i) => (named(one).includes(activity.id) ? [`relation ${i}`] : [])),
    ...coverage.flatMap(({ leaders }, i) => (leaders.some((id) => people.has(id)) ? [`coverage ${i}`] : [])),
  ]);
}
