import type { Activity, Problem } from '../../model/problem.ts';
import { fullWeights } from '../../model/weights.ts';
import type { SuggestionKind } from './why-not-types.ts';

/** What a kind of change takes from the wish, in hundredths of the activity's value; `shorter`: per cent of minutes lost. */
export const CONCESSION: { readonly [K in Exclude<SuggestionKind, 'shorter'>]: number } = {
  'as-asked': 0,
  move: 0,
  drop: 0,
  priority: 0,
  deputy: 0,
  venue: 5,
  window: 10,
  'outside-hours': 10,
  split: 10,
  people: 20,
  deadline: 20,
};

/** In points of the score, rounded up; `held` is the variant of what was `asked`. */
export function concessionOf(kind: SuggestionKind, asked: Activity, held: Activity, { weights }: Problem): number {
  const { V, U } = fullWeights(weights);
  const value = (V[(asked.priority ?? 3) - 1] ?? 0) * (U[(asked.urgency ?? 3) - 1] ?? 0);
  // One division, so that whole points stay whole.
  if (kind !== 'shorter') return Math.ceil((value * CONCESSION[kind]) / 100);
  const { minutes = 1 } = asked;
  return Math.ceil((value * (minutes - (held.minutes ?? minutes))) / minutes);
}
