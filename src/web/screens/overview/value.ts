import type { Activity, Problem } from '../../../model/problem.ts';
import type { Schedule } from '../../../model/schedule.ts';
import { fullWeights } from '../../../model/weights.ts';

export interface Share {
  readonly held: number;
  readonly asked: number;
}

/** Points of everything that is asked, and of what is held; by the weights and priorities of this Problem. */
export function valueHeld(problem: Problem, activities: readonly Activity[], schedule: Schedule): Share {
  const worth = worthIn(problem);
  const held = heldIn(schedule);
  const items = activities.map((one) => {
    const points = worth(one.priority, one.urgency);
    return { asked: points, held: held.has(one.id) ? points : 0 };
  });
  const goals = focusOf(problem, schedule).map(({ goal, blocks }) => {
    const points = worth(goal.priority, 3);
    return { asked: blocks.asked * points, held: blocks.held * points };
  });
  return total([...items, ...goals]);
}

/** Of an activity of this priority and urgency, in points. */
export function worthIn(problem: Problem): (priority?: number, urgency?: number) => number {
  const { V, U } = fullWeights(problem.weights);
  return (priority = 3, urgency = 3) => (V[priority - 1] ?? 0) * (U[urgency - 1] ?? 0);
}

export const heldIn = ({ assignments }: Schedule): ReadonlySet<string> =>
  new Set(assignments.map(({ activity }) => activity));

/** Blocks of each goal. */
export function focusOf(
  { focusGoals = [] }: Problem,
  { focusBlocks = [] }: Schedule,
): readonly { readonly goal: NonNullable<Problem['focusGoals']>[number]; readonly blocks: Share }[] {
  return focusGoals.map((goal) => {
    const asked = Math.ceil(goal.minutes / goal.blockMinutes);
    const held = focusBlocks.filter((block) => block.goal === goal.id).length;
    return { goal, blocks: { held: Math.min(held, asked), asked } };
  });
}

export const total = (shares: readonly Share[]): Share => ({
  held: shares.reduce((sum, { held }) => sum + held, 0),
  asked: shares.reduce((sum, { asked }) => sum + asked, 0),
});

/** 0 to 1; where nothing is asked, all of it is held. */
export const rate = ({ held, asked }: Share): number => (asked === 0 ? 1 : held / asked);
