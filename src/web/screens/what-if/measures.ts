import type { Activity, Problem } from '../../../model/problem.ts';
import type { SaidScenario } from '../../engine/engine.ts';
import { byPriority } from '../overview/summary.ts';
import { rate, valueHeld } from '../overview/value.ts';

export type MeasureName =
  | 'mandatoryMissed'
  | 'value'
  | 'cost'
  | 'gap'
  | 'held'
  | 'held5'
  | 'held4'
  | 'focus'
  | 'changes'
  | 'hours';

/** One line of the comparison: the plan first, then the scenarios. */
export interface Measure {
  readonly name: MeasureName;
  /** Of `hours`, whose; null: all together. */
  readonly leader: string | null;
  /** Which direction is welcome; null: neither. */
  readonly welcome: 'more' | 'less' | null;
  /** Null: not known (yet). */
  readonly values: readonly (number | null)[];
  /** False where the number counts other points than the plan's. */
  readonly isComparable: readonly boolean[];
}

export interface Column {
  readonly scenario: SaidScenario | null;
  /** Weights or priorities are others than the plan's. */
  readonly hasOtherPoints: boolean;
}

/**
 * Value and priorities are measured by the plan's own weights and priorities in all columns, so that they can be compared; the cost
 * is what the scenario itself counts.
 */
export function measuresOf(
  columns: readonly Column[],
  problem: Problem,
  activities: readonly Activity[],
): readonly Measure[] {
  const line = (
    name: MeasureName,
    welcome: Measure['welcome'],
    value: (scenario: SaidScenario) => number | null,
    leader: string | null = null,
  ): Measure => ({
    name,
    leader,
    welcome,
    values: columns.map(({ scenario }) => (scenario?.work ? value(scenario) : null)),
    isComparable: columns.map(({ hasOtherPoints }) => (name !== 'cost' && name !== 'gap') || !hasOtherPoints),
  });
  const ofLevel = (level: number, { work }: SaidScenario): number =>
    work === null ? 0 : (byPriority(activities, work.schedule).find((one) => one.level === level)?.share.held ?? 0);
  const levels = new Set(activities.map(({ priority = 3 }) => priority));
  return [
    line('mandatoryMissed', 'less', ({ score }) => score?.mandatoryMissed ?? null),
    line('value', 'more', ({ work }) => (work === null ? null : rate(valueHeld(problem, activities, work.schedule)))),
    line('held', 'more', ({ held }) => held),
    ...(levels.has(5) ? [line('held5', 'more', (scenario) => ofLevel(5, scenario))] : []),
    ...(levels.has(4) ? [line('held4', 'more', (scenario) => ofLevel(4, scenario))] : []),
    ...((problem.focusGoals ?? []).length > 0 ? [line('focus', 'more', ({ focusBlocks }) => focusBlocks)] : []),
    line('cost', 'less', ({ score }) => score?.cost ?? null),
    line('gap', 'less', ({ gap }) => gap),
    line('changes', null, ({ changes }) => changes.length),
    line('hours', null, ({ hours }) => Object.values(hours).reduce((sum, one) => sum + one, 0)),
  ];
}

/** Hours of each leader, in this order. */
export function hourMeasures(columns: readonly Column[], leaders: readonly string[]): readonly Measure[] {
  return leaders.map((leader) => ({
    name: 'hours',
    leader,
    welcome: null,
    values: columns.map(({ scenario }) => (scenario?.work ? (scenario.hours[leader] ?? 0) : null)),
    isComparable: columns.map(() => true),
  }));
}

export type Trend = 'better' | 'worse' | 'more' | 'less' | 'same';

export interface Difference {
  readonly by: number;
  readonly trend: Trend;
}

/** Against the plan; null where that cannot be said, and for the plan itself. `step`: less than this is nothing. */
export function differenceIn(
  { values, isComparable, welcome }: Measure,
  column: number,
  step = 1e-9,
): Difference | null {
  const [present] = values;
  const value = values[column];
  if (column === 0 || isComparable[column] === false) return null;
  if (present === null || present === undefined || value === null || value === undefined) return null;
  const by = value - present;
  if (Math.abs(by) < step) return { by: 0, trend: 'same' };
  if (welcome === null) return { by, trend: by > 0 ? 'more' : 'less' };
  return { by, trend: by > 0 === (welcome === 'more') ? 'better' : 'worse' };
}
