import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { displace } from '../../src/solve/displace.ts';
import { rehouse } from '../../src/solve/rehouse.ts';
import { createState, place, remove } from '../../src/solve/state.ts';
import { waysOf } from '../../src/solve/ways.ts';
import { problems } from '../support/arbitraries.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

/** Holds every item at its first way, in turn. */
function filled(problem: Parameters<typeof compileProblem>[0]) {
  const { instance } = compileProblem(problem);
  const state = createState(instance);
  for (let item = 0; item < instance.itemCount; item++) {
    const [way] = waysOf(state, item);
    if (way !== undefined) place(state, item, way.placement);
  }
  return state;
}

describe('ways to hold an item', () => {
  it(
    'are consistent, and cost what holding it adds',
    () => {
      fc.assert(
        fc.property(problems(), (problem) => {
          const state = createState(compileProblem(problem).instance);
          for (let item = 0; item < state.instance.itemCount; item++) {
            const before = state.cost;
            const ways = waysOf(state, item);
            for (const { placement, cost } of ways.slice(0, 5)) {
              place(state, item, placement);
              assertConsistent(state);
              expect(state.cost - before).toBe(cost - (state.instance.missCost[item] ?? 0));
              remove(state, item);
            }
            const [first] = ways;
            if (first !== undefined) place(state, item, first.placement);
          }
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('displacing and re-housing', () => {
  it(
    'leave the state as it was, and lead to the cost that they state',
    () => {
      fc.assert(
        fc.property(problems(), (problem) => {
          const state = filled(problem);
          const { cost, placed } = state;
          for (let item = 0; item < state.instance.itemCount; item++) {
            if ((state.candidate[item] ?? -1) >= 0) continue;
            const { moves, drops } = displace(state, item, 2, Number.POSITIVE_INFINITY, { left: 300 });
            assertConsistent(state);
            expect([state.cost, state.placed]).toEqual([cost, placed]);
            expect(moves.every(({ dropped }) => dropped.length === 0)).toBe(true);
            expect(drops.every(({ dropped }) => dropped.length > 0)).toBe(true);
            for (const one of [...moves, ...drops]) {
              const out = [...one.moved.keys(), ...one.dropped];
              const again = filled(problem);
              for (const other of out) remove(again, other);
              place(again, item, one.placement);
              for (const [other, placement] of one.moved) place(again, other, placement);
              expect(again.cost).toBe(one.cost);
            }
          }
        }),
        propertyRuns(0.1),
      );
    },
    PROPERTY_TIMEOUT,
  );

  it('finds nothing below a limit that nothing reaches, or without a budget', () => {
    fc.assert(
      fc.property(problems(), (problem) => {
        const state = createState(compileProblem(problem).instance);
        const found = rehouse(state, [0], Number.POSITIVE_INFINITY, { left: 10 });
        expect(found === null).toBe(waysOf(state, 0).length === 0);
        expect(rehouse(state, [0], found?.cost ?? 0, { left: 10 })).toBeNull();
        expect(rehouse(state, [0], Number.POSITIVE_INFINITY, { left: 0 })).toBeNull();
      }),
      propertyRuns(0.05),
    );
  });
});
