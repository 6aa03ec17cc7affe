import type { Activity, FocusGoal, Problem } from '../model/problem.ts';
import type { Reason, Schedule } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';

/** What a schedule leaves out, and how much of the whole it keeps. */
export interface Facts {
  readonly placed: number;
  readonly total: number;
  readonly mandatory: number;
  readonly mandatoryMissed: number;
  /** Share of the value of everything asked for, 0 to 1 (DESIGN §5: 1 − valueLost / valueLost of the empty schedule). */
  readonly valueKept: number;
  readonly blocks: number;
  readonly blocksWanted: number;
  /** Mandatory ones first, then by value, then as listed. */
  readonly unscheduled: readonly { readonly activity: Activity; readonly reasons: readonly Reason[] }[];
  readonly shortGoals: readonly { readonly goal: FocusGoal; readonly missing: number; readonly wanted: number }[];
}

/** Reads the facts off the two documents; no activity of the Problem may have `repeat`. */
export function factsOf(problem: Problem, schedule: Schedule): Facts {
  const { V, U } = fullWeights(problem.weights);
  const value = (priority = 3, urgency = 3): number => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
  const worth = ({ priority, urgency }: Activity): number => value(priority, urgency);

  const scheduled = new Set(schedule.assignments.map(({ activity }) => activity));
  const missing = problem.activities.filter(({ id }) => !scheduled.has(id));
  const reasons = new Map((schedule.unscheduled ?? []).map((entry) => [entry.activity, entry.reasons]));
  const goals = (problem.focusGoals ?? []).map((goal) => {
    const wanted = Math.ceil(goal.minutes / goal.blockMinutes);
    const held = (schedule.focusBlocks ?? []).filter((block) => block.goal === goal.id).length;
    return { goal, wanted, missing: Math.max(0, wanted - held), value: value(goal.priority) };
  });

  const total = sum(problem.activities.map(worth)) + sum(goals.map((goal) => goal.value * goal.wanted));
  const lost = sum(missing.map(worth)) + sum(goals.map((goal) => goal.value * goal.missing));
  const rank = (activity: Activity): number =>
    activity.mandatory === true ? Number.MAX_SAFE_INTEGER : worth(activity);
  return {
    placed: problem.activities.length - missing.length,
    total: problem.activities.length,
    mandatory: problem.activities.filter(({ mandatory }) => mandatory).length,
    mandatoryMissed: missing.filter(({ mandatory }) => mandatory).length,
    valueKept: total === 0 ? 1 : 1 - lost / total,
    blocks: sum(goals.map((goal) => goal.wanted - goal.missing)),
    blocksWanted: sum(goals.map((goal) => goal.wanted)),
    unscheduled: missing
      .toSorted((a, b) => rank(b) - rank(a))
      .map((activity) => ({ activity, reasons: reasons.get(activity.id) ?? [] })),
    shortGoals: goals.filter((goal) => goal.missing > 0),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
