import { leaderMinutes } from './construct.ts';
import type { Inserter, TimeLimits } from './insertion.ts';
import { anywhere } from './moves/anywhere.ts';
import { leaderDays } from './moves/leader-days.ts';
import { makeRoom } from './moves/make-room.ts';
import { related } from './moves/related.ts';
import { relationChain } from './moves/relation-chain.ts';
import type { Ruin } from './moves/ruin.ts';
import { timeWindow } from './moves/time-window.ts';
import { venueDays } from './moves/venue-days.ts';
import type { Random } from './random.ts';
import { clashingPartners, partners } from './relations.ts';
import type { State } from './state.ts';
import { createTransaction } from './transaction.ts';

/** Neighbourhoods and how often each is tried. */
const RUINS: readonly (readonly [Ruin, number])[] = [
  [leaderDays, 4],
  [related, 4],
  [timeWindow, 2],
  [venueDays, 1],
  [relationChain, 1],
  [anywhere, 1],
];

/** How often a step makes room for an unscheduled item instead. */
const EJECT_SHARE = 0.3;

export interface Improver {
  /** One ruin-and-recreate step at temperature `t`; true where it was kept. */
  step(t: number): boolean;
}

/**
 * Ruin and recreate (Schrimpf et al. 2000, doi:10.1006/jcph.1999.6413) with simulated annealing's acceptance, and
 * ejection of lower value.
 */
