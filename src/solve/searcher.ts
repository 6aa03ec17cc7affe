import type { Instance } from '../instance/instance.ts';
import { assertConsistent } from './assert-consistent.ts';
import { construct, placeFrozen } from './construct.ts';
import { createImprover } from './improve.ts';
import { createInserter } from './insertion.ts';
import { createRandom } from './random.ts';
import type { Scope } from './scope.ts';
import { createState, type State } from './state.ts';

/** A schedule, and what improves it step by step. */
export interface Searcher {
  readonly state: State;
  /** What later steps may touch; null: everything. */
  confine(scope: Scope | null): void;
  /** The first schedule, from nothing. */
  construct(): void;
  /** One step of the annealing at a temperature. */
  step(temperature: number): void;
  /** In checking mode throws unless the schedule is consistent. */
  check(): void;
}

/** `checkMoves`: recompute everything after each step and throw on any difference. */
export function createSearcher(instance: Instance, seed: number, checkMoves: boolean): Searcher {
  const state = createState(instance);
  const inserter = createInserter(state);
  const improver = createImprover(state, inserter, createRandom(seed));
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
    construct() {
      placeFrozen(state);
      construct(state, inserter);
      check();
    },
    step(temperature) {
      improver.step(temperature);
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
