import type { Problem } from '../../../../model/problem.ts';
import type { Reason, Schedule } from '../../../../model/schedule.ts';
import { fullWeights } from '../../../../model/weights.ts';
import type { Stage } from '../../../engine/engine.ts';
import type { Scene } from './items.ts';

/** Something that is asked and not in the schedule: an activity, or blocks of a focus goal. */
export interface Waiting {
  readonly kind: 'activity' | 'focus';
  readonly id: string;
  readonly title: string;
  readonly priority: number;
  readonly isMandatory: boolean;
  /** Of one block, for a focus goal; null for whole days. */
  readonly minutes: number | null;
  readonly wholeDays: number;
  /** Why it is not in, the first of all; null where that was not said. */
  readonly reason: Reason | null;
  /** What is lost without it, in points. */
  readonly value: number;
  /** Blocks that lack; 1 for an activity. */
  readonly missing: number;
}

/** The dearest first; what is mandatory before all others. */
export function waitingOf(problem: Problem, schedule: Schedule, stage: Stage, scene: Scene): readonly Waiting[] {
  const { V, U } = fullWeights(problem.weights);
  const worth = (priority: number, urgency: number): number => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
  const reasons = new Map((schedule.unscheduled ?? []).map(({ activity, reasons }) => [activity, reasons[0]]));
  const activities = stage.activities
    .filter(({ id }) => !scene.held.has(id))
    .map(
      ({ id, priority = 3, urgency = 3, mandatory = false, minutes, wholeDays = 0 }): Waiting => ({
        kind: 'activity',
        ...{
          id,
          title: scene.names.activity(id),
          priority,
          isMandatory: mandatory,
          minutes: minutes ?? null,
          wholeDays,
        },
        ...{ reason: reasons.get(id) ?? null, value: worth(priority, urgency), missing: 1 },
      }),
    );
  const goals = (problem.focusGoals ?? []).flatMap((goal): readonly Waiting[] => {
    const { id, minutes, blockMinutes, priority = 3 } = goal;
    const placed = (schedule.focusBlocks ?? []).filter((block) => block.goal === id).length;
    const missing = Math.ceil(minutes / blockMinutes) - placed;
    if (missing <= 0) return [];
    return [
      {
        kind: 'focus',
        ...{ id, title: scene.names.goal(id), priority, isMandatory: false, minutes: blockMinutes, wholeDays: 0 },
        ...{ reason: null, value: missing * worth(priority, 3), missing },
      },
    ];
  });
  const all = [...activities, ...goals];
  return all.toSorted((a, b) => Number(b.isMandatory) - Number(a.isMandatory) || b.value - a.value);
}
