import type { FocusGoal, Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { fullWeights } from '../../model/weights.ts';
import type { Planned } from '../compare.ts';
import { signed } from '../signed.ts';
import {
  compareStandings,
  onlyIn,
  type SensitivityOptions,
  type Standing,
  shareOf,
  solveFrom,
  standingOf,
  standingUnder,
} from './standing.ts';

export interface FocusCost {
  readonly goal: string;
  /** Blocks held and asked for; what each is worth, points. */
  readonly held: number;
  readonly asked: number;
  readonly blockValue: number;
  /** Without the goal, and where it asks for more than one block, with one less than it has asked for. */
  readonly without: WithFewer;
  readonly oneFewer: WithFewer | null;
}

/** What the rest would gain by fewer blocks of the goal. */
export interface WithFewer {
  readonly asked: number;
  readonly held: number;
  /** Points by which all that is not the value of this goal's blocks costs less; never more than `given`, else the best schedule would give the blocks up. */
  readonly gain: number;
  /** Value of the blocks given up, points. */
  readonly given: number;
  /** Activities that are held only then, and only with the goal as it is; after `repeat`. */
  readonly comeIn: readonly string[];
  readonly fallOut: readonly string[];
  /** Blocks of other goals that are held more, or fewer. */
  readonly otherBlocks: number;
  /** Of the Problem with fewer blocks of the goal. */
  readonly schedule: Schedule;
}

/**
 * What a focus goal costs: what the rest would gain without it, and with one block less, against the value of the blocks.
 * Each is solved from the same base, the Problem itself as well, so that the search's own progress does not count.
 *
 * @throws Error where the Problem has no such goal, or has errors.
 */
export async function focusCost(base: Planned, goal: string, options: SensitivityOptions = {}): Promise<FocusCost> {
  const { problem, result } = base;
  const asked = problem.focusGoals?.find(({ id }) => id === goal);
  if (asked === undefined) throw new Error(`the Problem has no focus goal ${goal}`);
  const fewer = blocksAsked(asked) > 1 ? asking(problem, goal, asked.minutes - asked.blockMinutes) : null;
  const without = asking(problem, goal, 0);
  const limits = shareOf(options, fewer === null ? 2 : 3);
  const solve = (one: Problem): Promise<Standing> => solveFrom(result, one, limits);

  const own = [standingOf(result), await solve(problem)];
  const atZero = await solve(without);
  const atFewer = fewer && (await solve(fewer));
  // What holds fewer blocks is a schedule of the Problem as well, and all others less some blocks are of the others.
  const found = [...own, atZero, ...(atFewer ? [atFewer] : [])].map(({ schedule }) => schedule);
  const here = bestUnder(problem, goal, found);
  const at = (edited: Problem): WithFewer => withFewer(edited, bestUnder(edited, goal, found), problem, here, goal);
  return {
    goal,
    held: blocksOf(goal, here.schedule),
    asked: blocksAsked(asked),
    blockValue: blockValueOf(problem, asked),
    without: at(without),
    oneFewer: fewer && at(fewer),
  };
}

function withFewer(edited: Problem, best: Standing, problem: Problem, here: Standing, goal: string): WithFewer {
  const asked = edited.focusGoals?.find(({ id }) => id === goal);
  const own = problem.focusGoals?.find(({ id }) => id === goal);
  const value = own === undefined ? 0 : blockValueOf(problem, own);
  const wanted = (one: FocusGoal | undefined): number => (one === undefined ? 0 : blocksAsked(one));
  const held = blocksOf(goal, best.schedule);
  const rest = ({ schedule, score }: Standing, blocks: number): number =>
    score.cost - (blocks - blocksOf(goal, schedule)) * value;
  const others = ({ schedule }: Standing): number => (schedule.focusBlocks?.length ?? 0) - blocksOf(goal, schedule);
  return {
    asked: wanted(asked),
    held,
    gain: rest(here, wanted(own)) - rest(best, wanted(asked)),
    given: (blocksOf(goal, here.schedule) - held) * value,
    comeIn: onlyIn(best, here),
    fallOut: onlyIn(here, best),
    otherBlocks: others(best) - others(here),
    schedule: signed(edited, best.schedule),
  };
}

/** The goal with so many minutes; with none, the Problem without it. */
function asking(problem: Problem, goal: string, minutes: number): Problem {
  const goals = problem.focusGoals ?? [];
  return {
    ...problem,
    focusGoals:
      minutes <= 0
        ? goals.filter(({ id }) => id !== goal)
        : goals.map((one) => (one.id === goal ? { ...one, minutes } : one)),
  };
}

/** The best of what was found for any number of blocks, less those above what this Problem asks for. */
function bestUnder(problem: Problem, goal: string, found: readonly Schedule[]): Standing {
  const asked = problem.focusGoals?.find(({ id }) => id === goal);
  const most = asked === undefined ? 0 : blocksAsked(asked);
  const standings = found.flatMap((schedule) => standingUnder(problem, withBlocks(schedule, goal, most)) ?? []);
  const best = standings.toSorted(compareStandings)[0];
  if (best === undefined) throw new Error('frozen assignments exclude one another: nothing valid to compare');
  return best;
}

function withBlocks(schedule: Schedule, goal: string, most: number): Schedule {
  let left = most;
  return { ...schedule, focusBlocks: (schedule.focusBlocks ?? []).filter((one) => one.goal !== goal || left-- > 0) };
}

const blocksOf = (goal: string, { focusBlocks = [] }: Schedule): number =>
  focusBlocks.filter((one) => one.goal === goal).length;

const blocksAsked = ({ minutes, blockMinutes }: FocusGoal): number => Math.ceil(minutes / blockMinutes);

function blockValueOf({ weights }: Problem, { priority = 3 }: FocusGoal): number {
  const { V, U } = fullWeights(weights);
  return (V[priority - 1] ?? 0) * (U[2] ?? 0);
}
