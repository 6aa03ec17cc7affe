import { expect } from 'vitest';
import { createCalendar } from '../../src/calendar/create-calendar.ts';
import { expandRepeats } from '../../src/calendar/expand.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { fullWeights } from '../../src/model/weights.ts';
import { type PlanOptions, type PlanResult, plan } from '../../src/plan.ts';
import { verify } from '../../src/verify/verify.ts';

/** A result whose schedule exists. */
export type Planned = Omit<PlanResult, 'schedule'> & { readonly schedule: Required<Schedule> };

const DEFAULTS: PlanOptions = { iterations: 30, seed: 1 };

/** The only way in which tests plan: every promise of a schedule that does not depend on the Problem is checked. */
export async function planAndVerify(problem: Problem, options: PlanOptions = DEFAULTS): Promise<Planned> {
  const result = await plan(problem, { ...options, checkMoves: true });
  expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { schedule } = result;
  if (!schedule) throw new Error('nothing was planned');
  const full = required(schedule);
  expectSound(problem, full, result.violations.length > 0);
  return { ...result, schedule: full };
}

function required(schedule: Schedule): Required<Schedule> {
  const { problem, focusBlocks, unscheduled, score, bound, gap, status, stopReason } = schedule;
  if (!problem || !focusBlocks || !unscheduled || !score || !status || !stopReason) {
    throw new Error('a part of the schedule is missing');
  }
  return {
    ...schedule,
    problem,
    focusBlocks,
    unscheduled,
    score,
    bound: bound ?? null,
    gap: gap ?? null,
    status,
    stopReason,
  };
}

/** Verified, scored, bounded and complete; only frozen assignments that cannot stay together may break rules. */
function expectSound(problem: Problem, schedule: Required<Schedule>, conflict: boolean): void {
  const { violations, score } = verify(problem, schedule);
  if (conflict) {
    expect(problem.baseline?.frozenUntil).toBeDefined();
    expect(violations).not.toEqual([]);
    expect(schedule.status).toBe('infeasible');
  } else {
    expect(violations).toEqual([]);
  }
  expect(schedule.score).toEqual(score);
  expectBound(problem, schedule, conflict);
  expectComplete(problem, schedule);
  expect(schedule.unscheduled.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
}

function expectBound(problem: Problem, { score, bound, gap, status }: Required<Schedule>, conflict: boolean): void {
  if (!bound) {
    expect(gap).toBeNull();
    return;
  }
  expect(bound.mandatoryMissed).toBeLessThanOrEqual(score.mandatoryMissed);
  expect(bound.cost).toBeLessThanOrEqual(score.cost);
  const open = score.mandatoryMissed > bound.mandatoryMissed;
  expect(gap).toBe(open ? null : (score.cost - bound.cost) / Math.max(1, emptyCost(problem) - score.cost));
  if (bound.mandatoryMissed > 0 || conflict) expect(status).toBe('infeasible');
  else if (open) expect(status).toBe('unknown');
  else expect(status).toBe(score.cost === bound.cost ? 'optimal' : 'feasible');
}

/** `valueLost` of the schedule in which nothing is held. */
function emptyCost(problem: Problem): number {
  const { V, U } = fullWeights(problem.weights);
  const worth = (priority = 3, urgency = 3): number => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
  const activities = expanded(problem).reduce((sum, { priority, urgency }) => sum + worth(priority, urgency), 0);
  const blocks = (problem.focusGoals ?? []).reduce(
    (sum, { minutes, blockMinutes, priority }) => sum + Math.ceil(minutes / blockMinutes) * worth(priority),
    0,
  );
  return activities + blocks;
}

export const expanded = (problem: Problem): Problem['activities'] =>
  expandRepeats(problem, createCalendar(problem)).problem.activities;

/** Every activity is either scheduled or not, and once. */
function expectComplete(problem: Problem, { assignments, unscheduled }: Required<Schedule>): void {
  const told = [...assignments, ...unscheduled].map(({ activity }) => activity).sort();
  expect(told).toEqual(
    expanded(problem)
      .map(({ id }) => id)
      .sort(),
  );
}
