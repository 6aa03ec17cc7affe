import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MANDATORY_PENALTY } from '../../src/instance/instance.ts';
import { leastCost } from '../../src/solve/least-cost.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { halfPlanned } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

describe('the first bound', { timeout: PROPERTY_TIMEOUT }, () => {
  test('is above the cost of no schedule', () => {
    fc.assert(
      fc.property(halfPlanned(), ({ state }) => {
        expect(leastCost(state.instance)).toBeLessThanOrEqual(state.cost % MANDATORY_PENALTY);
      }),
      propertyRuns(1),
    );
  });

  test('is the value of what no start can hold, and the least delay of the rest', () => {
    const windows = [{ start: '2026-12-01T08:00', end: '2026-12-01T08:30' }];
    const afternoons = [{ start: '2026-12-01T14:00', end: '2026-12-01T18:00' }];
    const mornings = [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00' }];
    const problem = makeProblem({
      activities: [
        { id: 'never', minutes: 60, priority: 4, windows },
        { id: 'unpreferred', minutes: 60, priority: 5, windows: afternoons, preferredWindows: mornings },
        { id: 'free', minutes: 60 },
      ],
    });
    // V[4] × U[3], and 2 × priority 5.
    expect(leastCost(compileProblem(problem).instance)).toBe(27 * 48 + 10);
  });
});
