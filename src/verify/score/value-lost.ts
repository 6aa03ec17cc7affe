import type { FocusGoal } from '../../model/problem.ts';
import type { Facts } from '../facts.ts';
import type { Asked } from '../ground.ts';
import { type Term, termOf } from './term.ts';

const notHeld = (facts: Facts): readonly Asked[] =>
  [...facts.asked.values()].filter(({ activity }) => !facts.heldById.has(activity.id));

/** Values of the unscheduled activities. */
export const activitiesLost: Term = termOf(
  notHeld,
  ({ value }) => value,
  ({ activity, priority, urgency }) => ({ term: 'valueLost', activity: activity.id, priority, urgency }),
);

/** Per focus goal `V[priority] × U[3]` per missing block. */
export const blocksLost: Term = termOf(
  ({ goals }) => goals.values(),
  (goal, facts) => {
    const { V, U } = facts.weights;
    return missingOf(goal, facts) * (V[(goal.priority ?? 3) - 1] ?? 0) * (U[2] ?? 0);
  },
  (goal, facts) => ({ term: 'valueLost', goal: goal.id, missing: missingOf(goal, facts), wanted: wantedOf(goal) }),
);

const wantedOf = ({ minutes, blockMinutes }: FocusGoal): number => Math.ceil(minutes / blockMinutes);

const missingOf = (goal: FocusGoal, { blocks }: Facts): number =>
  Math.max(0, wantedOf(goal) - blocks.filter(({ id }) => id === goal.id).length);

export const mandatoryMissed: Term = termOf(
  notHeld,
  ({ activity }) => (activity.mandatory ? 1 : 0),
  ({ activity }) => ({ term: 'mandatoryMissed', activity: activity.id }),
);
