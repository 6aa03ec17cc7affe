import type { Solution } from '../instance/solution.ts';
import { canHold } from './can-hold.ts';
import { constructionOrder } from './construct.ts';
import { placementIn } from './portfolio/held-alike.ts';
import { place, type State } from './state.ts';

/** What a run begins with instead of with nothing. */
export interface WarmStart {
  /** A schedule of this problem or of one much like it; what cannot be held together any more is left out. */
  readonly solution: Solution;
  /** It is known to be good: it is not compared with one made from nothing, and the search stays near it. */
  readonly trusted: boolean;
  /** Items whose circumstances are new: they are seen to before all others. */
  readonly concerned: readonly number[];
  /** Prices of the bound of an earlier run, as its result has them. */
  readonly prices: readonly Float64Array[];
}

/** Holds everything as a Solution of the same Instance does, unchecked; the state must be empty. */
export function restore(state: State, solution: Solution): void {
  const { instance } = state;
  for (let item = 0; item < instance.itemCount; item++) {
    if (solution.candidate[item]! >= 0) place(state, item, placementIn(instance, solution, item));
  }
}

/**
 * Holds what it can as a Solution of the same Instance does, beside what is held already; what is mandatory and dear
 * comes first. Returns how many items of the Solution had to be left out.
 */
export function placeFitting(state: State, solution: Solution): number {
  const { instance } = state;
  let waiting = constructionOrder(state).filter((item) => solution.candidate[item]! >= 0);
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    // Again, as some fit only beside others: links of a chain, journeys that a third site shortens.
    waiting = waiting.filter((item) => {
      const placement = placementIn(instance, solution, item);
      if (!canHold(state, item, placement)) return true;
      place(state, item, placement);
      return false;
    });
  }
  return waiting.length;
}
