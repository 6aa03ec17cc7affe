import type { Solution } from '../../instance/solution.ts';
import { place, remove, type State } from '../state.ts';
import { heldAlike, placementIn } from './held-alike.ts';

/** Makes the state hold what a consistent Solution of the same Instance holds, touching only what differs. */
export function adopt(state: State, solution: Solution): void {
  const differing: number[] = [];
  for (let item = 0; item < state.instance.itemCount; item++) {
    if (!heldAlike(state.instance, state, solution, item)) differing.push(item);
  }
  replace(state, differing, solution);
  // Days that could not stay in between, with only some of the items out.
  state.broken.length = 0;
}

/** Holds the given items as the Solution does, unchecked; leader-days to look at again are left in `broken`. */
export function replace(state: State, items: readonly number[], solution: Solution): void {
  for (const item of items) if (state.candidate[item]! >= 0) remove(state, item);
  for (const item of items) {
    if (solution.candidate[item]! >= 0) place(state, item, placementIn(state.instance, solution, item));
  }
}
