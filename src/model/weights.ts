import type { TermName, Weights } from './problem.ts';

/** DESIGN §5's default weight of each inconvenience term. */
export const DEFAULT_WEIGHTS: { readonly [K in TermName]: number } = {
  delay: 1,
  lateness: 1,
  unpreferred: 2,
  outsideHours: 1,
  optionalMissed: 1,
  deputy: 4,
  choiceOrder: 1,
  touched: 1,
  fragmentation: 2,
  overload: 1,
  travel: 1,
  change: 5,
};

export const TERM_NAMES = Object.keys(DEFAULT_WEIGHTS) as readonly TermName[];

export interface FullWeights {
  readonly V: readonly number[];
  readonly U: readonly number[];
  readonly R: readonly number[];
  readonly terms: { readonly [K in TermName]: number };
}

export function fullWeights(weights: Weights = {}): FullWeights {
  const { V = [1, 3, 9, 27, 81], U = [40, 44, 48, 52, 56], R = [0, 5, 10, 20, 40], ...terms } = weights;
  return { V, U, R, terms: { ...DEFAULT_WEIGHTS, ...terms } };
}
