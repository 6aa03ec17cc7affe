import fc from 'fast-check';
import type { Compiled } from '../../src/instance/compile.ts';
import { createState, type State } from '../../src/solve/state.ts';
import { restore } from '../../src/solve/warm-start.ts';
import { problems, type Size } from './arbitraries.ts';
import { compileProblem } from './compile-problem.ts';
import { search } from './search.ts';

/** A Problem after a short search: some items are held, some are not. */
export const halfPlanned = (size?: Size): fc.Arbitrary<{ readonly compiled: Compiled; readonly state: State }> =>
  fc.tuple(problems(size), fc.nat(10)).map(([problem, steps]) => {
    const compiled = compileProblem(problem);
    const state = createState(compiled.instance);
    restore(state, search(compiled, steps).solution);
    state.broken.length = 0;
    return { compiled, state };
  });

export const heldItems = (state: State): readonly number[] =>
  [...state.candidate.keys()].filter((item) => (state.candidate[item] ?? -1) >= 0);
