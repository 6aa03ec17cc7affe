import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySolution } from '../../src/instance/solution.ts';
import type { Problem } from '../../src/model/problem.ts';
import { assertConsistent } from '../../src/solve/assert-consistent.ts';
import { construct, placeFrozen } from '../../src/solve/construct.ts';
import { createImprover } from '../../src/solve/improve.ts';
import { createInserter } from '../../src/solve/insertion.ts';
import { adopt } from '../../src/solve/portfolio/adopt.ts';
import { createRandom } from '../../src/solve/random.ts';
import { createState, type State } from '../../src/solve/state.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { replanning } from '../support/edited-baseline.ts';
import { halfPlanned, heldItems } from '../support/half-planned.ts';
import { makeProblem } from '../support/make-problem.ts';
import { hold } from '../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../support/property-runs.ts';
import { scoped } from '../support/scoped.ts';
import { snapshot } from '../support/snapshot.ts';
import { thinOut } from '../support/thin-out.ts';
import { strayed } from '../support/touched.ts';
import { BUSY } from './portfolio/busy.ts';

const improverOf = (state: State, seed: number) => createImprover(state, createInserter(state), createRandom(seed));

describe('a step of the search', { timeout: PROPERTY_TIMEOUT }, () => {
  test('at temperature 0 never makes it dearer, and says whether it was kept', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
        const improver = improverOf(state, seed);
        for (let k = 0; k < 10; k++) {
          const before = snapshot(state);
          const kept = improver.step(0);
          expect(state.cost).toBeLessThanOrEqual(before.cost);
          if (!kept) expect(snapshot(state)).toEqual(before);
        }
      }),
      propertyRuns(0.1),
    );
  });

  test('leaves the cost that full recomputation gives, and what is out of scope as it is, however hot', () => {
    fc.assert(
      fc.property(fc.oneof(halfPlanned(), replanned()), fc.nat(), fc.constantFrom(0, 20, 1e4), ({ state }, seed, t) => {
        const random = createRandom(seed);
        if (random.next() < 0.5) thinOut(state, random);
        scoped(state, random);
        const improver = improverOf(state, seed);
        const before = snapshot(state);
        for (let k = 0; k < 40; k++) {
          improver.step(t);
          assertConsistent(state);
          expect(strayed(state, before)).toEqual([]);
        }
      }),
      propertyRuns(0.2),
    );
  });

  test('repeats itself with the same seed', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
        const twin = createState(state.instance);
        adopt(twin, state);
        const [one, other] = [improverOf(state, seed), improverOf(twin, seed)];
        for (let k = 0; k < 30; k++) {
          expect(other.step(50)).toBe(one.step(50));
          expect(twin.cost).toBe(state.cost);
        }
        expect(snapshot(twin)).toEqual(snapshot(state));
      }),
      propertyRuns(0.1),
    );
  });

  test('changes nothing where nothing may be touched', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(), ({ state }, seed) => {
        state.movable.fill(0);
        state.openDay.fill(0);
        const before = snapshot(state);
        const improver = improverOf(state, seed);
        for (let k = 0; k < 20; k++) expect(improver.step(1e6)).toBe(false);
        expect(snapshot(state)).toEqual(before);
      }),
      propertyRuns(0.05),
    );
  });
});

/** The first schedule where one was published before, part of it frozen. */
const replanned = () =>
  replanning().map((problem) => {
    const compiled = compileProblem(problem);
    const state = createState(compiled.instance);
    placeFrozen(state);
    construct(state, createInserter(state));
    return { compiled, state };
  });

