import { sumOf, type Term } from './term.ts';

/** Values of the unscheduled activities, and per focus goal `V[priority] × U[3]` per missing block. */
export const valueLost: Term = (facts) => {
  const { V, U } = facts.weights;
  const activities = sumOf(facts.asked, ([id, { value }]) => (facts.heldById.has(id) ? 0 : value));
  const goals = sumOf(facts.goals.values(), (goal) => {
    const asked = Math.ceil(goal.minutes / goal.blockMinutes);
    const held = facts.blocks.filter(({ id }) => id === goal.id).length;
    return Math.max(0, asked - held) * (V[(goal.priority ?? 3) - 1] ?? 0) * (U[2] ?? 0);
  });
  return activities + goals;
};

export const mandatoryMissed: Term = (facts) =>
  sumOf(facts.asked, ([id, { activity }]) => (activity.mandatory && !facts.heldById.has(id) ? 1 : 0));
