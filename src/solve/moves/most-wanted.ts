import { NONE } from '../../instance/instance.ts';
import type { State } from '../state.ts';
import type { Move } from './move.ts';

const TRIES = 40;

/** Makes room for an unscheduled item, the dearer of a few. */
export const mostWanted: Move = {
  name: 'most-wanted',
  supports: () => true,
  pick(state, random) {
    const { instance } = state;
    let dearest = NONE;
    for (let k = 0; k < TRIES; k++) {
      const item = random.below(instance.itemCount);
      if (state.candidate[item]! >= 0 || !isHoldable(state, item)) continue;
      if (dearest < 0 || instance.missCost[item]! > instance.missCost[dearest]!) dearest = item;
      if (random.next() < 0.4) break;
    }
    if (dearest < 0) return NONE;
    const item = unheldPredecessor(state, dearest);
    return isHoldable(state, item) ? item : NONE;
  },
};

/** Is it in the scope, and is there any start for it? */
const isHoldable = ({ movable, instance: { candidatesOf } }: State, item: number): boolean =>
  movable[item] === 1 && candidatesOf[item + 1]! > candidatesOf[item]!;

/** The item, or the earliest of its predecessors that must be held first. */
function unheldPredecessor(state: State, item: number): number {
  const { instance } = state;
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const first = instance.precedenceFirst[instance.asSecond[p]!]!;
    if (state.candidate[first]! < 0) return unheldPredecessor(state, first);
  }
  return item;
}
