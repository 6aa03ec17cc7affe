import { NONE } from '../instance/instance.ts';
import type { Inserter } from './insertion.ts';
import { createMoveChoice } from './move-choice.ts';
import { anywhere } from './moves/anywhere.ts';
import { leaderDays } from './moves/leader-days.ts';
import { createRoomMaker } from './moves/make-room.ts';
import { mostWanted } from './moves/most-wanted.ts';
import type { Move } from './moves/move.ts';
import { related } from './moves/related.ts';
import { relationChain } from './moves/relation-chain.ts';
import { timeWindow } from './moves/time-window.ts';
import { venueDays } from './moves/venue-days.ts';
import { worstServed } from './moves/worst-served.ts';
import type { Random } from './random.ts';
import { createRecreate } from './recreate.ts';
import type { State } from './state.ts';
import { createTransaction } from './transaction.ts';

/** Moves and how often each is tried at first. */
const MOVES: readonly (readonly [Move, number])[] = [
  [mostWanted, 10],
  [worstServed, 8],
  [leaderDays, 4],
  [related, 4],
  [timeWindow, 2],
  [venueDays, 1],
  [relationChain, 1],
  [anywhere, 1],
];
/** How fast the expected cost of ejecting an item follows what is seen. */
const LEARNING = 0.1;

export interface Improver {
  /** One step at temperature `t`, of any move, or to hold `wanted` (better); true where it was kept. */
  step(t: number, wanted?: number): boolean;
}

/**
 * Ruin and recreate (Schrimpf et al. 2000, doi:10.1006/jcph.1999.6413) and ejection chains with simulated annealing's
 * acceptance. What ejecting an item costs is learnt (as the penalties of Nagata & Bräysy 2009, doi:10.1002/net.20305).
 */
export function createImprover(state: State, inserter: Inserter, random: Random): Improver {
  const { instance } = state;
  const transaction = createTransaction(state);
  const moves = MOVES.filter(([move]) => move.supports(state));
  const choice = createMoveChoice(
    moves.map(([, share]) => share),
    random,
  );
  /** [itemCount] what ejecting it is expected to cost. */
  const worth = instance.missCost.map((cost) => cost / 2);
  const rooms = createRoomMaker(state, random, worth);
  const recreate = createRecreate(state, transaction, inserter, rooms, random, worth);
  const ownBefore = new Float64Array(instance.itemCount);
  const picked: number[] = [];

  const takeOut = (item: number): boolean => {
    ownBefore[item] = state.ownCost[item]!;
    return transaction.remove(item);
  };

  const learn = (): void => {
    for (const item of picked) {
      const cost =
        state.candidate[item]! < 0 ? instance.missCost[item]! : Math.max(0, state.ownCost[item]! - ownBefore[item]!);
      worth[item] = (1 - LEARNING) * worth[item]! + LEARNING * cost;
    }
  };

  /** Takes out what a move picks, and holds it again; false where that is not possible. */
  const change = (wanted: number): boolean => {
    picked.length = 0;
    let first = wanted === NONE ? moves[choice.next()]![0].pick(state, random, 2 + random.below(8), picked) : wanted;
    if (first !== NONE && state.movable[first] === 0) return false;
    if (first !== NONE && state.candidate[first]! >= 0 && !takeOut(first)) return false;
    let meant = NONE;
    if (first !== NONE) {
      meant = rooms.make(first, picked);
      if (meant >= 0) recreate.roomForPredecessors(first, meant, picked);
      else first = NONE;
    }
    for (const item of picked) if (!takeOut(item)) return false;
    if (transaction.removed.length === 0 && first === NONE) return false;
    const done = recreate.run(first, meant);
    if (done) learn();
    return done;
  };

  const step = (t: number, wanted = NONE): boolean => {
    const before = state.cost;
    const isKept = change(wanted) && state.cost <= before - t * Math.log(1 - random.next());
    if (wanted === NONE) choice.told(isKept && state.cost < before);
    if (isKept) transaction.commit();
    else transaction.rollback();
    return isKept;
  };

  return { step };
}
