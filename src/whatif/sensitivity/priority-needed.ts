import { activityFinder } from '../../model/find-activity.ts';
import type { Level, Problem } from '../../model/problem.ts';
import type { Schedule } from '../../model/schedule.ts';
import { applyEdits } from '../apply-edits.ts';
import type { Planned } from '../compare.ts';
import { signed } from '../signed.ts';
import {
  compareStandings,
  holds,
  onlyIn,
  type SensitivityOptions,
  type Standing,
  shareOf,
  solveFrom,
  standingUnder,
} from './standing.ts';

/** The best schedule found with the activity at one priority. */
export interface AtPriority {
  readonly priority: Level;
  readonly isHeld: boolean;
  /** By what counts at this priority. */
  readonly mandatoryMissed: number;
  readonly cost: number;
  /** Other activities that are held here and not at the own priority, and the other way round; after `repeat`. */
  readonly comeIn: readonly string[];
  readonly fallOut: readonly string[];
  readonly schedule: Schedule;
}

export interface PriorityNeeded {
  /** After `repeat`. */
  readonly activity: string;
  readonly own: Level;
  /** At its own priority, in the best schedule known. */
  readonly isHeld: boolean;
  /** The least priority from which on it is held at each; null where it is not even at 5. */
  readonly threshold: Level | null;
  /** From 1 to 5. */
  readonly levels: readonly AtPriority[];
}

const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];

/**
 * From which priority on an activity is held: solved from the same base at each. Every schedule found is valid at all of
 * them, so that each has the best of all by what counts there. More priority then never removes the activity, but where
 * the deputies, bad hours and changes that it brings along grow faster than its value; see the tests of this law.
 *
 * @param activity Its id, after `repeat` is expanded.
 * @throws Error where the Problem has no such activity, or has errors.
 */
export async function priorityNeeded(
  base: Planned,
  activity: string,
  options: SensitivityOptions = {},
): Promise<PriorityNeeded> {
  const own = activityFinder(base.problem)(activity)?.priority ?? 3;
  const limits = shareOf(options, LEVELS.length);
  const problems = new Map(LEVELS.map((level) => [level, atPriority(base.problem, activity, level)]));
  const found: Schedule[] = base.result.schedule === null ? [] : [base.result.schedule];
  for (const problem of problems.values()) found.push((await solveFrom(base.result, problem, limits)).schedule);
  const different = distinct(found);
  const bests = [...problems].flatMap(([priority, problem]) => {
    const best = bestUnder(problem, different, activity);
    return best === null ? [] : [{ priority, problem, best }];
  });
  const here = bests.find(({ priority }) => priority === own)?.best;
  const levels = bests.map(({ priority, problem, best }): AtPriority => {
    const others = (ids: readonly string[]): readonly string[] => ids.filter((id) => id !== activity);
    return {
      ...{ priority, isHeld: holds(best, activity) },
      ...{ mandatoryMissed: best.score.mandatoryMissed, cost: best.score.cost },
      comeIn: here ? others(onlyIn(best, here)) : [],
      fallOut: here ? others(onlyIn(here, best)) : [],
      schedule: signed(problem, best.schedule),
    };
  });
  return {
    activity,
    own,
    isHeld: here !== undefined && holds(here, activity),
    threshold: thresholdOf(levels),
    levels,
  };
}

function atPriority(problem: Problem, activity: string, priority: Level): Problem {
  const edited = applyEdits(problem, [{ edit: 'setPriority', activity, priority }], 'en');
  if (edited.problem === null) throw new Error(edited.issues.map(({ message }) => message).join('; '));
  return edited.problem;
}

/** To verify one takes longer than to tell that it is known. */
const distinct = (schedules: readonly Schedule[]): readonly Schedule[] => [
  ...new Map(schedules.map((one) => [JSON.stringify([one.assignments, one.focusBlocks]), one])).values(),
];

/** Of those that cost the same, one that holds the activity. */
function bestUnder(problem: Problem, found: readonly Schedule[], activity: string): Standing | null {
  const standings = found.map((schedule) => standingUnder(problem, schedule)).filter((one) => one !== null);
  const missing = (one: Standing): number => (holds(one, activity) ? 0 : 1);
  return standings.toSorted((a, b) => compareStandings(a, b) || missing(a) - missing(b))[0] ?? null;
}

function thresholdOf(levels: readonly AtPriority[]): Level | null {
  let threshold: Level | null = null;
  for (const { priority, isHeld } of levels.toReversed()) {
    if (!isHeld) break;
    threshold = priority;
  }
  return threshold;
}
