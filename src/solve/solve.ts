import { type Instance, MANDATORY_PENALTY } from '../instance/instance.ts';
import { copySolution, emptySolution } from '../instance/solution.ts';
import { assertConsistent } from './assert-consistent.ts';
import { createPriceBound, type PriceBound } from './bound/price-bound.ts';
import { construct, placeFrozen } from './construct.ts';
import { createImprover } from './improve.ts';
import { createInserter } from './insertion.ts';
import { provenMandatoryMissed } from './mandatory.ts';
import type { SolveProgress, SolveResult } from './progress.ts';
import { createRandom } from './random.ts';
import { createState } from './state.ts';
import type { Stop, StopFacts } from './stop.ts';

export interface SolveOptions {
  readonly seed: number;
  readonly stop: Stop;
  /** Milliseconds from any fixed point; only read, never decides anything in iteration mode. */
  readonly now: () => number;
  /** When the run began on that clock; default: now. */
  readonly startedAt?: number;
  /** How far the run is, 0 … 1, for cooling. */
  readonly fraction: (elapsedMs: number, iterations: number) => number;
  /** Bound steps by the count of search steps instead of by the clock: for repeatable runs. */
  readonly byIterations: boolean;
  readonly cancelled: () => boolean;
  /** Recompute everything after each step and throw on any difference. */
  readonly checkMoves: boolean;
}

/** Search steps between two looks at the clock. */
const BATCH = 32;
/** Milliseconds between two progress reports. */
const REPORT_MS = 50;
/** Share of the time that the bound may take. */
const BOUND_SHARE = 0.25;
/** In iteration mode: search steps per bound step. */
const STEPS_PER_BOUND = 40;

/** Construct, then ruin and recreate while prices tighten the bound. Yields where it stands; returns the best found. */
export function* solve(instance: Instance, options: SolveOptions): Generator<SolveProgress, SolveResult> {
  const { now, stop } = options;
  const startedAt = options.startedAt ?? now();
  const random = createRandom(options.seed);
  const state = createState(instance);
  const inserter = createInserter(state);
  placeFrozen(state);
  construct(state, inserter);
  if (options.checkMoves) assertConsistent(state);

  const best = emptySolution(instance);
  let bestCost = Number.POSITIVE_INFINITY;
  let incumbent = { mandatoryMissed: 0, cost: 0, placed: 0 };
  let iterations = 0;
  let improvedAt = startedAt;
  const keep = (): void => {
    copySolution(state, best);
    bestCost = state.cost;
    const mandatoryMissed = Math.floor(state.cost / MANDATORY_PENALTY);
    incumbent = { mandatoryMissed, cost: state.cost - mandatoryMissed * MANDATORY_PENALTY, placed: state.placed };
  };
  keep();

  const boundMandatoryMissed = provenMandatoryMissed(instance);
  // Made when the search begins: a run that only wants the first schedule need not wait for it.
  let bound: PriceBound | null = null;
  const boundCost = (): number => Math.min(bound?.value() ?? 0, incumbent.cost);
  const gap = (): number | null =>
    incumbent.mandatoryMissed > boundMandatoryMissed
      ? null
      : (incumbent.cost - boundCost()) / Math.max(1, instance.totalValue - incumbent.cost);
  const report = (): SolveProgress => ({
    ...incumbent,
    elapsedMs: now() - startedAt,
    iterations,
    boundMandatoryMissed,
    boundCost: boundCost(),
    gap: gap(),
  });
  const isOptimal = (): boolean => incumbent.mandatoryMissed === boundMandatoryMissed && incumbent.cost <= boundCost();
  const facts = (): StopFacts => ({
    elapsedMs: now() - startedAt,
    iterations,
    msSinceImprovement: now() - improvedAt,
    gap: gap(),
    proven: isOptimal(),
    cancelled: options.cancelled(),
  });

  yield report();
  let reportedAt = now();
  let boundMs = 0;
  const improver = createImprover(state, inserter, random);
  const hot = temperatureScale(instance);
  let reason = stop(facts());
  while (reason === null) {
    const elapsed = now() - startedAt;
    bound ??= createPriceBound(instance, incumbent.cost);
    if (options.byIterations ? iterations >= bound.iterations * STEPS_PER_BOUND : boundMs <= BOUND_SHARE * elapsed) {
      const before = now();
      bound.iterate(incumbent.cost);
      boundMs += now() - before;
    }
    const cold = 1 - Math.min(1, options.fraction(elapsed, iterations));
    const temperature = hot * cold * cold;
    for (let k = 0; k < BATCH && reason === null; k++) {
      improver.step(temperature);
      if (options.checkMoves) assertConsistent(state);
      iterations++;
      if (state.cost < bestCost) {
        keep();
        improvedAt = now();
      }
      if (options.byIterations) reason = stop(facts());
    }
    reason ??= stop(facts());
    if (now() - reportedAt >= REPORT_MS) {
      yield report();
      reportedAt = now();
    }
  }
  return {
    ...report(),
    solution: best,
    infeasible: boundMandatoryMissed > 0,
    optimal: boundMandatoryMissed === 0 && isOptimal(),
    stopReason: reason,
  };
}

/** Starting temperature: a fraction of what a middling item is worth. */
function temperatureScale(instance: Instance): number {
  let sum = 0;
  for (let i = 0; i < instance.itemCount; i++) sum += instance.itemValue[i]!;
  return (0.3 * sum) / Math.max(1, instance.itemCount);
}
