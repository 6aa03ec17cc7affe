import type { Issue } from '../model/issue.ts';
import type { Problem } from '../model/problem.ts';
import type { Schedule, Score } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';
import { type PlanOptions, plan } from '../plan.ts';
import { type Change, diffSchedules, type Planned } from './diff.ts';
import { type Cause, causesOf } from './move-causes.ts';
import { signed } from './signed.ts';
import { undoChanges } from './undo-changes.ts';

/** Where neither `timeMs` nor `iterations` is given, 400 ms. */
export interface ReplanOptions extends Pick<PlanOptions, 'timeMs' | 'iterations' | 'seed' | 'threads' | 'signal'> {
  /** Local time; published assignments that start before it stay as they are. */
  readonly frozenUntil?: string;
  /** How many activities may change at most; absent: as few as can be. */
  readonly maxChanges?: number;
}

export interface Replanned {
  /** The edited Problem with the published schedule as its baseline: what the new schedule answers. */
  readonly problem: Problem;
  /** Null where the Problem has errors. */
  readonly schedule: Schedule | null;
  readonly changes: readonly Change[];
  /** Why each activity that is changed is, by its id. */
  readonly causes: ReadonlyMap<string, Cause>;
  readonly issues: readonly Issue[];
}

/** Where no limit is given: an edit concerns little of a schedule. */
const DEFAULT_MS = 400;
/** Of the `change` term; one change then outweighs whatever it could gain. */
const LEAST_CHANGE = 100_000;
/** Weights tried between the Problem's own and the one that allows no change for gain, where changes are limited. */
const TRIES = 5;

/**
 * A schedule of the edited Problem that changes as little of the published one as can be; among those, the best. With
 * `maxChanges`, the best that is found with so few changes.
 */
export async function replan(published: Planned, edited: Problem, options: ReplanOptions = {}): Promise<Replanned> {
  const { frozenUntil, maxChanges, ...given } = options;
  const limits =
    given.timeMs === undefined && given.iterations === undefined ? { ...given, timeMs: DEFAULT_MS } : given;
  const problem: Problem = {
    ...edited,
    baseline: {
      schedule: { ...published.schedule, assignments: published.schedule.assignments },
      ...(frozenUntil === undefined ? {} : { frozenUntil }),
    },
  };
  const least = await solve(problem, published, LEAST_CHANGE, limits);
  const best = maxChanges === undefined ? least : await within(maxChanges, least, problem, published, limits);
  // Focus blocks cost nothing to move, so that the search moves them about; and it may leave a change that none needs.
  const schedule =
    best.schedule && undoChanges(published, problem, best.schedule, maxChanges === undefined ? isAsGood : isNotDearer);
  const changes = schedule === null ? [] : diffSchedules(published, { problem, schedule });
  return {
    problem,
    schedule,
    changes,
    causes: schedule === null ? new Map() : causesOf(published, { problem, schedule }, changes),
    issues: best.issues,
  };
}

const isAsGood = (after: Score, before: Score): boolean => after.mandatoryMissed <= before.mandatoryMissed;
export const isNotDearer = (after: Score, before: Score): boolean =>
  isAsGood(after, before) && after.cost <= before.cost;

interface Solved {
  readonly schedule: Schedule | null;
  readonly issues: readonly Issue[];
}

async function solve(problem: Problem, previous: Planned, change: number, limits: PlanOptions): Promise<Solved> {
  const weighed: Problem = { ...problem, weights: { ...problem.weights, change } };
  const { schedule: found, issues } = await plan(weighed, { ...limits, previous });
  return { schedule: found && signed(problem, found), issues };
}

/** The cheapest with few enough changes: the weight of a change is halved (in orders of magnitude) until too many are made. */
async function within(
  most: number,
  least: Solved,
  problem: Problem,
  published: Planned,
  limits: PlanOptions,
): Promise<Solved> {
  const own = Math.max(1, fullWeights(problem.weights).terms.change);
  let [low, high, best] = [own, LEAST_CHANGE, least];
  for (let k = 0; k < TRIES && low < high; k++) {
    const weight = k === 0 ? low : Math.round(Math.sqrt(low * high));
    const solved = await solve(problem, published, weight, share(limits));
    if (solved.schedule === null) return solved;
    if (changedCount(published, problem, solved.schedule) > most) {
      low = weight + 1;
      continue;
    }
    high = weight - 1;
    if (isBetter(solved.schedule, best.schedule)) best = solved;
  }
  return best;
}

/** Each try has its part of the time. */
const share = (limits: PlanOptions): PlanOptions => ({
  ...limits,
  ...(limits.timeMs === undefined ? {} : { timeMs: Math.ceil(limits.timeMs / TRIES) }),
  ...(limits.iterations === undefined ? {} : { iterations: Math.ceil(limits.iterations / TRIES) }),
});

const changedCount = (published: Planned, problem: Problem, schedule: Schedule): number =>
  diffSchedules(published, { problem, schedule }).filter(
    ({ subject, kind }) => subject === 'activity' && kind !== 'new',
  ).length;

function isBetter({ score: a }: Schedule, other: Schedule | null): boolean {
  const b = other?.score;
  if (!a || !b) return true;
  return a.mandatoryMissed === b.mandatoryMissed ? a.cost < b.cost : a.mandatoryMissed < b.mandatoryMissed;
}