describe('many steps', () => {
  const start = (problem: Problem): State => createState(compileProblem(problem).instance);

  test('on a busy fortnight go down from nothing, differently with another seed', () => {
    const costs = [1, 2].map((seed) => {
      const state = start(BUSY);
      const empty = state.cost;
      const improver = improverOf(state, seed);
      const seen: number[] = [];
      for (let k = 0; k < 400; k++) {
        improver.step(0);
        seen.push(state.cost);
      }
      assertConsistent(state);
      expect(seen).toEqual([...seen].sort((a, b) => b - a));
      expect(state.cost).toBeLessThan(empty / 2);
      return seen;
    });
    expect(costs[0]).not.toEqual(costs[1]);
  });

  test('at a high temperature also make it dearer', () => {
    const state = start(BUSY);
    const improver = improverOf(state, 1);
    for (let k = 0; k < 200; k++) improver.step(0);
    let rises = 0;
    for (let k = 0; k < 200; k++) {
      const before = state.cost;
      const kept = improver.step(500);
      if (state.cost > before) rises++;
      if (!kept) expect(state.cost).toBe(before);
    }
    expect(rises).toBeGreaterThan(0);
  });

  test('move what stands in the way of something dearer', () => {
    const window = { windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T09:00' }] };
    const wish = { minutes: 60, attendees: { required: ['a'] } };
    const compiled = compileProblem(
      makeProblem({
        activities: [
          { id: 'x', ...wish, priority: 1 },
          { id: 'dear', ...wish, priority: 5, ...window },
        ],
      }),
    );
    const state = createState(compiled.instance);
    hold(state, compiled, 'x', '2026-12-01T08:00');
    const improver = improverOf(state, 1);
    for (let k = 0; k < 30; k++) improver.step(0);
    expect(heldItems(state)).toEqual([0, 1]);
    // One half-day touched, no idle time.
    expect(state.cost).toBe(1);
  });

  test('bring what is held late to an earlier day', () => {
    const compiled = compileProblem(
      makeProblem({
        horizon: { firstDay: '2026-12-01', lastDay: '2026-12-04' },
        activities: [
          {
            id: 'urgent',
            minutes: 480,
            urgency: 5,
            attendees: { required: ['a'] },
            outsideHours: true,
            windows: windowsOf(['01', '04']),
          },
          {
            id: 'calm',
            minutes: 480,
            urgency: 1,
            attendees: { required: ['a'] },
            outsideHours: true,
            windows: windowsOf(['01', '04']),
          },
        ],
      }),
    );
    const state = createState(compiled.instance);
    hold(state, compiled, 'calm', '2026-12-01T10:00');
    hold(state, compiled, 'urgent', '2026-12-04T10:00');
    const before = state.cost;
    const improver = improverOf(state, 3);
    for (let k = 0; k < 100; k++) improver.step(0);
    // The delay of three days of four: ⌊9 · 56 · 40 · 3 / 400⌋; the calm one costs nothing by waiting.
    expect(before - state.cost).toBe(151);
    expect([state.firstDay[0], state.firstDay[1]]).toEqual([0, 3]);
  });
});

const windowsOf = (days: readonly string[]) =>
  days.map((day) => ({ start: `2026-12-${day}T10:00`, end: `2026-12-${day}T18:00` }));

test('an item that only waits out of scope is not held for another’s sake', () => {
  const wish = { minutes: 60, attendees: { required: ['a'] } };
  const { instance } = compileProblem(
    makeProblem({
      activities: ['first', 'second'].map((id) => ({ id, ...wish })),
      relations: [{ kind: 'precedes', first: 'first', second: 'second' }],
    }),
  );
  const state = createState(instance);
  state.movable[0] = 0;
  const improver = improverOf(state, 1);
  for (let k = 0; k < 50; k++) expect(improver.step(1e6)).toBe(false);
  expect(heldItems(state)).toEqual([]);
});

describe('a step for one item', () => {
  const compiled = compileProblem(
    makeProblem({ activities: ['x', 'y'].map((id) => ({ id, minutes: 60, attendees: { required: ['a'] } })) }),
  );

  test('holds it and nothing else that it need not', () => {
    const state = createState(compiled.instance);
    expect(improverOf(state, 1).step(0, 1)).toBe(true);
    expect(heldItems(state)).toEqual([1]);
  });

  test('leaves it alone where it is out of scope, held or not', () => {
    const state = createState(compiled.instance);
    state.movable[1] = 0;
    const improver = improverOf(state, 1);
    expect(improver.step(1e6, 1)).toBe(false);
    hold(state, compiled, 'y', '2026-12-01T08:00');
    expect(improver.step(1e6, 1)).toBe(false);
    expect(heldItems(state)).toEqual([1]);
  });
});

test('what waits is not held where no day is open', () => {
  const state = createState(compileProblem(BUSY).instance);
  state.openDay.fill(0);
  const improver = improverOf(state, 1);
  for (let k = 0; k < 50; k++) expect(improver.step(1e6)).toBe(false);
  expect([...state.candidate]).toEqual([...emptySolution(state.instance).candidate]);
});
