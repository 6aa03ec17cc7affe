import type { Facts } from '../facts.ts';

/** One inconvenience, unweighted, over the whole schedule. */
export type Term = (facts: Facts) => number;

export function sumOf<T>(list: Iterable<T>, amount: (entry: T) => number): number {
  let sum = 0;
  for (const entry of list) sum += amount(entry);
  return sum;
}

/** Started quarter hours. */
export const quarters = (minutes: number): number => Math.ceil(minutes / 15);
