import type { Problem } from '../../model/problem.ts';
import type { Schedule, Score } from '../../model/schedule.ts';
import { type PlanOptions, type PlanResult, plan } from '../../plan.ts';
import { verify } from '../../verify/verify.ts';

/** `timeMs` is for the whole answer, shared among its searches; `iterations` are those of each. */
export type SensitivityOptions = Pick<
  PlanOptions,
  'timeMs' | 'iterations' | 'seed' | 'threads' | 'signal' | 'now' | 'engine'
>;

/** A schedule with its score under one Problem. */
export interface Standing {
  readonly schedule: Schedule;
  readonly score: Score;
}

/** Where neither `timeMs` nor `iterations` is given. */
const DEFAULT_MS = 3000;

/** The limits of one search of so many. */
export function shareOf({ timeMs, ...rest }: SensitivityOptions, runs: number): PlanOptions {
  const whole = timeMs ?? (rest.iterations === undefined ? DEFAULT_MS : undefined);
  return { ...rest, ...(whole === undefined ? {} : { timeMs: Math.max(1, Math.round(whole / runs)) }) };
}

/** Solves a Problem that differs little from the base. */
export async function solveFrom(base: PlanResult, problem: Problem, options: PlanOptions): Promise<Standing> {
  return standingOf(await plan(problem, { ...options, previous: base }));
}

/** @throws Error where nothing was planned, because the Problem has errors. */
export function standingOf({ schedule, issues }: PlanResult): Standing {
  const score = schedule?.score;
  if (!schedule || !score) throw new Error(`nothing was planned: ${JSON.stringify(issues.slice(0, 5))}`);
  return { schedule, score };
}

/** What a schedule found for one Problem is worth under another; null where it breaks a constraint of it. */
export function standingUnder(problem: Problem, schedule: Schedule): Standing | null {
  const { violations, score } = verify(problem, schedule);
  return violations.length > 0 ? null : { schedule, score };
}

/** Below 0 where the first is better. */
export const compareStandings = ({ score: a }: Standing, { score: b }: Standing): number =>
  a.mandatoryMissed - b.mandatoryMissed || a.cost - b.cost;

export const holds = ({ schedule }: Standing, activity: string): boolean =>
  schedule.assignments.some((one) => one.activity === activity);

/** Ids of the activities that only the first holds. */
export function onlyIn(one: Standing, other: Standing): readonly string[] {
  const held = new Set(other.schedule.assignments.map(({ activity }) => activity));
  return one.schedule.assignments.map(({ activity }) => activity).filter((id) => !held.has(id));
}
