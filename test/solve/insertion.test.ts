import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { fits } from '../../src/solve/fits.ts';
import { createInserter, type Search } from '../../src/solve/insertion.ts';
import { createRandom } from '../../src/solve/random.ts';
import { createState, place, remove } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { halfPlanned } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';

const PLAIN: Search = { random: null, days: null };

describe('the best place found', { timeout: PROPERTY_TIMEOUT }, () => {
  test('is allowed, and costs exactly what is said', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.option(fc.nat()), ({ state }, seed) => {
        const inserter = createInserter(state);
        const how = { ...PLAIN, random: seed === null ? null : createRandom(seed) };
        for (let item = 0; item < state.instance.itemCount; item++) {
          if (state.candidate[item]! >= 0) continue;
          const placement = inserter.best(item, Number.POSITIVE_INFINITY, how);
          if (!placement) continue;
          expect(fits(state, item, placement)).toBe(true);
          const before = state.cost;
          place(state, item, placement);
          expect(state.cost - before).toBe(inserter.delta - state.instance.missCost[item]!);
          assertConsistent(state);
          remove(state, item);
          state.broken.length = 0;
          const price = inserter.delta;
          // Only what costs less than the limit counts.
          if (inserter.best(item, price, PLAIN)) expect(inserter.delta).toBeLessThan(price);
        }
      }),
      propertyRuns(0.15),
    );
  });
});

describe('by hand', () => {
  const wish = { minutes: 60, attendees: { required: ['a'] } };
  const compiled = compileProblem(
    makeProblem({
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: ['x', 'y'].map((id) => ({ id, ...wish })),
    }),
  );
  const { instance, calendar } = compiled;
  const startOf = (candidate: number | undefined): string =>
    calendar.toLocal(instance.candidateStart[candidate ?? -1]!);

  test('next to what is held: the half-day is touched already, and nobody waits', () => {
    const state = createState(instance);
    hold(state, compiled, 'x', '2026-12-01T10:00');
    const inserter = createInserter(state);
    const found = inserter.best(1, Number.POSITIVE_INFINITY, PLAIN);
    expect(inserter.delta).toBe(0);
    expect(['2026-12-01T08:00', '2026-12-01T09:00', '2026-12-01T11:00']).toContain(startOf(found?.candidate));
    expect(inserter.best(1, 0, PLAIN)).toBeNull();
    expect(inserter.delta).toBe(Number.POSITIVE_INFINITY);
  });

  test('only on the days asked for, and in the time allowed', () => {
    const state = createState(instance);
    const inserter = createInserter(state);
    const wednesday = inserter.best(0, 1000, { ...PLAIN, days: Uint8Array.of(0, 1) });
    expect(startOf(wednesday?.candidate).slice(0, 10)).toBe('2026-12-02');
    const within = { earliest: 9 * 60 + 15, latestEnd: 10 * 60 + 30 };
    expect(startOf(inserter.best(0, 1000, { ...PLAIN, within })?.candidate)).toBe('2026-12-01T09:30');
    expect(inserter.best(0, 1000, { ...PLAIN, within: { earliest: 600, latestEnd: 630 } })).toBeNull();
  });
});

test('a seed gives the same numbers, all of them in their range', () => {
  const [first, second] = [createRandom(7), createRandom(7)];
  const numbers = Array.from({ length: 1000 }, () => first.next());
  expect(numbers).toEqual(Array.from({ length: 1000 }, () => second.next()));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(createRandom(8).next()).not.toBe(createRandom(7).next());
  const dice = Array.from({ length: 1000 }, () => first.below(6));
  expect(new Set(dice)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
