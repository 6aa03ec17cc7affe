import { NONE } from '../instance/instance.ts';
import { leaderMinutes } from './construct.ts';
import type { Inserter, TimeLimits } from './insertion.ts';
import type { RoomMaker } from './moves/make-room.ts';
import type { Random } from './random.ts';
import { clashingPartners, partners } from './relations.ts';
import type { State } from './state.ts';
import type { Transaction } from './transaction.ts';

/** Holds again what a move has taken out, and with it what waited for the room. One per State: it owns scratch space. */
export interface Recreate {
  /** Adds to `out` what stands in the way of what must precede `item`, if that is to start at `candidate`. */
  roomForPredecessors(item: number, candidate: number, out: number[]): void;
  /**
   * Everything that the transaction removed, `first` (NONE: none) before all others, near the start `meant` for it. False
   * where something would have to go that may not: the transaction must then be rolled back.
   */
  run(first: number, meant: number): boolean;
}

/** Items that each removal of a leader's gives a chance, of those that wait. */
const WAITING = 3;
/** How often in one step an item without room may push out cheaper ones, and how much of its worth that may cost. */
const PUSHES = 3;
const PUSH_SHARE = 1.2;
/** Cheaper items are not worth pushing for. */
const LEAST_PUSHED = 60;

export function createRecreate(
  state: State,
  transaction: Transaction,
  inserter: Inserter,
  rooms: RoomMaker,
  random: Random,
  worth: Float64Array,
): Recreate {
  const { instance } = state;
  const effort = Float64Array.from({ length: instance.itemCount }, (_, i) => 60 + leaderMinutes(state, i));
  const itemsOf = itemsByLeader(state);
  const key = new Float64Array(instance.itemCount);
  const inPool = new Uint8Array(instance.itemCount);
  /** 1: was taken out by this step and may go anywhere; 0: was waiting, and only the changed days are new to it. */
  const wasHeld = new Uint8Array(instance.itemCount);
  const changed = new Uint8Array(instance.dayCount);
  const pool: number[] = [];
  const late: number[] = [];
  const inTheWay: number[] = [];
  let pushes = 0;
  let blocked = false;

  const addToPool = (item: number): void => {
    if (inPool[item] || state.candidate[item]! >= 0 || state.movable[item] === 0) return;
    inPool[item] = 1;
    pool.push(item);
  };

  const noteRemoved = (item: number): void => {
    wasHeld[item] = 1;
    for (let d = state.firstDay[item]!; d <= state.lastDay[item]!; d++) changed[d] = 1;
  };

  /** A few unscheduled items that leaders of the removed ones could now attend. */
  const addWaiting = (): void => {
    for (const item of transaction.removed) {
      for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
        const list = itemsOf[instance.requiredLeader[r]!]!;
        for (let k = 0; k < WAITING; k++) addToPool(list[random.below(list.length)]!);
      }
    }
  };

  const order = (): void => {
    const mode = random.next();
    for (const item of pool) {
      const noise = 0.7 + 0.6 * random.next();
      const value = instance.missCost[item]! * noise;
      key[item] = mode < 0.45 ? value / effort[item]! : mode < 0.9 ? value : noise;
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

  const roomForPredecessors: Recreate['roomForPredecessors'] = (item, candidate, out) => {
    const start = instance.candidateStart[candidate]!;
    const clashing = clashingPartners(state, item, start, instance.candidateEnd[candidate]!);
    for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
      const precedence = instance.asSecond[p]!;
      const before = instance.precedenceFirst[precedence]!;
      if (state.movable[before] === 0 || (state.candidate[before]! >= 0 && !clashing.includes(before))) continue;
      if (rooms.make(before, inTheWay, limitsBefore(precedence, candidate)) < 0) continue;
      for (const other of inTheWay) if (!out.includes(other)) out.push(other);
    }
  };

  /** Holds what must precede `item` where it leaves the start `candidate` open. */
  const placePredecessors = (item: number, candidate: number): void => {
    for (let p = instance.asSecondOf[item]!; p < instance.asSecondOf[item + 1]!; p++) {
      const precedence = instance.asSecond[p]!;
      const before = instance.precedenceFirst[precedence]!;
      if (state.candidate[before]! >= 0 || state.movable[before] === 0) continue;
      const within = limitsBefore(precedence, candidate);
      const placement = inserter.best(before, instance.missCost[before]!, { random, days: null, within });
      if (placement) transaction.place(before, placement);
    }
  };

  /** Takes out cheaper items for one that found no room (ejection chain); true where it is held now. */
  const push = (item: number): boolean => {
    pushes--;
    if (rooms.make(item, inTheWay) < 0) return false;
    let loss = 0;
    for (const other of inTheWay) {
      if (instance.missCost[other]! >= instance.missCost[item]!) return false;
      loss += worth[other]!;
    }
    if (loss > PUSH_SHARE * instance.missCost[item]!) return false;
    const known = transaction.removed.length;
    for (const other of inTheWay) {
      if (transaction.remove(other)) continue;
      blocked = true;
      return false;
    }
    for (let k = known; k < transaction.removed.length; k++) {
      const other = transaction.removed[k]!;
      noteRemoved(other);
      pool.push(other);
    }
    return hold(item, null);
  };

  const hold = (item: number, days: Uint8Array | null): boolean => {
    const placement = inserter.best(item, instance.missCost[item]!, { random, days });
    if (placement) transaction.place(item, placement);
    return placement !== null;
  };

  const insert = (item: number): void => {
    if (state.candidate[item]! >= 0 || hold(item, wasHeld[item] ? null : changed)) return;
    if (pushes > 0 && wasHeld[item] && instance.missCost[item]! > LEAST_PUSHED && push(item)) return;
    // It may have to wait for its predecessor.
    if (instance.asSecondOf[item + 1]! > instance.asSecondOf[item]!) late.push(item);
  };

  const gather = (first: number): void => {
    changed.fill(0);
    for (const item of transaction.removed) {
      addToPool(item);
      noteRemoved(item);
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
  };

  const run: Recreate['run'] = (first, meant) => {
    pushes = PUSHES;
    blocked = false;
    gather(first);
    if (first !== NONE) {
      placePredecessors(first, meant);
      hold(first, null);
    }
    for (let k = 0; k < pool.length; k++) {
      inPool[pool[k]!] = 0;
      if (!blocked) insert(pool[k]!);
    }
    for (let k = 0; k < late.length && !blocked; k++) if (state.candidate[late[k]!]! < 0) hold(late[k]!, null);
    pool.length = 0;
    late.length = 0;
    wasHeld.fill(0);
    return !blocked;
  };

  return { roomForPredecessors, run };
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
