import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPriceBound } from '../../../src/solve/bound/price-bound.ts';
import { problems } from '../../support/arbitraries.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { search } from '../../support/search.ts';

test('a schedule that costs less than another holds what is worth the difference, and at no bad hour', () => {
  const horizon = { firstDay: '2026-12-01', lastDay: '2026-12-02' };
  const activities = [
    { id: 'x', minutes: 60, attendees: { required: ['a'] }, urgency: 5 as const },
    { id: 'y', minutes: 60, attendees: { required: ['a'] }, priority: 1 as const },
  ];
  const { instance } = compileProblem(makeProblem({ horizon, activities }));
  const bound = createPriceBound(instance);
  for (let k = 0; k < 100; k++) bound.iterate(1);
  // The best touches one half-day; to leave y out would cost 48, x 504, and x on the second day 100.
  expect(bound.value()).toBe(1);
  const days = (item: number, alive: Uint8Array): readonly (number | undefined)[] => {
    const [from, to] = [instance.candidatesOf[item], instance.candidatesOf[item + 1]];
    return [...new Set(Array.from(instance.candidateDay).filter((_, c) => c >= from! && c < to! && alive[c] === 1))];
  };
  const near = bound.sieve(45);
  expect([...near.held]).toEqual([1, 1]);
  expect(days(0, near.alive)).toEqual([0]);
  expect(days(1, near.alive)).toEqual([0, 1]);
  const far = bound.sieve(400);
  expect([...far.held]).toEqual([1, 0]);
  expect(days(0, far.alive)).toEqual([0, 1]);
  expect([...createPriceBound(instance).sieve(45).held]).toEqual([0, 0]);
});

test('what a search finds is left by the sieve of anything that costs more', { timeout: PROPERTY_TIMEOUT }, () => {
  let sieved = 0;
  fc.assert(
    fc.property(problems(), fc.nat(40), (problem, steps) => {
      const compiled = compileProblem(problem);
      const { cost, solution } = search(compiled, 40);
      const bound = createPriceBound(compiled.instance);
      for (let k = 0; k < steps; k++) bound.iterate(cost);
      const { alive, held } = bound.sieve(cost + 1);
      for (const candidate of solution.candidate) if (candidate >= 0) expect(alive[candidate]).toBe(1);
      for (const [item, must] of held.entries()) if (must) expect(solution.candidate[item]).toBeGreaterThanOrEqual(0);
      if (alive.includes(0) || held.includes(1)) sieved++;
    }),
    propertyRuns(0.2),
  );
  expect(sieved).toBeGreaterThan(5);
});
