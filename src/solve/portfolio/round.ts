import type { Instance } from '../../instance/instance.ts';
import type { Solution } from '../../instance/solution.ts';
import type { Scope } from '../scope.ts';

/** How long a round lasts: so many steps (repeatable), or so many milliseconds. */
export type Budget =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'time'; readonly ms: number };

/** What a lane needs once: plain data that may cross to another thread. */
export interface LaneSetup {
  readonly instance: Instance;
  readonly seed: number;
  /** Recompute everything after each step and throw on any difference. */
  readonly checkMoves: boolean;
  /** Prices for the bound to go on from. */
  readonly prices: Float64Array | null;
  /** Its first round will be one of the bound: it makes ready for that at once. */
  readonly boundsFirst: boolean;
}

/** Annealing from a schedule, on the lane's own days and items; the temperature falls from `hot` to `cold`. */
export interface SearchRound {
  readonly kind: 'search';
  readonly from: Solution;
  /** null: everything. */
  readonly scope: Scope | null;
  readonly hot: number;
  readonly cold: number;
  readonly budget: Budget;
}

/** Steps of the bound towards the cost of a known schedule; the lane keeps its prices from one round to the next. */
export interface BoundRound {
  readonly kind: 'bound';
  readonly upper: number;
  readonly budget: Budget;
}

export type Round = SearchRound | BoundRound;

/** A schedule of a lane; its cost includes the penalty for mandatory items. */
export interface LaneSchedule {
  readonly solution: Solution;
  readonly cost: number;
}

export interface SearchAnswer {
  readonly kind: 'search';
  /** Where the annealing stands now, and the cheapest it came by in this round. */
  readonly current: LaneSchedule;
  readonly best: LaneSchedule;
  readonly steps: number;
}

export interface BoundAnswer {
  readonly kind: 'bound';
  readonly value: number;
  /** `PriceBound.isWarming` */
  readonly isWarming: boolean;
  readonly prices: Float64Array;
}

export type Answer = SearchAnswer | BoundAnswer;