export function createImprover(state: State, inserter: Inserter, random: Random): Improver {
  const { instance } = state;
  const transaction = createTransaction(state);
  const ruins = RUINS.flatMap(([ruin, weight]) => (ruin.supports(state) ? Array<Ruin>(weight).fill(ruin) : []));
  const effort = Float64Array.from({ length: instance.itemCount }, (_, i) => 60 + leaderMinutes(state, i));
  const itemsOf = itemsByLeader(state);
  const key = new Float64Array(instance.itemCount);
  const inPool = new Uint8Array(instance.itemCount);
  /** 1: was taken out by this step and may go anywhere; 0: was waiting, and only the changed days are new to it. */
  const wasHeld = new Uint8Array(instance.itemCount);
  const changed = new Uint8Array(instance.dayCount);
  const picked: number[] = [];
  const inTheWay: number[] = [];
  const pool: number[] = [];

  const addToPool = (item: number): void => {
    if (inPool[item] || state.candidate[item]! >= 0) return;
    inPool[item] = 1;
    pool.push(item);
  };

  /** A few unscheduled items that leaders of the removed ones could now attend. */
  const addWaiting = (): void => {
    for (const item of transaction.removed) {
      for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
        const list = itemsOf[instance.requiredLeader[r]!]!;
        for (let k = 0; k < 3; k++) addToPool(list[random.below(list.length)]!);
      }
    }
  };

  const order = (): void => {
    const mode = random.next();
    for (const item of pool) {
      const noise = 0.7 + 0.6 * random.next();
      const worth = instance.missCost[item]! * noise;
      key[item] = mode < 0.45 ? worth / effort[item]! : mode < 0.9 ? worth : noise;
    }
    pool.sort((a, b) => key[b]! - key[a]!);
  };

  /** When the first of a precedence must lie so that the second can start at `candidate`. */
  const limitsBefore = (precedence: number, candidate: number): TimeLimits => {
    const start = instance.candidateStart[candidate]!;
    const before = instance.precedenceFirst[precedence]!;
    return {
      earliest: start - instance.precedenceMax[precedence]! - instance.itemMinutes[before]!,
      latestEnd: start - instance.precedenceMin[precedence]!,
    };
  };

  /** Adds to `picked` what stands in the way of those that must precede `item` and are out, or held at a wrong time. */
  const roomForPredecessors = (item: number, candidate: number): void => {
    const start = instance.candidateStart[candidate]!;
    const clashing = clashingPartners(state, item, start, instance.candidateEnd[candidate]!);
    for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
      const precedence = instance.asSecond[p]!;
      const before = instance.precedenceFirst[precedence]!;
      if (state.candidate[before]! >= 0 && !clashing.includes(before)) continue;
      if (makeRoom(state, before, random, inTheWay, limitsBefore(precedence, candidate)) < 0) continue;
      for (const other of inTheWay) if (!picked.includes(other)) picked.push(other);
    }
  };

  /** Holds what must precede `item` where it leaves the start `candidate` open. */
  const placePredecessors = (item: number, candidate: number): void => {
    for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
      const precedence = instance.asSecond[p]!;
      const before = instance.precedenceFirst[precedence]!;
      if (state.candidate[before]! >= 0) continue;
      const within = limitsBefore(precedence, candidate);
      const placement = inserter.best(before, instance.missCost[before]!, {
        random,
        days: null,
        within,
      });
      if (placement) transaction.place(before, placement);
    }
  };

  /** Holds again what was taken out, `first` before all others (−1: none) near the start meant for it. */
  const recreate = (first: number, meant: number): void => {
    pool.length = 0;
    changed.fill(0);
    for (const item of transaction.removed) {
      addToPool(item);
      wasHeld[item] = 1;
      for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) changed[d] = 1;
    }
    for (const item of first < 0 ? transaction.removed : [first, ...transaction.removed]) {
      for (const partner of partners(state, item)) {
        if (state.candidate[partner]! >= 0) continue;
        addToPool(partner);
        wasHeld[partner] = 1;
      }
    }
    addWaiting();
    order();
    let late = 0;
    const insert = (item: number, mayWait: boolean): void => {
      const days = wasHeld[item] || item === first ? null : changed;
      const placement = inserter.best(item, instance.missCost[item]!, { random, days });
      if (placement) transaction.place(item, placement);
      else if (mayWait && instance.asSecondOf[item + 1]! > instance.asSecondOf[item]!) pool[late++] = item;
    };
    if (first >= 0) {
      placePredecessors(first, meant);
      insert(first, false);
    }
    for (let k = 0; k < pool.length; k++) {
      const item = pool[k]!;
      inPool[item] = 0;
      if (state.candidate[item]! < 0) insert(item, true);
    }
    // What had to wait for its predecessor.
    for (let k = 0; k < late; k++) insert(pool[k]!, false);
    wasHeld.fill(0);
  };

  /** An unscheduled item, the dearer of a few. */
  const pickWaiting = (): number => {
    let dearest = -1;
    for (let k = 0; k < 40; k++) {
      const item = random.below(instance.itemCount);
      if (state.candidate[item]! >= 0 || instance.candidatesOf[item + 1] === instance.candidatesOf[item]) continue;
      if (dearest < 0 || instance.missCost[item]! > instance.missCost[dearest]!) dearest = item;
      if (random.next() < 0.4) break;
    }
    return dearest < 0 ? dearest : unheldPredecessor(state, dearest);
  };

  const step = (t: number): boolean => {
    const before = state.cost;
    picked.length = 0;
    let first = random.next() < EJECT_SHARE ? pickWaiting() : -1;
    const meant = first < 0 ? -1 : makeRoom(state, first, random, picked);
    if (meant >= 0) roomForPredecessors(first, meant);
    if (meant < 0) {
      first = -1;
      const size = 2 + random.below(8);
      ruins[random.below(ruins.length)]!.pick(state, random, size, picked);
      if (picked.length === 0) return false;
    }
    for (const item of picked) {
      if (!transaction.remove(item)) {
        transaction.rollback();
        return false;
      }
    }
    recreate(first, meant);
    if (state.cost <= before - t * Math.log(1 - random.next())) {
      transaction.commit();
      return true;
    }
    transaction.rollback();
    return false;
  };

  return { step };
}

/** The item, or the earliest of its predecessors that must be held first. */
function unheldPredecessor(state: State, item: number): number {
  const { instance } = state;
  for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
    const first = instance.precedenceFirst[instance.asSecond[p]!]!;
    if (state.candidate[first]! < 0) return unheldPredecessor(state, first);
  }
  return item;
}

/** Items that each leader must attend, by leader. */
function itemsByLeader(state: State): readonly (readonly number[])[] {
  const { instance } = state;
  const lists: number[][] = Array.from({ length: instance.leaderCount }, () => []);
  for (let i = 0; i < instance.itemCount; i++) {
    if (instance.candidatesOf[i + 1] === instance.candidatesOf[i]) continue;
    for (let r = instance.requiredOf[i]!; r < instance.requiredOf[i + 1]!; r++)
      lists[instance.requiredLeader[r]!]!.push(i);
  }
  return lists;
}
