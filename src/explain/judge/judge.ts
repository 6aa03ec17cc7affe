import { MANDATORY_PENALTY } from '../../instance/instance.ts';
import { unscheduledReasons } from '../../instance/reasons.ts';
import { problemHash } from '../../model/hash.ts';
import type { Problem } from '../../model/problem.ts';
import type { Bound, Schedule, Score, Status, Violation } from '../../model/schedule.ts';
import { blockers } from '../../solve/blockers.ts';
import { verify } from '../../verify/verify.ts';
import type { Bench } from '../places/bench.ts';
import { onlyPinned, opensHours } from './only-pinned.ts';

/** A schedule that was made by hand, signed, with every rule that it breaks. */
interface Judgement {
  /** Scored, with the reasons of what is unscheduled, and what is known of the best possible. */
  readonly schedule: Schedule;
  readonly violations: readonly Violation[];
}

/**
 * Judges the schedule of a bench, right or not.
 *
 * @param bound Of the Problem of the bench, valid for every schedule of it; null: none is known.
 * @param problem What the schedule is to answer: that of the bench, or that with more pins on what the schedule holds.
 */
export function judge(bench: Bench, bound: Bound | null, problem: Problem = bench.problem): Judgement {
  const { schedule } = bench;
  const draft: Schedule = {
    format: 'tongchou/schedule@1',
    problem: { ...(problem.title === undefined ? {} : { title: problem.title }), sha256: hashOf(problem) },
    assignments: schedule.assignments,
    focusBlocks: schedule.focusBlocks ?? [],
    unscheduled: reasonsOf(bench),
  };
  const { violations, score } = verify(problem, draft);
  const isSound = violations.length === 0;
  const valid = problem === bench.problem ? bound : isSound ? boundWithPins(bench, bound, problem, score) : null;
  const gap = valid === null || !isSound ? null : gapOf(score, valid, bench.compiled.instance.totalValue);
  const status = isSound ? statusOf(score, valid, gap) : null;
  return { schedule: { ...draft, score, bound: valid, gap, ...(status === null ? {} : { status }) }, violations };
}

const hashes = new WeakMap<Problem, string>();

/** Each Problem is read once. */
export function hashOf(problem: Problem): string {
  const hash = hashes.get(problem) ?? problemHash(problem);
  hashes.set(problem, hash);
  return hash;
}

/** As the solver gives them, for everything that the schedule does not name. */
function reasonsOf({ compiled, schedule, state }: Bench): NonNullable<Schedule['unscheduled']> {
  const named = new Set(schedule.assignments.map(({ activity }) => activity));
  const out = compiled.problem.activities.flatMap(({ id }, item) => (named.has(id) ? [] : [item]));
  return out.length === 0 ? [] : unscheduledReasons(compiled, out, blockers(compiled.instance, state));
}

/**
 * Pins take schedules away, so that the bound stays one; but a day that is pinned is no delay any more: each schedule may be
 * cheaper by what this one became. Null where the Problems differ in more.
 */
function boundWithPins(bench: Bench, bound: Bound | null, problem: Problem, score: Score): Bound | null {
  const { schedule, state, strays } = bench;
  if (bound === null || strays.length > 0) return null;
  if (!onlyPinned(bench, schedule, problem) || opensHours(bench, schedule, problem)) return null;
  // What is pinned and mandatory may release what is frozen.
  if (problem.baseline?.frozenUntil !== undefined) return null;
  const cheaper = state.cost - MANDATORY_PENALTY * score.mandatoryMissed - score.cost;
  return { ...bound, cost: Math.max(0, bound.cost - Math.max(0, cheaper)) };
}

/** DESIGN §4: null while more of what is mandatory is missed than must be. */
const gapOf = ({ mandatoryMissed, cost }: Score, bound: Bound, total: number): number | null =>
  mandatoryMissed > bound.mandatoryMissed ? null : (cost - bound.cost) / Math.max(1, total - cost);

function statusOf({ mandatoryMissed, cost }: Score, bound: Bound | null, gap: number | null): Status {
  if (mandatoryMissed > 0) return bound !== null && bound.mandatoryMissed > 0 ? 'infeasible' : 'unknown';
  return bound !== null && gap !== null && cost <= bound.cost ? 'optimal' : 'feasible';
}
