import { copySolution, emptySolution } from '../../instance/solution.ts';
import type { Searcher } from '../searcher.ts';
import type { Budget, SearchAnswer, SearchRound } from './round.ts';

/** One search round under way. */
export interface SearchRun {
  /** Some steps more; never above a count. */
  slice(): void;
  /** Is the budget used up? */
  isOver(): boolean;
  readonly steps: number;
  answer(): SearchAnswer;
}

/** Search steps between two looks at the clock. */
const SLICE = 32;

/** Begins a round with a searcher that already stands at its schedule and in its scope. */
export function beginSearch(
  searcher: Searcher,
  { hot, cold, budget }: Pick<SearchRound, 'hot' | 'cold' | 'budget'>,
  now: () => number,
): SearchRun {
  const { state } = searcher;
  const best = emptySolution(state.instance);
  const startedAt = now();
  let bestCost = state.cost;
  copySolution(state, best);
  const used = (): number => usedShare(budget, run.steps, now() - startedAt);
  const run = {
    steps: 0,
    slice(): void {
      const share = Math.min(1, used());
      const temperature = hot + (cold - hot) * share;
      const most = budget.kind === 'count' ? Math.min(SLICE, budget.count - run.steps) : SLICE;
      for (let k = 0; k < most; k++) {
        searcher.step(temperature);
        if (state.cost >= bestCost) continue;
        bestCost = state.cost;
        copySolution(state, best);
      }
      run.steps += Math.max(0, most);
    },
    isOver: () => used() >= 1,
    answer(): SearchAnswer {
      const current = emptySolution(state.instance);
      copySolution(state, current);
      return {
        kind: 'search',
        current: { solution: current, cost: state.cost },
        best: { solution: best, cost: bestCost },
        steps: run.steps,
      };
    },
  };
  return run;
}

/** Share of the budget that is used, 1 when it is over. */
export function usedShare(budget: Budget, steps: number, elapsedMs: number): number {
  if (budget.kind === 'time') return budget.ms > 0 ? elapsedMs / budget.ms : 1;
  return budget.count > 0 ? steps / budget.count : 1;
}
