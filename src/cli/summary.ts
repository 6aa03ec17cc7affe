import { createCalendar } from '../calendar/create-calendar.ts';
import { expandRepeats } from '../calendar/expand.ts';
import type { Activity, FocusGoal, Problem } from '../model/problem.ts';
import type { Reason, Schedule } from '../model/schedule.ts';
import { fullWeights } from '../model/weights.ts';
import { type LeaderRow, leaderRows } from './leader-rows.ts';

/** What the command line shows of a schedule, as numbers and ids; the text is made elsewhere. */
export interface Summary {
  readonly placed: number;
  readonly total: number;
  readonly focusPlaced: number;
  readonly focusTotal: number;
  readonly mandatory: number;
  readonly mandatoryMissed: number;
  /** 0–1: value of what is placed by value of everything asked for. */
  readonly valueKept: number;
  readonly leaders: readonly LeaderRow[];
  /** The mandatory ones first, then by value. */
  readonly unscheduled: readonly UnscheduledRow[];
}

export type UnscheduledRow =
  | {
      readonly kind: 'activity';
      readonly id: string;
      readonly priority: number;
      readonly urgency: number;
      readonly mandatory: boolean;
      /** Lost by leaving it out, in units of the score. */
      readonly value: number;
      readonly reason: Reason | null;
    }
  | {
      readonly kind: 'goal';
      readonly id: string;
      readonly priority: number;
      readonly value: number;
      readonly missing: number;
      readonly blocks: number;
    };

export function summarize(document: Problem, schedule: Schedule): Summary {
  const calendar = createCalendar(document);
  const { problem } = expandRepeats(document, calendar);
  const placed = new Set(schedule.assignments.map((one) => one.activity));
  const missing = problem.activities.filter((activity) => !placed.has(activity.id));
  const goals = goalRows(problem, schedule);
  const mandatory = problem.activities.filter((activity) => activity.mandatory);
  const valueFor = activityValue(problem);
  const total = sum(problem.activities.map(valueFor)) + sum(goals.map((goal) => goal.blockValue * goal.blocks));
  const lost = sum(missing.map(valueFor)) + sum(goals.map((goal) => goal.blockValue * goal.missing));
  return {
    placed: problem.activities.length - missing.length,
    total: problem.activities.length,
    focusPlaced: sum(goals.map((goal) => goal.blocks - goal.missing)),
    focusTotal: sum(goals.map((goal) => goal.blocks)),
    mandatory: mandatory.length,
    mandatoryMissed: mandatory.filter((activity) => !placed.has(activity.id)).length,
    valueKept: total === 0 ? 1 : 1 - lost / total,
    leaders: leaderRows(problem, schedule, calendar),
    unscheduled: unscheduledRows(missing, goals, schedule, valueFor),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** `V[priority] × U[urgency]` (DESIGN §5). */
function activityValue(problem: Problem): (activity: Activity) => number {
  const { V, U } = fullWeights(problem.weights);
  return ({ priority = 3, urgency = 3 }) => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
}

interface GoalRow {
  readonly goal: FocusGoal;
  readonly blocks: number;
  readonly missing: number;
  readonly blockValue: number;
}

function goalRows(problem: Problem, schedule: Schedule): readonly GoalRow[] {
  const { V, U } = fullWeights(problem.weights);
  return (problem.focusGoals ?? []).map((goal) => {
    const blocks = Math.ceil(goal.minutes / goal.blockMinutes);
    const held = (schedule.focusBlocks ?? []).filter((block) => block.goal === goal.id).length;
    const blockValue = (V[(goal.priority ?? 3) - 1] ?? 0) * (U[2] ?? 0);
    return { goal, blocks, missing: Math.max(0, blocks - held), blockValue };
  });
}

function unscheduledRows(
  missing: readonly Activity[],
  goals: readonly GoalRow[],
  schedule: Schedule,
  valueFor: (activity: Activity) => number,
): readonly UnscheduledRow[] {
  const reasons = new Map((schedule.unscheduled ?? []).map((one) => [one.activity, one.reasons]));
  const activities = missing.map(
    (activity): UnscheduledRow => ({
      kind: 'activity',
      id: activity.id,
      priority: activity.priority ?? 3,
      urgency: activity.urgency ?? 3,
      mandatory: activity.mandatory ?? false,
      value: valueFor(activity),
      reason: reasons.get(activity.id)?.[0] ?? null,
    }),
  );
  const blocks = goals
    .filter((row) => row.missing > 0)
    .map(
      ({ goal, blocks, missing: count, blockValue }): UnscheduledRow => ({
        kind: 'goal',
        id: goal.id,
        priority: goal.priority ?? 3,
        value: blockValue * count,
        missing: count,
        blocks,
      }),
    );
  const urgent = (row: UnscheduledRow): number => (row.kind === 'activity' && row.mandatory ? 0 : 1);
  return [...activities, ...blocks].sort((a, b) => urgent(a) - urgent(b) || b.value - a.value);
}
