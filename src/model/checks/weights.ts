import { intact } from '../intact.ts';
import type { Check } from '../look.ts';
import { finding } from '../make-issue.ts';
import { DEFAULT_WEIGHTS, fullWeights } from '../weights.ts';

/** The engine counts the cost of one placement in 32 bits; this leaves room for the terms that are not values. */
const MAX_COST = 1_000_000_000;

/** Weights leave the cost of one activity countable. */
export const weightSizes: Check = function* ({ problem }) {
  if (!problem.weights) return;
  const { V, U, R } = problem.weights;
  const defaults = fullWeights();
  const largest = (list: readonly (number | undefined)[] | undefined, instead: readonly number[]): number =>
    Math.max(0, ...(list ? intact(list) : instead));
  const delay = problem.weights.delay ?? DEFAULT_WEIGHTS.delay;
  const lateness = problem.weights.lateness ?? DEFAULT_WEIGHTS.lateness;
  const value = largest(V, defaults.V) * largest(U, defaults.U);
  // DESIGN §5: `delay` takes up to R %, `lateness` up to 50 % of the value.
  const cost = value * Math.max(1, (delay * largest(R, defaults.R) + lateness * 50) / 100);
  if (cost > MAX_COST) yield finding('weights-too-large', 'weights', { cost: Math.round(cost), limit: MAX_COST });
};
