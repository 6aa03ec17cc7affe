import type { Instance } from '../instance/instance.ts';
import { createPriceBound, type PriceBound } from './bound/price-bound.ts';
import type { SolveOptions } from './solve.ts';
import type { Standing } from './standing.ts';

/** The bound in the thread that searches, which takes a share of its time. */
export interface OwnBound {
  /** Goes a step on where one is due. */
  tend(): void;
}

/** Share of the time that the bound may take. */
const BOUND_SHARE = 0.25;
/** About what it takes to make one, milliseconds for each candidate: a short run, such as a what-if, has no time for it. */
const OPENING_MS = 0.001;
/** In iteration mode: search steps per bound step. */
const STEPS_PER_BOUND = 40;

/** `byIterations`: by the count of search steps instead of by the clock, for repeatable runs. */
export function createOwnBound(
  instance: Instance,
  { now, byIterations, warmStart }: Pick<SolveOptions, 'now' | 'byIterations' | 'warmStart'>,
  standing: Standing,
): OwnBound {
  const firstStep = standing.iterations;
  const startedAt = now();
  let bound: PriceBound | null = null;
  let spentMs = 0;
  const openingMs = OPENING_MS * instance.candidateStart.length;
  const open = (): PriceBound => {
    const opened = createPriceBound(instance, warmStart?.prices[0]);
    standing.pricedBy(() => opened.prices());
    return opened;
  };
  return {
    tend() {
      const before = now();
      const isDue = byIterations
        ? standing.iterations - firstStep >= (bound?.iterations ?? 0) * STEPS_PER_BOUND
        : spentMs + (bound ? 0 : openingMs) <= BOUND_SHARE * (before - startedAt);
      if (!isDue) return;
      bound ??= open();
      bound.iterate(standing.cost);
      standing.raiseBound(bound.value());
      spentMs += now() - before;
    },
  };
}
