import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';
import { type PlanOptions, type PlanResult, plan } from '../plan.ts';
import { diffSchedules, type Planned } from './diff.ts';
import { signed } from './signed.ts';

export interface FrontierOptions extends Pick<PlanOptions, 'timeMs' | 'iterations' | 'seed' | 'threads' | 'signal'> {
  /** Weights of `change` to try, from the one that allows no change for gain down to none. Default 6, at least 2. */
  readonly points?: number;
}

/** One trade between stability and value: what fewer changes cost more, and what costs less changes more. */
export interface FrontierPoint {
  /** Published activities that are changed or dropped. */
  readonly changes: number;
  /** The `change` term, unweighted. */
  readonly changeTerm: number;
  readonly mandatoryMissed: number;
  /** Without what `change` adds to it. */
  readonly cost: number;
  /** Of the edited Problem with the published schedule as its baseline. */
  readonly schedule: Schedule;
}

/** Where neither `timeMs` nor `iterations` is given. */
const DEFAULT_MS = 3000;
const DEFAULT_POINTS = 6;
/** Of the `change` term; one change then outweighs whatever it could gain. */
const LEAST_CHANGE = 100_000;

/**
 * The frontier between stability and value: schedules of the edited Problem of which none has both fewer changes against
 * the published one and lower cost, the fewest changes first. `timeMs` is for all searches together (default 3000),
 * `iterations` are those of each.
 *
 * @throws Error where the edited Problem has errors.
 */
export async function frontier(
  published: Planned,
  edited: Problem,
  options: FrontierOptions = {},
): Promise<readonly FrontierPoint[]> {
  const { points: wanted = DEFAULT_POINTS, timeMs, ...rest } = options;
  const problem: Problem = {
    ...edited,
    baseline: { ...edited.baseline, schedule: { ...published.schedule, assignments: published.schedule.assignments } },
  };
  const weights = weightsTried(problem, Math.max(2, wanted));
  const whole = timeMs ?? (rest.iterations === undefined ? DEFAULT_MS : undefined);
  const limits = {
    ...rest,
    ...(whole === undefined ? {} : { timeMs: Math.max(1, Math.round(whole / weights.length)) }),
  };
  const points: FrontierPoint[] = [];
  let start: Pick<Schedule, 'assignments' | 'focusBlocks'> = published.schedule;
  for (const change of weights) {
    // From the schedule before, so that each costs less than the last, or the same.
    const found = scheduleOf(await plan({ ...problem, weights: { ...problem.weights, change } }, { ...limits, start }));
    start = found;
    points.push(pointOf(published, problem, signed(problem, found)));
  }
  return undominated(points);
}

/** From the least change in equal steps of magnitude down to the Problem's own weight, then none. */
function weightsTried({ weights }: Problem, count: number): readonly number[] {
  const own = Math.max(1, fullWeights(weights).terms.change);
  const steps = count - 1;
  const between = Array.from({ length: steps }, (_, k) =>
    Math.round(LEAST_CHANGE * (own / LEAST_CHANGE) ** (steps === 1 ? 0 : k / (steps - 1))),
  );
  return [...new Set([...between, 0])];
}

function scheduleOf({ schedule, issues }: PlanResult): Schedule {
  if (schedule === null) throw new Error(`nothing was planned: ${JSON.stringify(issues.slice(0, 5))}`);
  return schedule;
}

function pointOf(published: Planned, problem: Problem, schedule: Schedule): FrontierPoint {
  const { mandatoryMissed = 0, cost = 0, terms = {} } = schedule.score ?? {};
  const changeTerm = terms.change ?? 0;
  const changes = diffSchedules(published, { problem, schedule }).filter(
    ({ subject, kind }) => subject === 'activity' && kind !== 'new',
  ).length;
  return {
    ...{ changes, changeTerm, mandatoryMissed },
    cost: cost - changeTerm * fullWeights(problem.weights).terms.change,
    schedule,
  };
}

/** Sorted by changes; each costs less than the one before. */
function undominated(points: readonly FrontierPoint[]): readonly FrontierPoint[] {
  const sorted = points.toSorted((a, b) => a.changes - b.changes || compareCost(a, b) || a.changeTerm - b.changeTerm);
  const kept: FrontierPoint[] = [];
  for (const point of sorted) {
    const last = kept.at(-1);
    if (last === undefined || compareCost(point, last) < 0) kept.push(point);
  }
  return kept;
}

const compareCost = (a: FrontierPoint, b: FrontierPoint): number =>
  a.mandatoryMissed - b.mandatoryMissed || a.cost - b.cost;
