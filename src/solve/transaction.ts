import type { Placement } from '../instance/instance.ts';
import { BACK_TO_BACK } from '../instance/instance.ts';
import { leaderDayCost } from './leader-day.ts';
import { isLoose } from './moves/move.ts';
import { brokenLink } from './relations.ts';
import { place, placementOf, remove, type State } from './state.ts';

/** Steps that can be taken back together. */
export interface Transaction {
  /** Takes an item out with everything that cannot stay without it; false where something frozen would have to go. */
  remove(item: number): boolean;
  place(item: number, placement: Placement): void;
  /** Items taken out so far, dependents included. */
  readonly removed: readonly number[];
  rollback(): void;
  commit(): void;
}

interface Step {
  readonly item: number;
  /** How it was held before it was removed; null for an insertion. */
  readonly before: Placement | null;
}

export function createTransaction(state: State): Transaction {
  const { instance } = state;
  const steps: Step[] = [];
  const removed: number[] = [];

  const takeOut = (item: number): boolean => {
    if (!isLoose(state, item)) return false;
    steps.push({ item, before: placementOf(state, item) });
    removed.push(item);
    remove(state, item);
    for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
      const second = instance.precedenceSecond[instance.asFirst[p]!]!;
      if (state.candidate[second]! >= 0 && !takeOut(second)) return false;
    }
    for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
      const group = instance.groupOf[g]!;
      if (instance.groupKind[group] !== BACK_TO_BACK) continue;
      for (let link = brokenLink(state, group); link >= 0; link = brokenLink(state, group))
        if (!takeOut(link)) return false;
    }
    return mendDays();
  };

  /** Without an item between them two journeys may be too short: take out the cheaper neighbour. */
  const mendDays = (): boolean => {
    while (state.broken.length > 0) {
      const key = state.broken.pop()!;
      const leader = Math.floor(key / instance.dayCount);
      const day = key % instance.dayCount;
      if (leaderDayCost(state, leader, day, -1, 0, 0, -1) >= 0) continue;
      let cheapest = -1;
      for (const item of state.leaderDay[key]!) {
        if (isLoose(state, item) && (cheapest < 0 || instance.missCost[item]! < instance.missCost[cheapest]!))
          cheapest = item;
      }
      if (cheapest < 0 || !takeOut(cheapest)) return false;
    }
    return true;
  };

  return {
    removed,
    remove: (item) => state.candidate[item]! < 0 || takeOut(item),
    place(item, placement) {
      steps.push({ item, before: null });
      place(state, item, placement);
    },
    rollback() {
      for (let k = steps.length - 1; k >= 0; k--) {
        const { item, before } = steps[k]!;
        if (before) place(state, item, before);
        else remove(state, item);
      }
      steps.length = 0;
      removed.length = 0;
      state.broken.length = 0;
    },
    commit() {
      steps.length = 0;
      removed.length = 0;
    },
  };
}
