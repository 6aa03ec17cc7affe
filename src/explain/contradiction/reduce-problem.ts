import type { Activity, Leader, Problem, Relation, Weights } from '../../model/problem.ts';
import { fullWeights } from '../../model/weights.ts';

/** Nothing costs anything: only whether all can be held matters. */
const NO_COST: Weights = {
  ...{ delay: 0, lateness: 0, unpreferred: 0, outsideHours: 0, optionalMissed: 0, deputy: 0, choiceOrder: 0 },
  ...{ touched: 0, fragmentation: 0, overload: 0, travel: 0, change: 0 },
  V: [0, 0, 0, 0, 0],
};

/** What must be held. */
export interface Held {
  /** Ids of mandatory activities. */
  readonly mandatory: ReadonlySet<string>;
  /** Ids of activities whose published assignment stays. */
  readonly frozen: ReadonlySet<string>;
}

/** All that a Problem without `repeat` says must be held. */
export const heldIn = (problem: Problem): Held => ({
  mandatory: new Set(problem.activities.filter(({ mandatory }) => mandatory).map(({ id }) => id)),
  frozen: new Set(frozenIn(problem).map(({ activity }) => activity)),
});

/** The published assignments that must stay. */
export function frozenIn({ baseline }: Problem): NonNullable<Problem['baseline']>['schedule']['assignments'] {
  const { frozenUntil, schedule } = baseline ?? {};
  return (schedule?.assignments ?? []).filter(({ start }) => frozenUntil !== undefined && start < frozenUntil);
}

/**
 * The Problem cut down to what bears on whether these can be held together: themselves, the activities that stand in a
 * relation with them, and whom and what they need. All of these can be held in it exactly if they can be in a Problem in
 * which nothing else must be.
 *
 * @param problem Valid, without `repeat`.
 */
export function reduceProblem(problem: Problem, held: Held): Problem {
  const asked = related(problem, new Set([...held.mandatory, ...held.frozen]));
  const assignments = frozenIn(problem).filter(({ activity }) => held.frozen.has(activity) && asked.has(activity));
  const comingTo = (id: string) => assignments.find(({ activity }) => activity === id)?.attendees ?? [];
  const activities = problem.activities
    .filter(({ id }) => asked.has(id))
    .map((one) => plain(one, held, comingTo(one.id)));
  const people = new Set(assignments.flatMap(({ attendees }) => attendees));
  for (const one of activities) for (const id of comers(one, problem)) people.add(id);
  const coverage = (problem.coverage ?? []).filter(({ leaders }) => leaders.some((id) => people.has(id)));
  const known = new Set([...people, ...coverage.flatMap(({ leaders }) => leaders)]);
  const rooms = new Set([
    ...activities.flatMap(({ venue }) => venue?.anyOf ?? []),
    ...assignments.flatMap(({ venue }) => venue ?? []),
  ]);
  const { baseline, focusGoals: _, ...rest } = problem;
  return {
    ...rest,
    activities,
    coverage,
    leaders: problem.leaders.filter(({ id }) => known.has(id)).map((one) => withDeputies(one, known)),
    venues: (problem.venues ?? []).filter(({ id }) => rooms.has(id)),
    relations: (problem.relations ?? []).filter((one) => named(one).some((id) => asked.has(id))),
    weights: NO_COST,
    ...(assignments.length === 0 || baseline === undefined
      ? {}
      : { baseline: { ...baseline, schedule: { assignments } } }),
  };
}

/** The activities that a relation names. */
export const named = (relation: Relation): readonly string[] =>
  relation.kind === 'precedes' ? [relation.first, relation.second] : relation.activities;

/** With all that relations lead to: one held only because another needs it may be the one that cannot be. */
function related({ relations = [] }: Problem, ids: Set<string>): ReadonlySet<string> {
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const ids2 of relations.map(named)) {
      if (ids2.some((id) => ids.has(id))) for (const id of ids2) ids.add(id);
    }
  }
  return ids;
}

/** Without wishes, which never stand in the way; who may come and does is kept. */
function plain(activity: Activity, { mandatory }: Held, published: readonly string[]): Activity {
  const { dueTime: _, preferredWindows: __, attendees, ...one } = activity;
  const coming = [...(activity.pinned?.attendees ?? []), ...published];
  const optional = (attendees?.optional ?? []).filter((id) => coming.includes(id));
  return {
    ...one,
    mandatory: mandatory.has(one.id),
    ...(attendees === undefined ? {} : { attendees: { ...attendees, optional } }),
  };
}

/** Everybody who may come to it. */
export function comers({ attendees = {}, pinned }: Activity, { leaders }: Problem): readonly string[] {
  const { required = [], choose = [], optional = [], deputiesAllowed = false } = attendees;
  const deputies = deputiesAllowed
    ? leaders.filter(({ id }) => required.includes(id)).flatMap((one) => one.deputies ?? [])
    : [];
  return [...required, ...choose.flatMap(({ from }) => from), ...optional, ...deputies, ...(pinned?.attendees ?? [])];
}

const withDeputies = (leader: Leader, known: ReadonlySet<string>): Leader =>
  leader.deputies === undefined ? leader : { ...leader, deputies: leader.deputies.filter((id) => known.has(id)) };

/** What is lost if an activity is not held (DESIGN §5). */
export function lossOf({ activities, weights }: Problem, id: string): number {
  const { priority = 3, urgency = 3 } = activities.find((one) => one.id === id) ?? {};
  const { V, U } = fullWeights(weights);
  return (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
}
