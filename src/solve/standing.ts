import { type Instance, MANDATORY_PENALTY } from '../instance/instance.ts';
import { copySolution, emptySolution, type Solution } from '../instance/solution.ts';
import { leastCost } from './least-cost.ts';
import { provenMandatoryMissed } from './mandatory.ts';
import type { SolveProgress, SolveResult } from './progress.ts';
import type { Stop, StopReason } from './stop.ts';

/** A schedule with its cost, the penalty for mandatory items included, and the number of items held. */
export interface Offer extends Solution {
  readonly cost: number;
  readonly placed: number;
}

/** Where a run stands: the best schedule and bound so far, whoever found them. */
export interface Standing {
  readonly best: Solution;
  /** Of `best`, the penalty for mandatory items included. */
  readonly bestCost: number;
  /** Of `best`, without it: what the bound is a bound on. */
  readonly cost: number;
  /** Search steps so far; whoever makes them counts them. */
  iterations: number;
  elapsedMs(): number;
  msSinceImprovement(): number;
  /** Keeps a copy if it is better; true where it was. */
  offer(schedule: Offer): boolean;
  /** Takes note of a proven lower bound on `cost`. */
  raiseBound(value: number): void;
  /** Where the prices of the bound can be had at the end. */
  pricedBy(prices: () => Float64Array): void;
  /** Takes note that no schedule holds every mandatory item. */
  proveMissed(): void;
  /** `cost` minus the bound. */
  openCost(): number;
  progress(): SolveProgress;
  /** What the stop rules say. */
  reason(): StopReason | null;
  result(reason: StopReason): SolveResult;
}

export interface StandingOptions {
  readonly stop: Stop;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
  /** When the run began on that clock; default: now. */
  readonly startedAt?: number;
  readonly cancelled: () => boolean;
}

export function createStanding(instance: Instance, options: StandingOptions): Standing {
  const { now, stop } = options;
  const startedAt = options.startedAt ?? now();
  let boundMandatoryMissed = provenMandatoryMissed(instance);
  let improvedAt = startedAt;
  let bound = leastCost(instance);
  let prices: (() => Float64Array) | null = null;
  let incumbent = { mandatoryMissed: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, placed: 0 };

  const boundCost = (): number => Math.min(bound, incumbent.cost);
  const openCost = (): number => incumbent.cost - boundCost();
  const gap = (): number | null =>
    incumbent.mandatoryMissed > boundMandatoryMissed
      ? null
      : openCost() / Math.max(1, instance.totalValue - incumbent.cost);
  const isOptimal = (): boolean => incumbent.mandatoryMissed === boundMandatoryMissed && openCost() <= 0;
  const elapsedMs = (): number => now() - startedAt;

  const standing = {
    best: emptySolution(instance),
    bestCost: Number.POSITIVE_INFINITY,
    iterations: 0,
    get cost(): number {
      return incumbent.cost;
    },
    elapsedMs,
    msSinceImprovement: () => now() - improvedAt,
    offer(schedule: Offer): boolean {
      if (schedule.cost >= standing.bestCost) return false;
      copySolution(schedule, standing.best);
      standing.bestCost = schedule.cost;
      const mandatoryMissed = Math.floor(schedule.cost / MANDATORY_PENALTY);
      const cost = schedule.cost - mandatoryMissed * MANDATORY_PENALTY;
      incumbent = { mandatoryMissed, cost, placed: schedule.placed };
      improvedAt = now();
      return true;
    },
    raiseBound(value: number): void {
      bound = Math.max(bound, value);
    },
    pricedBy(given: () => Float64Array): void {
      prices = given;
    },
    proveMissed(): void {
      boundMandatoryMissed = Math.max(1, boundMandatoryMissed);
    },
    openCost,
    progress: (): SolveProgress => ({
      ...incumbent,
      elapsedMs: elapsedMs(),
      iterations: standing.iterations,
      boundMandatoryMissed,
      boundCost: boundCost(),
      gap: gap(),
    }),
    reason: (): StopReason | null =>
      stop({
        elapsedMs: elapsedMs(),
        iterations: standing.iterations,
        msSinceImprovement: now() - improvedAt,
        gap: gap(),
        proven: isOptimal(),
        cancelled: options.cancelled(),
      }),
    result: (reason: StopReason): SolveResult => ({
      ...standing.progress(),
      solution: standing.best,
      prices: prices ? [prices()] : [],
      infeasible: boundMandatoryMissed > 0,
      optimal: boundMandatoryMissed === 0 && isOptimal(),
      stopReason: reason,
    }),
  };
  return standing;
}
