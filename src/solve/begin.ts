import type { Instance } from '../instance/instance.ts';
import { constructionOrder } from './construct.ts';
import { adopt } from './portfolio/adopt.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import type { SolveOptions } from './solve.ts';
import { createStanding, type Standing } from './standing.ts';

/** Steps for each item that is concerned by a change, and for all of them. */
const STEPS_EACH = 12;
const MOST_STEPS = 400;
/** Tries for what has to be held. */
const MANDATORY_TRIES = 12;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/**
 * Share of the full temperature to begin with where an earlier schedule is better than one made from nothing, and more
 * by the share of items concerned. Measured at M: more loses what is good in the schedule, less changes too little.
 */
const NEAR = 0.1;

/** A run with its first schedule. */
export function openRun(instance: Instance, options: SolveOptions): { standing: Standing; searcher: Searcher } {
  const standing = createStanding(instance, options);
  const searcher = createSearcher(instance, options.seed, options.checkMoves);
  begin(searcher, standing, options);
  return { standing, searcher };
}

/**
 * Makes the first schedule and offers it: from nothing, or from an earlier one, whichever is cheaper; from a trusted one
 * without that comparison. Then sees to the items that are concerned by what has changed.
 */
export function begin(
  searcher: Searcher,
  standing: Standing,
  { warmStart, seed, checkMoves }: Pick<SolveOptions, 'warmStart' | 'seed' | 'checkMoves'>,
): void {
  searcher.construct(warmStart?.solution);
  const isNear = warmStart !== undefined && (warmStart.trusted || !takeAnew(searcher, seed, checkMoves));
  const concerned = warmStart?.concerned ?? [];
  if (isNear) searcher.hottest *= Math.min(1, NEAR + concerned.length / searcher.state.instance.itemCount);
  standing.offer(searcher.state);
  if (!isNear) makeRoom(searcher, standing);
  const steps = Math.min(MOST_STEPS, STEPS_EACH * concerned.length);
  for (let k = 0; k < steps && standing.reason() === null; k++) {
    // Spread evenly, but denser at the beginning, where the dearest are.
    const at = concerned.length * ((k * GOLDEN) % 1) ** 2;
    hold(concerned[Math.floor(at)]!, searcher, standing);
  }
}

/** Tries to make room for each item that construction found none for: the quickest way down from there. */
function makeRoom(searcher: Searcher, standing: Standing): void {
  const { state } = searcher;
  for (const item of constructionOrder(state)) {
    const tries = state.instance.mandatory[item] ? MANDATORY_TRIES : 1;
    for (let k = 0; k < tries && state.candidate[item]! < 0; k++) {
      if (standing.reason() !== null) return;
      hold(item, searcher, standing);
    }
  }
}

function hold(item: number, searcher: Searcher, standing: Standing): void {
  searcher.step(0, item);
  standing.iterations++;
  standing.offer(searcher.state);
}

/** Takes over a schedule made from nothing where that is no dearer; true where it was. */
function takeAnew({ state }: Searcher, seed: number, checkMoves: boolean): boolean {
  const anew = createSearcher(state.instance, seed, checkMoves);
  anew.construct();
  if (anew.state.cost > state.cost) return false;
  adopt(state, anew.state);
  return true;
}
