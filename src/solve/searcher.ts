import type { Instance } from '../instance/instance.ts';
import type { Solution } from '../instance/solution.ts';
import { assertConsistent } from './assert-consistent.ts';
import { construct, placeFrozen } from './construct.ts';
import { createImprover } from './improve.ts';
import { createInserter } from './insertion.ts';
import { createRandom } from './random.ts';
import type { Scope } from './scope.ts';
import { createState, type State } from './state.ts';
import { placeFitting } from './warm-start.ts';

/** A schedule, and what improves it step by step. */
export interface Searcher {
  readonly state: State;
  /** What later steps may touch; null: everything. */
  confine(scope: Scope | null): void;
  /** The first schedule: from nothing, or what still goes of another, and what goes beside it. */
  construct(from?: Solution): void;
  /** Likewise from nothing, in an order of its own each time; the schedule must be empty. */
  constructAnyhow(): void;
  /** One step of the annealing at a temperature, to hold `wanted` (better) where it is given. */
  step(temperature: number, wanted?: number): void;
  /** Temperature to begin with: above it the schedule at hand would be lost. */
  hottest: number;
  /** In checking mode throws unless the schedule is consistent. */
  check(): void;
}

/** `checkMoves`: recompute everything after each step and throw on any difference. */
export function createSearcher(instance: Instance, seed: number, checkMoves: boolean): Searcher {
  const state = createState(instance);
  const inserter = createInserter(state);
  const random = createRandom(seed);
  const improver = createImprover(state, inserter, random);
  const check = (): void => {
    if (checkMoves) assertConsistent(state);
  };
  return {
    state,
    confine(to) {
      for (let i = 0; i < instance.itemCount; i++) state.movable[i] = instance.frozen[i] || to?.items[i] === 0 ? 0 : 1;
      if (to) state.openDay.set(to.days);
      else state.openDay.fill(1);
    },
    hottest: temperatureScale(instance),
    construct(from) {
      placeFrozen(state);
      if (from) placeFitting(state, from);
      construct(state, inserter);
      check();
    },
    constructAnyhow() {
      placeFrozen(state);
      construct(state, inserter, random);
      check();
    },
    step(temperature, wanted) {
      improver.step(temperature, wanted);
      check();
    },
    check,
  };
}

/** Starting temperature: a fraction of what a middling item is worth. */
export function temperatureScale(instance: Instance): number {
  let sum = 0;
  for (let i = 0; i < instance.itemCount; i++) sum += instance.itemValue[i]!;
  return (0.3 * sum) / Math.max(1, instance.itemCount);
}
