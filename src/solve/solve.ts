import type { Instance } from '../instance/instance.ts';
import { createAnnealing } from './annealing.ts';
import { openRun } from './begin.ts';
import { createOwnBound } from './own-bound.ts';
import type { SolveProgress, SolveResult } from './progress.ts';
import type { Searcher } from './searcher.ts';
import type { Standing, StandingOptions } from './standing.ts';
import type { WarmStart } from './warm-start.ts';

export interface SolveOptions extends StandingOptions {
  readonly seed: number;
  /** How far the run is, 0 … 1, for cooling. */
  readonly fraction: (elapsedMs: number, iterations: number) => number;
  /** Bound steps by the count of search steps instead of by the clock: for repeatable runs. */
  readonly byIterations: boolean;
  /** Default: from nothing. */
  readonly warmStart?: WarmStart;
  /** Recompute everything after each step and throw on any difference. */
  readonly checkMoves: boolean;
}

/** Milliseconds between two progress reports. */
const REPORT_MS = 50;
/** Search steps between two looks at the clock. */
const BATCH = 32;

/** Construct, then ruin and recreate while prices tighten the bound. Yields where it stands; returns the best found. */
export function* solve(instance: Instance, options: SolveOptions): Generator<SolveProgress, SolveResult> {
  const { standing, searcher } = openRun(instance, options);
  yield standing.progress();
  return yield* solveAlone(instance, options, standing, searcher);
}

/** Goes on from where a run stands, in this thread only, until a rule stops it. */
export function* solveAlone(
  instance: Instance,
  options: SolveOptions,
  standing: Standing,
  searcher: Searcher,
): Generator<SolveProgress, SolveResult> {
  const { now } = options;
  const annealing = createAnnealing(searcher, standing, options.warmStart !== undefined);
  const bound = createOwnBound(instance, options, standing);
  let reportedAt = now();
  let reason = standing.reason();
  while (reason === null) {
    bound.tend();
    const fraction = Math.min(1, options.fraction(standing.elapsedMs(), standing.iterations));
    annealing.tend(fraction);
    const temperature = annealing.temperature(fraction);
    for (let k = 0; k < BATCH && reason === null; k++) {
      searcher.step(temperature);
      standing.iterations++;
      standing.offer(searcher.state);
      if (options.byIterations) reason = standing.reason();
    }
    reason ??= standing.reason();
    if (now() - reportedAt >= REPORT_MS) {
      yield standing.progress();
      reportedAt = now();
    }
  }
  return standing.result(reason);
}
