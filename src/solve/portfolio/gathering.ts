import { emptySolution, type Solution } from '../../instance/solution.ts';
import { assertConsistent } from '../assert-consistent.ts';
import type { Searcher } from '../searcher.ts';
import type { Standing } from '../standing.ts';
import { createState } from '../state.ts';
import { adopt } from './adopt.ts';
import { createMerger, type Merger } from './merge.ts';
import type { LaneSchedule, SearchAnswer } from './round.ts';

/** What another lane made of the common schedule in one round. */
export interface Contribution {
  /** [itemCount] 1 for the items that were its own. */
  readonly items: Uint8Array;
  readonly answer: SearchAnswer;
}

/** Puts together what the lanes made of one schedule in one round. */
export interface Gathering {
  /**
   * Leaves the schedules where all lanes stand now, put together, with the searcher, and offers that and the best of all
   * lanes put together. `base`: what the round began with, at `baseCost`; `own`: of the searcher, which still stands there.
   */
  join(base: Solution, baseCost: number, own: SearchAnswer, others: readonly Contribution[]): void;
}

export function createGathering(searcher: Searcher, standing: Standing, checkMoves: boolean): Gathering {
  const { instance } = searcher.state;
  const best = createState(instance);
  const spare = emptySolution(instance);
  const intoBest = createMerger(best, spare);
  const intoCurrent = createMerger(searcher.state, spare);

  return {
    join(base, baseCost, own, others) {
      const gain = others.reduce((sum, { answer }) => sum + answer.best.cost - baseCost, 0);
      if (own.best.cost + gain < standing.bestCost) {
        adopt(best, own.best.solution);
        addAll(intoBest, base, others, (answer) => answer.best);
        if (checkMoves) assertConsistent(best);
        standing.offer(best);
      }
      addAll(intoCurrent, base, others, (answer) => answer.current);
      searcher.check();
      standing.offer(searcher.state);
    },
  };
}

function addAll(
  merger: Merger,
  base: Solution,
  others: readonly Contribution[],
  which: (answer: SearchAnswer) => LaneSchedule,
): void {
  for (const { items, answer } of others) merger.add(base, { ...which(answer), items });
}
