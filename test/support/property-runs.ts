import type { Parameters } from 'fast-check';

const { PROPERTY_RUNS = '500', PROPERTY_SEED = '1' } = process.env;
const total = Number(PROPERTY_RUNS);
const seed = Number(PROPERTY_SEED);

/**
 * Parameters of a property that takes this share of all runs: `PROPERTY_RUNS` of them (default 500), from `PROPERTY_SEED`
 * (default 1). A failure prints the seed and the smallest Problem found.
 */
export const propertyRuns = <T>(share: number): Parameters<T> => ({
  numRuns: Math.max(1, Math.round(total * share)),
  seed,
  endOnFailure: false,
});

/** Milliseconds that a property may take: shrinking and busy machines included. */
export const PROPERTY_TIMEOUT = Math.max(120_000, total * 500);
