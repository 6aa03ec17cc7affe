import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { partition } from '../../src/solve/portfolio/partition.ts';
import { createRandom } from '../../src/solve/random.ts';
import { createSearcher, temperatureScale } from '../../src/solve/searcher.ts';
import { problems } from '../support/arbitraries.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { replanning } from '../support/edited-baseline.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { snapshot } from '../support/snapshot.ts';
import { strayed } from '../support/touched.ts';
import { BUSY } from './portfolio/busy.ts';

describe('a searcher', { timeout: PROPERTY_TIMEOUT }, () => {
  test('confined to one lane’s days and items touches no others; freed again, frozen ones stay', () => {
    fc.assert(
      fc.property(fc.oneof(problems(), replanning()), fc.nat(), (problem, seed) => {
        const { instance } = compileProblem(problem);
        const searcher = createSearcher(instance, seed, true);
        const { state } = searcher;
        searcher.construct();
        for (const scope of partition(state, 2, createRandom(seed))) {
          searcher.confine(scope);
          const before = snapshot(state);
          for (let k = 0; k < 15; k++) searcher.step(100);
          expect(strayed(state, before)).toEqual([]);
        }
        searcher.confine(null);
        expect([...state.openDay]).toEqual(Array(instance.dayCount).fill(1));
        expect([...state.movable]).toEqual([...instance.frozen].map((frozen) => 1 - frozen));
        const before = snapshot(state);
        for (let k = 0; k < 15; k++) searcher.step(100);
        expect(strayed(state, before)).toEqual([]);
      }),
      propertyRuns(0.2),
    );
  });

  test('in checking mode finds a schedule that is not what it says', () => {
    const { instance } = compileProblem(BUSY);
    const checking = createSearcher(instance, 1, true);
    const trusting = createSearcher(instance, 1, false);
    for (const { state, construct } of [checking, trusting]) {
      construct();
      state.cost += 1;
    }
    expect(() => checking.check()).toThrow(/incremental cost/);
    expect(() => checking.step(0)).toThrow(/incremental cost/);
    expect(() => trusting.check()).not.toThrow();
    trusting.state.cost -= 1;
    assertConsistent(trusting.state);
  });
});

test('the temperature begins at a fraction of what a middling item is worth', () => {
  const scale = (priorities: readonly (1 | 3)[]): number =>
    temperatureScale(
      compileProblem(
        makeProblem({ activities: priorities.map((priority, i) => ({ id: `x${i}`, minutes: 60, priority })) }),
      ).instance,
    );
  // V · U: 9 · 48 and 1 · 48.
  expect(scale([3])).toBeCloseTo(0.3 * 432);
  expect(scale([3, 1])).toBeCloseTo(0.3 * 240);
  expect(scale([])).toBe(0);
});
