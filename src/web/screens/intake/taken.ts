import { get, set } from 'idb-keyval';
import type { Problem } from '../../../model/problem.ts';

// What was taken over last, in this browser: what a plan holds beyond it was done by hand.

const keyOf = (plan: string): string => `tongchou.taken.${plan}`;

/** Null where nothing was taken over in this browser. */
export const takenProblem = async (plan: string): Promise<Problem | null> => (await get<Problem>(keyOf(plan))) ?? null;

export const rememberTaken = (plan: string, problem: Problem): Promise<void> => set(keyOf(plan), problem);

/** Whether this is what was taken over last. */
export async function isTaken(plan: string, problem: Problem): Promise<boolean> {
  const taken = await takenProblem(plan);
  return taken !== null && JSON.stringify(taken) === JSON.stringify(problem);
}
