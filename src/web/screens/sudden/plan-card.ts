import type { Schedule } from '../../../model/schedule.ts';
import type { SaidChange, SaidInsertion } from '../../engine/engine.ts';

/** A plan for a sudden task, as it is compared with the others. */
export interface PlanCard {
  /** How the task itself is held; null where it is not. */
  readonly task: string | null;
  /** What is taken out for it. */
  readonly displaced: readonly SaidChange[];
  /** What is held otherwise. */
  readonly changed: readonly SaidChange[];
  /** Against the schedule as it is. */
  readonly cost: number;
  readonly mandatoryMissed: number;
  readonly focusBlocks: number;
}

export function planCard(insertion: SaidInsertion, task: string, present: Schedule): PlanCard {
  const isTask = ({ subject, id }: SaidChange): boolean => subject === 'activity' && id === task;
  const others = insertion.changes.filter((change) => !isTask(change));
  const { score, work } = insertion;
  return {
    task: insertion.isHeld ? (insertion.changes.find(isTask)?.text ?? null) : null,
    displaced: others.filter(({ kind }) => kind === 'cancelled'),
    changed: others.filter(({ kind }) => kind !== 'cancelled'),
    cost: score.cost - (present.score?.cost ?? 0),
    mandatoryMissed: score.mandatoryMissed - (present.score?.mandatoryMissed ?? 0),
    focusBlocks: blocksIn(work.schedule) - blocksIn(present),
  };
}

const blocksIn = ({ focusBlocks = [] }: Schedule): number => focusBlocks.length;
