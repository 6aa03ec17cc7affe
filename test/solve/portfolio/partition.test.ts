import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partition } from '../../../src/solve/portfolio/partition.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { halfPlanned } from '../../support/half-planned.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const sum = (arrays: readonly Uint8Array[], at: number): number => arrays.reduce((total, a) => total + (a[at] ?? 0), 0);

describe('a partition', { timeout: PROPERTY_TIMEOUT }, () => {
  test('gives every day to one lane, no item to two, and held items to the lane of all their days', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.integer({ min: 2, max: 4 }), fc.nat(99), ({ state }, lanes, seed) => {
        const { instance } = state;
        const scopes = partition(state, lanes, createRandom(seed));
        const days = scopes.map((scope) => scope.days);
        const items = scopes.map((scope) => scope.items);
        expect(scopes).toHaveLength(lanes);
        for (let day = 0; day < instance.dayCount; day++) expect(sum(days, day)).toBe(1);
        for (let item = 0; item < instance.itemCount; item++) {
          expect(sum(items, item)).toBeLessThanOrEqual(1);
          const lane = items.findIndex((own) => own[item] === 1);
          if (lane < 0) continue;
          expect(instance.frozen[item]).toBe(0);
          if ((state.candidate[item] ?? -1) < 0) continue;
          for (let day = state.firstDay[item] ?? 0; day <= (state.lastDay[item] ?? 0); day++) {
            expect(days[lane]?.[day]).toBe(1);
          }
        }
      }),
      propertyRuns(0.3),
    );
  });

  test('leaves to some lane whatever is held on one day, and deals anew every time', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(99), ({ state }, seed) => {
        const random = createRandom(seed);
        const seen = new Set<string>();
        for (let k = 0; k < 30; k++) {
          const scopes = partition(state, 2, random);
          seen.add(scopes.map(({ days }) => days.join('')).join());
          for (let item = 0; item < state.instance.itemCount; item++) {
            const isLoose = (state.candidate[item] ?? -1) >= 0 && state.instance.frozen[item] === 0;
            if (!isLoose || state.firstDay[item] !== state.lastDay[item]) continue;
            expect(scopes.some(({ items }) => items[item] === 1)).toBe(true);
          }
        }
        if (state.instance.dayCount > 1) expect(seen.size).toBeGreaterThan(1);
      }),
      propertyRuns(0.1),
    );
  });
});
