import type { Instance } from '../instance/instance.ts';
import { components } from './decompose/components.ts';
import { runApart } from './decompose/run-apart.ts';
import type { BackendName } from './exact/backend.ts';
import { createBackend } from './exact/create-backend.ts';
import { breathe } from './portfolio/breathe.ts';
import { solveBesideExact } from './portfolio/solve-beside-exact.ts';
import { solveByBackend } from './portfolio/solve-by-backend.ts';
import { solveTogether } from './portfolio/solve-together.ts';
import { startWorker } from './portfolio/start-worker.ts';
import type { SolveProgress, SolveResult } from './progress.ts';
import { type SolveOptions, solve } from './solve.ts';
import * as stopping from './stop.ts';
import type { WarmStart } from './warm-start.ts';

/** When to stop; each only where it is given. */
export interface Limits {
  /** Milliseconds since `startedAt`. */
  readonly timeMs?: number;
  /** Search steps of all threads. */
  readonly iterations?: number;
  readonly targetGap?: number;
  readonly noImprovementMs?: number;
}

export interface RunOptions {
  readonly limits: Limits;
  readonly engine: 'auto' | 'search' | BackendName;
  readonly threads: number;
  readonly seed: number;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  readonly startedAt: number;
  readonly cancelled: () => boolean;
  /** Recompute everything after each step and throw on any difference. */
  readonly checkMoves: boolean;
  /** null: from nothing. */
  readonly warmStart: WarmStart | null;
  /** Told why an exact backend that was asked for gives no answer; the search goes on without it. */
  readonly refused: (reason: string) => void;
}

/** Where items have more starts than this in all, another lane of search is worth more than an exact backend. */
const MOST_STARTS = 2500;

/** Yields where it stands; returns the best found. */
export type Run = Generator<SolveProgress, SolveResult> | AsyncGenerator<SolveProgress, SolveResult>;

/** The run that the options ask for; an instance that falls apart is solved component by component. */
export function run(instance: Instance, options: RunOptions): Run {
  const found = components(instance);
  return found.length > 1 ? runApart(instance, found, options, runWhole) : runWhole(instance, options);
}

/** An exact backend, several lanes, or one. */
function runWhole(instance: Instance, options: RunOptions): Run {
  const { engine, threads, limits } = options;
  const solving = { ...solvingOf(options), ...limits };
  if (engine === 'highs' || engine === 'jslp')
    return solveByBackend(instance, { ...solving, backend: createBackend(engine), refused: options.refused });
  const { timeMs } = limits;
  if (engine === 'auto' && threads > 1 && timeMs !== undefined && instance.candidateStart.length <= MOST_STARTS)
    return solveBesideExact(instance, { ...solving, timeMs, open: () => createBackend('highs') });
  return threads > 1
    ? solveTogether(instance, { ...solving, threads, startLane: startWorker, breathe })
    : solve(instance, solving);
}

function solvingOf({ limits, seed, now, startedAt, cancelled, checkMoves, warmStart }: RunOptions): SolveOptions {
  const { timeMs, iterations, targetGap, noImprovementMs } = limits;
  const rules = [stopping.whenCancelled, stopping.whenProven];
  if (targetGap !== undefined) rules.push(stopping.atGap(targetGap));
  if (iterations !== undefined) rules.push(stopping.afterIterations(iterations));
  if (timeMs !== undefined) rules.push(stopping.afterTime(timeMs));
  if (noImprovementMs !== undefined) rules.push(stopping.withoutImprovement(noImprovementMs));
  return {
    seed,
    stop: stopping.any(...rules),
    now,
    startedAt,
    fraction: (elapsed, done) =>
      Math.max(timeMs ? elapsed / timeMs : 0, iterations ? done / iterations : 0, timeMs || iterations ? 0 : 0.5),
    byIterations: isRepeatable(limits),
    cancelled,
    checkMoves,
    ...(warmStart ? { warmStart } : {}),
  };
}

/** Limited by counts alone: the outcome is then the same on any machine. */
export const isRepeatable = ({ iterations, timeMs }: Limits): boolean =>
  iterations !== undefined && timeMs === undefined;
