import { emptySolution } from '../instance/solution.ts';
import { adopt } from './portfolio/adopt.ts';
import type { Searcher } from './searcher.ts';
import type { Standing } from './standing.ts';

/** How the temperature falls over a run, and when the search starts anew. */
export interface Annealing {
  /** Temperature where the run has come `fraction` of its way. */
  temperature(fraction: number): number;
  /** Starts anew, or goes back to the best of the starts, where that is due. */
  tend(fraction: number): void;
}

/** Share of the run in which several starts race, and how hot the winner is then made again. */
const RACE = 0.4;
const REHEAT = 0.3;
/** Search steps for each item that make use of the full temperature; with fewer it would not cool down in time. */
const STEPS_TO_COOL = 100;
const COOLEST = 0.3;
/** Small problems have traps that no warmth leaves, and time for more than one start. */
const MOST_STARTS = 6;
const ITEMS_OF_ALL_STARTS = 900;

/** `isWarm`: the schedule at hand is worth keeping, so there is one start only. */
export function createAnnealing(searcher: Searcher, standing: Standing, isWarm: boolean): Annealing {
  const { itemCount } = searcher.state.instance;
  const affordable = Math.floor(ITEMS_OF_ALL_STARTS / Math.max(1, itemCount));
  const starts = isWarm ? 1 : Math.max(1, Math.min(MOST_STARTS, affordable));
  let start = 0;
  const startAt = (fraction: number): number =>
    starts > 1 && fraction < RACE ? Math.floor((fraction / RACE) * starts) : starts - 1;
  const isRace = (fraction: number): boolean => starts > 1 && fraction < RACE;
  let racing = starts > 1;
  let begunAt = -1;
  const before = standing.iterations;
  /** Share of the full temperature, by the steps that there will have been in the end at the pace so far. */
  const warmth = (fraction: number): number => {
    if (isWarm) return 1;
    if (begunAt < 0) begunAt = fraction;
    const steps = ((standing.iterations - before) * (1 - begunAt)) / Math.max(1e-9, fraction - begunAt);
    return Math.max(COOLEST, Math.min(1, Math.sqrt(steps / (STEPS_TO_COOL * itemCount))));
  };
  return {
    temperature(fraction) {
      const hot = warmth(fraction) * searcher.hottest;
      if (starts === 1) return hot * (1 - fraction) ** 2;
      if (!isRace(fraction)) return REHEAT * hot * ((1 - fraction) / (1 - RACE)) ** 2;
      return hot * (1 - ((fraction / RACE) * starts - startAt(fraction))) ** 2;
    },
    tend(fraction) {
      if (!racing) return;
      if (isRace(fraction) && startAt(fraction) === start) return;
      searcher.confine(null);
      if (!isRace(fraction)) {
        racing = false;
        adopt(searcher.state, standing.best);
        return;
      }
      start = startAt(fraction);
      adopt(searcher.state, emptySolution(searcher.state.instance));
      searcher.constructAnyhow();
      standing.offer(searcher.state);
    },
  };
}
