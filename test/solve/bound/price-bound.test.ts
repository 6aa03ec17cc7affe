import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { createPriceBound } from '../../../src/solve/bound/price-bound.ts';
import { createPrices } from '../../../src/solve/bound/prices.ts';
import { createRelaxedItem } from '../../../src/solve/bound/relaxed-item.ts';
import { problems } from '../../support/arbitraries.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { edited } from '../../support/edited.ts';
import { makeProblem, NO_INCONVENIENCE } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { search } from '../../support/search.ts';

/** The bound after so many steps towards a known cost. */
function boundOf(parts: Partial<Problem>, upper: number, steps = 300): number {
  const bound = createPriceBound(compileProblem(makeProblem(parts)).instance, upper);
  for (let k = 0; k < steps; k++) bound.iterate(upper);
  expect(bound.iterations).toBe(steps);
  return bound.value();
}

const half = { minutes: 240, attendees: { required: ['a'] } };
const MORNING = {
  workingHours: [{ days: ['tue'] as const, sessions: [['08:00', '12:00']] as const }],
};

describe('a known optimum', () => {
  test('what fits costs its inconvenience: two half-days touched', () => {
    const activities = [
      { id: 'x', ...half },
      { id: 'y', ...half },
    ];
    const best = 2;
    expect(boundOf({ activities }, best)).toBe(best);
  });

  test('of two for one half-day the cheaper is lost', () => {
    const activities = [
      { id: 'x', ...half, priority: 4 as const },
      { id: 'y', ...half },
    ];
    // 9 × 48 lost, one half-day touched.
    expect(boundOf({ activities, calendar: MORNING }, 433)).toBe(433);
    expect(boundOf({ activities, calendar: MORNING, weights: NO_INCONVENIENCE }, 432)).toBe(432);
  });

  test('a deputy pays for itself', () => {
    const leaders = [{ id: 'a', deputies: ['b'] }, { id: 'b' }];
    const attendees = { required: ['a'], deputiesAllowed: true };
    const activities = [
      { id: 'x', minutes: 240, attendees, priority: 2 as const },
      { id: 'y', minutes: 240, attendees },
    ];
    // Both in one morning: b stands in for the lower priority, 4 × 2; two half-days touched.
    expect(boundOf({ leaders, activities, calendar: MORNING }, 10)).toBe(10);
  });

  test('a day off the first costs its delay: an urgent half-day each morning', () => {
    const horizon = { firstDay: '2026-12-01', lastDay: '2026-12-02' };
    const calendar = { workingHours: [{ days: ['tue', 'wed'] as const, sessions: [['08:00', '12:00']] as const }] };
    const activities = ['x', 'y'].map((id) => ({ id, ...half, urgency: 5 as const }));
    // 9 × 56 = 504; 40 % of half of it: 100.8, rounded down; two half-days touched.
    expect(boundOf({ horizon, calendar, activities }, 102)).toBe(102);
  });

  test('what fits nowhere is lost in any case', () => {
    expect(boundOf({ activities: [{ id: 'x', minutes: 300 }] }, 432, 1)).toBe(432);
  });

  test('mandatory or not, its value counts, without the penalty', () => {
    expect(boundOf({ activities: [{ id: 'x', minutes: 300, mandatory: true }] }, 432, 1)).toBe(432);
  });
});

describe('whatever it is told', { timeout: PROPERTY_TIMEOUT }, () => {
  const uppers = fc.array(fc.nat(20_000), { minLength: 1, maxLength: 30 });

  test.each([
    ['new plans', problems()],
    ['changes of a published schedule', edited],
  ])('the bound never falls and never exceeds the cost of a schedule: %s', (_, some) => {
    fc.assert(
      fc.property(some, uppers, (problem, guesses) => {
        const compiled = compileProblem(problem);
        const { cost } = search(compiled, 40);
        const bound = createPriceBound(compiled.instance, guesses[0] ?? cost);
        let before = 0;
        for (const upper of [...guesses, cost, cost]) {
          bound.iterate(upper);
          expect(bound.value()).toBeGreaterThanOrEqual(before);
          before = bound.value();
        }
        expect(before).toBeLessThanOrEqual(cost);
      }),
      propertyRuns(0.2),
    );
  });

  test('prices are never negative', () => {
    fc.assert(
      fc.property(problems(), uppers, (problem, guesses) => {
        const { instance } = compileProblem(problem);
        const prices = createPrices(instance, guesses[0] ?? 0);
        const relaxed = createRelaxedItem(instance, prices);
        const eachStart = (visit: (item: number, c: number) => void): void => {
          for (let item = 0; item < instance.itemCount; item++) {
            for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) visit(item, c);
          }
        };
        for (const upper of guesses) {
          eachStart((item, c) => relaxed.demand(item, c));
          prices.settle();
          prices.move(0.5, upper, 0);
        }
        eachStart((item, c) => {
          for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
            expect(prices.leader(instance.requiredLeader[r]!, item, c)).toBeGreaterThanOrEqual(-1e-6);
          }
        });
      }),
      propertyRuns(0.05),
    );
  });
});
