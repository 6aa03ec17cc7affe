import { BACK_TO_BACK, NONE } from '../../instance/instance.ts';
import { copySolution, type Solution } from '../../instance/solution.ts';
import { canHold } from '../can-hold.ts';
import { leaderDayCost } from '../leader-day.ts';
import { brokenLink } from '../relations.ts';
import { place, placementOf, remove, type State } from '../state.ts';
import { createTransaction, type Transaction } from '../transaction.ts';
import { adopt, replace } from './adopt.ts';
import { heldAlike } from './held-alike.ts';

/** What one lane made of a schedule that others changed at the same time. */
export interface Part {
  readonly solution: Solution;
  /** Of the whole `solution`, the penalty for mandatory items included. */
  readonly cost: number;
  /** [itemCount] 1 for the items that it alone could touch. */
  readonly items: Uint8Array;
}

/** Puts the changes of lanes together. One per State: it owns scratch space. */
export interface Merger {
  /**
   * Carries over to the state what a lane changed since `base`, which the state also comes from, by other items. Where
   * both cannot stand (weekly limits, relations between their items), the cheaper items are left out, or the dearer
   * of the two schedules is given up.
   */
  add(base: Solution, part: Part): void;
}

export function createMerger(state: State, spare: Solution): Merger {
  const { instance } = state;
  const transaction = createTransaction(state);
  return {
    add(base, part) {
      const changed: number[] = [];
      for (let item = 0; item < instance.itemCount; item++) {
        if (part.items[item] && !heldAlike(instance, base, part.solution, item)) changed.push(item);
      }
      if (changed.length === 0) return;
      const before = state.cost;
      copySolution(state, spare);
      replace(state, changed, part.solution);
      const mended = dropClashing(state, transaction, changed);
      const isWhole = mended && transaction.removed.length === 0;
      transaction.commit();
      if (isWhole || (mended && state.cost < Math.min(before, part.cost))) return;
      adopt(state, before <= part.cost ? spare : part.solution);
    },
  };
}

/** Takes out what does not stand beside the rest, the cheapest first; false where that does not mend it. */
function dropClashing(state: State, transaction: Transaction, changed: readonly number[]): boolean {
  const { instance } = state;
  const suspect = state.broken.splice(0);
  const byWorth = [...changed].sort((a, b) => instance.missCost[a]! - instance.missCost[b]! || a - b);
  for (const item of byWorth) {
    if (state.candidate[item]! >= 0 && !stands(state, item) && !transaction.remove(item)) return false;
    if (state.candidate[item]! < 0 && !releaseDependents(state, transaction, item)) return false;
  }
  return suspect.every((key) => {
    const leader = Math.floor(key / instance.dayCount);
    return leaderDayCost(state, leader, key % instance.dayCount, NONE, 0, 0, NONE) >= 0;
  });
}

/** Would a held item be allowed where it is? */
function stands(state: State, item: number): boolean {
  const placement = placementOf(state, item);
  remove(state, item);
  const allowed = canHold(state, item, placement);
  place(state, item, placement);
  state.broken.length = 0;
  return allowed;
}

/** Takes out what may not be held while an item is out: its `second`s, and links of its chains. */
function releaseDependents(state: State, transaction: Transaction, item: number): boolean {
  const { instance } = state;
  for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
    if (!transaction.remove(instance.precedenceSecond[instance.asFirst[p]!]!)) return false;
  }
  for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
    const group = instance.groupOf[g]!;
    if (instance.groupKind[group] !== BACK_TO_BACK) continue;
    for (let link = brokenLink(state, group); link >= 0; link = brokenLink(state, group))
      if (!transaction.remove(link)) return false;
  }
  return true;
}
