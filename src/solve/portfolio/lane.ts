import { createPriceBound, type PriceBound } from '../bound/price-bound.ts';
import { createSearcher, type Searcher } from '../searcher.ts';
import { adopt } from './adopt.ts';
import type { Answer, BoundRound, LaneSetup, Round, SearchRound } from './round.ts';
import { beginSearch, usedShare } from './search-run.ts';

/** Works off rounds one after the other. With counts for budgets, equal setups and rounds get equal answers. */
export type Lane = (round: Round) => Answer;

/** `now`: milliseconds from any fixed point; decides nothing where budgets are counts. */
export function createLane(setup: LaneSetup, now: () => number): Lane {
  const { instance, seed, checkMoves } = setup;
  const createBound = (): PriceBound => createPriceBound(instance, setup.prices ?? undefined);
  // Each is made when first asked for: a lane may never search, or never bound.
  let searcher: Searcher | null = null;
  let bound = setup.boundsFirst ? createBound() : null;

  const search = (round: SearchRound): Answer => {
    searcher ??= createSearcher(instance, seed, checkMoves);
    adopt(searcher.state, round.from);
    searcher.confine(round.scope);
    searcher.check();
    const run = beginSearch(searcher, round, now);
    while (!run.isOver()) run.slice();
    return run.answer();
  };

  const tighten = ({ upper, budget }: BoundRound): Answer => {
    const startedAt = now();
    bound ??= createBound();
    let steps = 0;
    do {
      bound.iterate(upper);
      steps++;
    } while (usedShare(budget, steps, now() - startedAt) < 1);
    return { kind: 'bound', value: bound.value(), isWarming: bound.isWarming, prices: bound.prices() };
  };

  return (round) => (round.kind === 'search' ? search(round) : tighten(round));
}
