import type { Instance } from '../../instance/instance.ts';
import { emptySolution } from '../../instance/solution.ts';
import { missed } from '../bound/units.ts';
import type { SolveProgress, SolveResult } from '../progress.ts';
import type { Limits, Run, RunOptions } from '../run.ts';
import type { StopReason } from '../stop.ts';
import type { WarmStart } from '../warm-start.ts';
import { lift, share } from './assemble.ts';
import type { Component } from './components.ts';
import { type Part, project } from './project.ts';
import { positions } from './rows.ts';

/** Milliseconds between two progress reports. */
const REPORT_MS = 50;
/** A component gets at least this much time, if it is at most this share of what is left: it may be proven at once. */
const LEAST_MS = 20;
const LEAST_SHARE = 0.2;
/** Smaller components are not worth starting a thread for. */
const WORTH_THREADS = 8;

/**
 * Solves the components one after the other, the smallest first, each in its share of the limits by size; what one does
 * not need, as it is proven optimal, is left to the others. Costs and bounds add up. The rules of `targetGap` and
 * `noImprovementMs` hold for each alone.
 */
export async function* runApart(
  whole: Instance,
  components: readonly Component[],
  options: RunOptions,
  runOne: (instance: Instance, options: RunOptions) => Run,
): AsyncGenerator<SolveProgress, SolveResult> {
  const { now, startedAt, limits, warmStart } = options;
  const parts = components.map((component) => project(whole, component));
  const standings = parts.map(unstarted);
  const results: SolveResult[] = [];
  const solution = emptySolution(whole);
  const prices: Float64Array[] = parts.map(() => new Float64Array(0));
  const total = (): SolveProgress => sum(standings, whole.totalValue, now() - startedAt);
  let left = whole.itemCount;
  let reportedAt = Number.NEGATIVE_INFINITY;
  for (const k of [...parts.keys()].sort((a, b) => sizeOf(parts[a]!) - sizeOf(parts[b]!) || a - b)) {
    const part = parts[k]!;
    const { elapsedMs, iterations } = total();
    const one = runOne(part.instance, {
      ...options,
      limits: sliceOf(limits, elapsedMs, iterations, sizeOf(part) / left),
      threads: sizeOf(part) < WORTH_THREADS ? 1 : options.threads,
      startedAt: now(),
      warmStart: warmStart && shareOf(whole, part, k, warmStart),
    });
    left -= sizeOf(part);
    for (let step = await one.next(); ; step = await one.next()) {
      standings[k] = step.value;
      if (step.done) {
        results.push(step.value);
        lift(whole, part, step.value.solution, solution);
        prices[k] = step.value.prices[0] ?? prices[k]!;
        break;
      }
      if (now() - reportedAt < REPORT_MS) continue;
      yield total();
      reportedAt = now();
    }
  }
  return {
    ...total(),
    solution,
    prices,
    infeasible: results.some((result) => result.infeasible),
    optimal: results.every((result) => result.optimal),
    stopReason: reasonOf(results),
  };
}

const sizeOf = ({ items }: Part): number => items.length;

/** A component of which nothing is held yet. */
const unstarted = ({ instance }: Part): SolveProgress => ({
  mandatoryMissed: instance.mandatory.reduce((count, one) => count + one, 0),
  cost: instance.missCost.reduce((cost, _, item) => cost + missed(instance, item), 0),
  placed: 0,
  elapsedMs: 0,
  iterations: 0,
  boundMandatoryMissed: 0,
  boundCost: 0,
  gap: null,
});

function sum(standings: readonly SolveProgress[], totalValue: number, elapsedMs: number): SolveProgress {
  const of = (key: Exclude<keyof SolveProgress, 'gap'>): number => standings.reduce((all, one) => all + one[key], 0);
  const [mandatoryMissed, cost] = [of('mandatoryMissed'), of('cost')];
  const [boundMandatoryMissed, boundCost] = [of('boundMandatoryMissed'), of('boundCost')];
  return {
    mandatoryMissed,
    cost,
    placed: of('placed'),
    elapsedMs,
    iterations: of('iterations'),
    boundMandatoryMissed,
    boundCost,
    gap: mandatoryMissed > boundMandatoryMissed ? null : (cost - boundCost) / Math.max(1, totalValue - cost),
  };
}

/** What a component may use of what is left. */
function sliceOf(limits: Limits, elapsedMs: number, done: number, part: number): Limits {
  const { timeMs, iterations } = limits;
  const ms = Math.max(0, (timeMs ?? 0) - elapsedMs);
  const steps = Math.max(0, (iterations ?? 0) - done);
  return {
    ...limits,
    ...(timeMs === undefined ? {} : { timeMs: Math.max(ms * part, Math.min(LEAST_MS, ms * LEAST_SHARE)) }),
    ...(iterations === undefined ? {} : { iterations: Math.ceil(steps * part) }),
  };
}

function shareOf(whole: Instance, part: Part, k: number, warmStart: WarmStart): WarmStart {
  const item = positions(part.items, whole.itemCount);
  const own = warmStart.prices[k];
  return {
    ...warmStart,
    solution: share(whole, part, warmStart.solution),
    concerned: warmStart.concerned.map((one) => item[one]!).filter((one) => one >= 0),
    prices: own ? [own] : [],
  };
}

/** Proven where all are; else why the last of the others stopped. */
function reasonOf(results: readonly SolveResult[]): StopReason {
  return results.findLast(({ stopReason }) => stopReason !== 'proven')?.stopReason ?? 'proven';
}
