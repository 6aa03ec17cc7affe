import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNot } from '../../../src/explain/why-not/why-not.ts';
import type { SuggestionKind } from '../../../src/explain/why-not/why-not-types.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { planAndVerify } from '../../support/plan-and-verify.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { leastSizes } from './brute-force.ts';
import { thinned } from './thinned.ts';

/** Schedules that one case may try. */
const MOST = 600;

describe('the smallest change that lets an activity in', () => {
  it(
    'of each kind is the smallest that trying everything finds',
    async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(problems(TINY), fc.integer({ min: 0, max: 2 }), async (problem, keep) => {
          const { schedule, violations } = await planAndVerify(problem);
          if (violations.length > 0) return;
          const thin = thinned(problem, schedule, keep);
          for (const { activity } of thin.unscheduled ?? []) {
            const expected = leastSizes(problem, thin, activity, MOST);
            if (expected === null) continue;
            compared += 1;
            const found = new Map<SuggestionKind, number>();
            for (const { kind, size } of whyNot(problem, thin, activity)?.suggestions ?? []) {
              found.set(kind, Math.min(size, found.get(kind) ?? Number.POSITIVE_INFINITY));
            }
            expect(sorted(found)).toEqual(sorted(expected));
          }
        }),
        propertyRuns(0.4),
      );
      expect(compared).toBeGreaterThanOrEqual(propertyRuns(0.2).numRuns ?? 0);
    },
    2 * PROPERTY_TIMEOUT,
  );
});

const sorted = (sizes: ReadonlyMap<SuggestionKind, number>) =>
  [...sizes].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
