import type { Activity, Level, Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';
import { plan } from '../plan.ts';
import { type Change, diffSchedules, type Planned } from './diff.ts';
import { type Cause, causesOf } from './move-causes.ts';
import { isNotDearer, type Replanned, type ReplanOptions, replan } from './replan.ts';
import { signed } from './signed.ts';
import { undoChanges } from './undo-changes.ts';

/**
 * What a plan is for. Of all plans that are found it is the one with the least `change`, with the least cost, with the most focus
 * blocks, or the one with the least `change` that holds the task on another day than the first does.
 */
export const CRITERIA = ['least-change', 'least-loss', 'focus-kept', 'another-day'] as const;
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

/** For all plans together, where no limit is given. */
const DEFAULT_MS = 1200;
/** Plans at most, and solves for them. */
const MOST = 3;
const SOLVES = 4;
/** How many times the value of the highest priority a focus block has while focus comes first. */
const FOCUS_VALUE = 20;
/** Weight of `change` meanwhile: what is turned over for the sake of focus is as little as can be. */
const FOCUS_CHANGE = 100;

/**
 * Two or three complete plans for a sudden task, each the best by a criterion of its own, verified. The task is taken in as
 * mandatory: what it displaces is what is to be decided. One plan where it is the best by all and no other day is left.
 */
export async function insertActivity(
  published: Planned,
  activity: Activity,
  options: Omit<ReplanOptions, 'maxChanges'> = {},
): Promise<Inserted> {
  const task: Activity = { ...activity, mandatory: true };
  const withTask = (one: Activity): Problem => ({
    ...published.problem,
    activities: [...published.problem.activities, one],
  });
  const limits = shareOf(options);
  const least = await replan(published, withTask(task), limits);
  const { problem } = least;
  if (least.schedule === null) return { problem, insertions: [] };
  const { frozenUntil: _, ...planLimits } = limits;
  // From the plan with the fewest changes, so that each criterion can only gain by its own measure.
  const start = least.schedule;
  const by = async (weighed: Problem): Promise<readonly Schedule[]> => {
    const { schedule } = await plan(weighed, { ...planLimits, previous: { problem, schedule: start } });
    return schedule === null ? [] : [undoChanges(published, problem, signed(problem, schedule), isNotDearer)];
  };
  let found = [start, ...(await by(problem))];
  if (found.every((one) => blocksIn(one) < blocksKept(published))) {
    found = [...found, ...(await by(withFocusFirst(problem, published)))];
  }
  const insertions = bestBy(found, criteriaFor(problem), { published, problem, task: task.id });
  if (insertions.length >= MOST) return { problem, insertions };
  const other = await onAnotherDay(task, insertions[0], problem, (one) => replan(published, withTask(one), limits));
  return {
    problem,
    insertions: bestBy(
      [...found, ...other.map((one) => signed(problem, one))],
      [...criteriaFor(problem), 'another-day'],
      {
        published,
        problem,
        task: task.id,
      },
    ).slice(0, MOST),
  };
}

type Limits = Omit<ReplanOptions, 'maxChanges'>;

/** Each solve has an equal share. */
function shareOf({ timeMs, ...rest }: Limits): Limits {
  const whole = timeMs ?? (rest.iterations === undefined ? DEFAULT_MS : undefined);
  return { ...rest, ...(whole === undefined ? {} : { timeMs: Math.ceil(whole / SOLVES) }) };
}

const criteriaFor = (problem: Problem): readonly Criterion[] =>
  (problem.focusGoals ?? []).length > 0 ? ['least-change', 'least-loss', 'focus-kept'] : ['least-change', 'least-loss'];

const isHolding = ({ assignments }: Schedule, task: string): boolean =>
  assignments.some(({ activity }) => activity === task);

const dayOf = ({ assignments }: Schedule, task: string): string | undefined =>
  assignments.find(({ activity }) => activity === task)?.start.slice(0, 10);

/** The plan that is found where the day of the first one is not allowed; none where there is no such plan. */
async function onAnotherDay(
  task: Activity,
  first: Insertion | undefined,
  problem: Problem,
  search: (task: Activity) => Promise<Replanned>,
): Promise<readonly Schedule[]> {
  const day = first && dayOf(first.schedule, task.id);
  const elsewhere = day === undefined ? null : exceptOn(task, day, problem);
  if (elsewhere === null) return [];
  const { schedule } = await search(elsewhere);
  return schedule !== null && isHolding(schedule, task.id) ? [schedule] : [];
}

/** The task on any day that it may be held on but this one; null where its time is decided or no other day is left. */
function exceptOn(task: Activity, day: string, { horizon }: Problem): Activity | null {
  if (task.pinned?.start !== undefined || task.pinned?.day !== undefined) return null;
  const whole = { start: `${horizon.firstDay}T00:00`, end: `${dayAfter(horizon.lastDay)}T00:00` };
  const [from, to] = [`${day}T00:00`, `${dayAfter(day)}T00:00`];
  const windows = (task.windows?.length ? task.windows : [whole]).flatMap(({ start, end }) =>
    [
      { start, end: earlier(end, from) },
      { start: later(start, to), end },
    ].filter((one) => one.start < one.end),
  );
  return windows.length === 0 ? null : { ...task, windows };
}

const earlier = (a: string, b: string): string => [a, b].toSorted()[0] ?? a;
const later = (a: string, b: string): string => [a, b].toSorted()[1] ?? a;

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/**
 * The blocks that are published have the highest priority to themselves; all others are one lower, and keep what each is worth
 * but for the lowest.
 */
function withFocusFirst(problem: Problem, { schedule: { focusBlocks = [] } }: Planned): Problem {
  const { V, terms } = fullWeights(problem.weights);
  const top = V[4] ?? 0;
  const lower = ({ priority = 3 }: Activity): Level => LOWER[priority];
  return {
    ...problem,
    weights: {
      ...problem.weights,
      V: [...V.slice(1), top * FOCUS_VALUE],
      change: Math.max(terms.change, FOCUS_CHANGE),
    },
    focusGoals: (problem.focusGoals ?? []).flatMap((goal) => {
      const kept = focusBlocks.filter((block) => block.goal === goal.id).length;
      return kept === 0 ? [] : [{ ...goal, priority: 5, minutes: kept * goal.blockMinutes }];
    }),
    activities: problem.activities.map((one) => ({ ...one, priority: lower(one) })),
  };
}

const LOWER: { readonly [L in Level]: Level } = { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4 };

const blocksIn = ({ focusBlocks = [] }: Schedule): number => focusBlocks.length;

const blocksKept = ({ schedule: { focusBlocks = [] } }: Planned): number => focusBlocks.length;

/** The best plan by each criterion; one that is the best by several stands once. */
function bestBy(
  schedules: readonly Schedule[],
  criteria: readonly Criterion[],
  { published, problem, task }: { readonly published: Planned; readonly problem: Problem; readonly task: string },
): readonly Insertion[] {
  // Whoever misses more of what is mandatory is no plan.
  const fewest = Math.min(...schedules.map(missedIn));
  const sound = schedules.filter((one) => missedIn(one) === fewest);
  const groups = new Map<Schedule, Criterion[]>();
  const add = (criterion: Criterion, [best]: readonly Schedule[]): void => {
    if (best) groups.set(best, [...(groups.get(best) ?? []), criterion]);
  };
  for (const criterion of criteria) {
    const [first] = groups.keys();
    const day = first && dayOf(first, task);
    const among = criterion === 'another-day' ? sound.filter((one) => (dayOf(one, task) ?? day) !== day) : sound;
    add(
      criterion,
      among.toSorted((a, b) => MEASURES[criterion](a) - MEASURES[criterion](b)),
    );
  }
  return [...groups].map(([schedule, of]) => {
    const changes = diffSchedules(published, { problem, schedule });
    return {
      criteria: of,
      schedule,
      isHeld: isHolding(schedule, task),
      changes,
      causes: causesOf(published, { problem, schedule }, changes),
    };
  });
}

const changeIn = ({ score }: Schedule): number => score?.terms.change ?? 0;

/** Of each criterion; the least is the best. */
const MEASURES: { readonly [C in Criterion]: (schedule: Schedule) => number } = {
  'least-change': changeIn,
  'least-loss': ({ score }) => score?.cost ?? 0,
  'focus-kept': (schedule) => -blocksIn(schedule),
  'another-day': changeIn,
};

const missedIn = ({ score }: Schedule): number => score?.mandatoryMissed ?? 0;
