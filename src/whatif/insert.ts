import type { Activity, Level, Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';
import { plan } from '../plan.ts';
import { type Change, diffSchedules, type Planned } from './diff.ts';
import { type Cause, causesOf } from './move-causes.ts';
import { type ReplanOptions, replan } from './replan.ts';
import { signed } from './signed.ts';

/** By what a plan is the best of all: changes, cost, or focus blocks held. */
export const CRITERIA = ['least-change', 'least-loss', 'focus-kept'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** One way to take a sudden task in. */
export interface Insertion {
  /** More than one where the same schedule is the best by each. */
  readonly criteria: readonly Criterion[];
  readonly schedule: Schedule;
  /** Whether the task is held. */
  readonly isHeld: boolean;
  readonly changes: readonly Change[];
  readonly causes: ReadonlyMap<string, Cause>;
}

export interface Inserted {
  /** With the task, and the published schedule as its baseline: what each of the plans answers. */
  readonly problem: Problem;
  /** Distinct; in the order of their criteria. */
  readonly insertions: readonly Insertion[];
}

/** How many times the value of the highest priority a focus block has while focus comes first. */
const FOCUS_VALUE = 20;

/**
 * Complete plans for a sudden task, each the best by one criterion, verified. The task is taken in as mandatory: what it
 * displaces is what is to be decided.
 */
export async function insertActivity(
  published: Planned,
  activity: Activity,
  options: Omit<ReplanOptions, 'maxChanges'> = {},
): Promise<Inserted> {
  const task: Activity = { ...activity, mandatory: true };
  const edited: Problem = { ...published.problem, activities: [...published.problem.activities, task] };
  const { frozenUntil, ...rest } = options;
  const limits = {
    ...rest,
    ...(rest.timeMs === undefined ? {} : { timeMs: Math.ceil(rest.timeMs / CRITERIA.length) }),
  };
  const least = await replan(published, edited, { ...limits, ...(frozenUntil === undefined ? {} : { frozenUntil }) });
  const { problem } = least;
  const others = [
    { criterion: 'least-loss' as const, weighed: problem },
    ...((problem.focusGoals ?? []).length === 0
      ? []
      : [{ criterion: 'focus-kept' as const, weighed: withFocusFirst(problem) }]),
  ];
  const found: { criterion: Criterion; schedule: Schedule }[] =
    least.schedule === null ? [] : [{ criterion: 'least-change', schedule: least.schedule }];
  for (const { criterion, weighed } of others) {
    // From the plan with the fewest changes, so that each criterion can only gain by its own measure.
    const { schedule } = await plan(weighed, { ...limits, start: least.schedule ?? published.schedule });
    if (schedule !== null) found.push({ criterion, schedule: signed(problem, schedule) });
  }
  return { problem, insertions: distinct(found).map((one) => insertionOf(one, published, problem, task.id)) };
}

/** Goals have the highest priority to themselves; all others are one lower, and keep what each is worth but for the lowest. */
function withFocusFirst(problem: Problem): Problem {
  const { V } = fullWeights(problem.weights);
  const top = V[4] ?? 0;
  const lower = ({ priority = 3 }: Activity): Level => LOWER[priority];
  return {
    ...problem,
    weights: { ...problem.weights, V: [...V.slice(1), top * FOCUS_VALUE] },
    focusGoals: (problem.focusGoals ?? []).map((goal) => ({ ...goal, priority: 5 })),
    activities: problem.activities.map((one) => ({ ...one, priority: lower(one) })),
  };
}

const LOWER: { readonly [L in Level]: Level } = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 };

interface Found {
  readonly criteria: readonly Criterion[];
  readonly schedule: Schedule;
}

function distinct(found: readonly { readonly criterion: Criterion; readonly schedule: Schedule }[]): readonly Found[] {
  const groups = new Map<string, Found>();
  for (const { criterion, schedule } of found) {
    const key = JSON.stringify([schedule.assignments, schedule.focusBlocks]);
    const known = groups.get(key);
    groups.set(key, { schedule: known?.schedule ?? schedule, criteria: [...(known?.criteria ?? []), criterion] });
  }
  return [...groups.values()];
}

function insertionOf({ criteria, schedule }: Found, published: Planned, problem: Problem, task: string): Insertion {
  const changes = diffSchedules(published, { problem, schedule });
  return {
    criteria,
    schedule,
    isHeld: schedule.assignments.some(({ activity }) => activity === task),
    changes,
    causes: causesOf(published, { problem, schedule }, changes),
  };
}
