import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copySolution, emptySolution, type Solution } from '../../../src/instance/solution.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { assertConsistent } from '../../../src/solve/assert-consistent.ts';
import { adopt } from '../../../src/solve/portfolio/adopt.ts';
import { heldAlike } from '../../../src/solve/portfolio/held-alike.ts';
import { createMerger, type Part } from '../../../src/solve/portfolio/merge.ts';
import { partition } from '../../../src/solve/portfolio/partition.ts';
import { createRandom } from '../../../src/solve/random.ts';
import { createSearcher } from '../../../src/solve/searcher.ts';
import { createState, place, remove, type State } from '../../../src/solve/state.ts';
import { problems } from '../../support/arbitraries.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { replanning } from '../../support/edited-baseline.ts';
import { halfPlanned } from '../../support/half-planned.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { itemOf, placementAt } from '../../support/placement.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

function copyOf(state: State): Solution {
  const copy = emptySolution(state.instance);
  copySolution(state, copy);
  return copy;
}

/** The schedule that so many steps of a hot search make of another. */
function searched(from: Solution, state: State, seed: number, steps: number): State {
  const searcher = createSearcher(state.instance, seed, false);
  adopt(searcher.state, from);
  for (let k = 0; k < steps; k++) searcher.step(200);
  return searcher.state;
}

describe('adopt', { timeout: PROPERTY_TIMEOUT }, () => {
  test('makes any schedule of any other', () => {
    fc.assert(
      fc.property(halfPlanned(), fc.nat(1000), fc.nat(20), ({ state }, seed, steps) => {
        const other = searched(copyOf(state), state, seed, steps);
        adopt(state, other);
        assertConsistent(state);
        expect(state.cost).toBe(other.cost);
        for (let item = 0; item < state.instance.itemCount; item++) {
          expect(heldAlike(state.instance, state, other, item)).toBe(true);
        }
      }),
      propertyRuns(0.3),
    );
  });
});

describe('what lanes made of one schedule', { timeout: PROPERTY_TIMEOUT }, () => {
  const cases = fc.oneof(problems(), replanning());

  // The lanes touch everything here, so that their changes clash far more often than those of scoped ones.
  test('is consistent when put together, whatever clashes', () => {
    fc.assert(
      fc.property(cases, fc.nat(1000), fc.integer({ min: 2, max: 3 }), fc.nat(25), (problem, seed, lanes, steps) => {
        const { instance } = compileProblem(problem);
        const searcher = createSearcher(instance, seed, false);
        searcher.construct();
        const base = copyOf(searcher.state);
        const scopes = partition(searcher.state, lanes, createRandom(seed));
        const made = scopes.map((_, lane) => searched(base, searcher.state, seed + lane, steps));
        const merged = made[0] ?? searcher.state;
        const merger = createMerger(merged, emptySolution(instance));
        for (const [lane, { items }] of scopes.entries()) {
          const other = made[lane];
          if (lane === 0 || !other) continue;
          merger.add(base, { solution: copyOf(other), cost: other.cost, items });
          assertConsistent(merged);
        }
        for (const [item] of instance.frozenPlacement) {
          expect(heldAlike(instance, merged, base, item)).toBe(true);
        }
      }),
      propertyRuns(0.5),
    );
  });
});

/** Monday 7 to Friday 11 December 2026. */
const WEEK = { horizon: { firstDay: '2026-12-07', lastDay: '2026-12-11' } };
const wish = { minutes: 60, attendees: { required: ['a'] } };

/** Two lanes that start from `base` and hold more: the second's part is carried over to the first. */
function joined(parts: Partial<Problem>, base: Moves, mine: Moves, theirs: Moves) {
  const compiled = compileProblem(makeProblem({ ...WEEK, ...parts }));
  const { instance } = compiled;
  const make = (...lists: readonly Moves[]): State => {
    const state = createState(instance);
    for (const [id, start] of lists.flatMap((moves) => Object.entries(moves))) {
      const item = itemOf(compiled, id);
      if ((state.candidate[item] ?? -1) >= 0) remove(state, item);
      if (start) place(state, item, placementAt(compiled, id, start));
    }
    return state;
  };
  const state = make(base, mine);
  const other = make(base, theirs);
  const items = new Uint8Array(instance.itemCount);
  for (const id of Object.keys(theirs)) items[itemOf(compiled, id)] = 1;
  const part: Part = { solution: copyOf(other), cost: other.cost, items };
  const before = { base: make(base).cost, mine: state.cost, theirs: other.cost };
  createMerger(state, emptySolution(instance)).add(copyOf(make(base)), part);
  assertConsistent(state);
  const held = (id: string): boolean => (state.candidate[itemOf(compiled, id)] ?? -1) >= 0;
  return { cost: state.cost, before, held };
}

/** Activity → start, or null to take it out. */
type Moves = { readonly [id: string]: string | null };

describe('changes', () => {
  test('that do not meet are both kept, and their gains add up', () => {
    const { cost, before, held } = joined(
      { activities: ['x', 'y', 'z'].map((id) => ({ id, ...wish })) },
      { z: '2026-12-09T08:00' },
      { x: '2026-12-07T08:00' },
      { y: '2026-12-08T08:00', z: null },
    );
    expect([held('x'), held('y'), held('z')]).toEqual([true, true, false]);
    expect(cost).toBe(before.mine + before.theirs - before.base);
  });

  test('that together break a weekly limit lose the cheaper', () => {
    const leaders = [{ id: 'a', limits: { minutesPerWeek: 120 } }];
    const activities = [
      { id: 'x', ...wish },
      { id: 'dear', ...wish, priority: 5 as const },
      { id: 'cheap', ...wish, priority: 1 as const },
    ];
    const theirs = { dear: '2026-12-08T08:00', cheap: '2026-12-09T08:00' };
    const { held } = joined({ leaders, activities }, {}, { x: '2026-12-07T08:00' }, theirs);
    expect([held('x'), held('dear'), held('cheap')]).toEqual([true, true, false]);
  });

  test('that cannot stand together at all leave the better schedule', () => {
    const leaders = [{ id: 'a', limits: { minutesPerWeek: 60 } }];
    const activities = [
      { id: 'x', ...wish },
      { id: 'dear', ...wish, priority: 5 as const },
    ];
    const { held, cost, before } = joined(
      { leaders, activities },
      {},
      { x: '2026-12-07T08:00' },
      { dear: '2026-12-08T08:00' },
    );
    expect([held('x'), held('dear')]).toEqual([false, true]);
    expect(cost).toBe(before.theirs);
  });

  test('that take away what another placed item needs take that too, or are given up', () => {
    const activities = [
      { id: 'first', ...wish, priority: 1 as const },
      { id: 'second', ...wish, priority: 2 as const },
      { id: 'y', ...wish, priority: 5 as const },
    ];
    const relations = [{ kind: 'precedes' as const, first: 'first', second: 'second' }];
    const base = { first: '2026-12-07T08:00' };
    const mine = { second: '2026-12-09T08:00' };
    const gaining = joined({ activities, relations }, base, mine, { first: null, y: '2026-12-08T08:00' });
    expect([gaining.held('first'), gaining.held('second'), gaining.held('y')]).toEqual([false, false, true]);
    const losing = joined({ activities, relations }, base, mine, { first: null });
    expect([losing.held('first'), losing.held('second')]).toEqual([true, true]);
  });

  test('that only something frozen forbids to mend leave the better schedule', () => {
    const activities = [
      { id: 'x', ...wish, priority: 1 as const },
      { id: 'y', minutes: 60, attendees: { required: ['b'] } },
      { id: 'dear', ...wish, priority: 5 as const },
      { id: 'w', ...wish },
    ];
    const published = { activity: 'y', start: '2026-12-09T08:00', end: '2026-12-09T09:00', attendees: ['b'] };
    const { held, cost, before } = joined(
      {
        activities,
        leaders: [{ id: 'a', limits: { minutesPerWeek: 120 } }, { id: 'b' }],
        relations: [{ kind: 'precedes', first: 'x', second: 'y' }],
        baseline: { schedule: { assignments: [published] }, frozenUntil: '2026-12-09T12:00' },
      },
      { x: '2026-12-07T08:00', y: '2026-12-09T08:00' },
      { dear: '2026-12-08T08:00' },
      { x: '2026-12-07T09:00', w: '2026-12-10T08:00' },
    );
    expect(['x', 'y', 'dear', 'w'].map(held)).toEqual([true, true, true, false]);
    expect(cost).toBe(before.mine);
  });

  test('that break a chain end it', () => {
    const activities = [
      { id: 'x', ...wish },
      { id: 'y', ...wish, priority: 1 as const },
      { id: 'z', ...wish, priority: 2 as const },
      { id: 'w', ...wish, priority: 5 as const },
    ];
    const relations = [{ kind: 'backToBack' as const, activities: ['x', 'y', 'z'] }];
    const base = { x: '2026-12-07T08:00', y: '2026-12-07T09:00' };
    const theirs = { y: null, w: '2026-12-08T08:00' };
    const { held } = joined({ activities, relations }, base, { z: '2026-12-07T10:00' }, theirs);
    expect(['x', 'y', 'z', 'w'].map(held)).toEqual([true, false, false, true]);
  });

  test('of days that a way over a third place had made possible are given up', () => {
    const { held } = joined(
      {
        sites: [{ id: 'p' }, { id: 'q' }, { id: 'r' }],
        travel: [{ from: 'p', to: 'q', minutes: 240 }],
        activities: [
          { id: 'x', ...wish, venue: { site: 'p' } },
          { id: 'y', ...wish, venue: { site: 'q' }, priority: 5 },
          { id: 'z', ...wish, venue: { site: 'r' } },
        ],
      },
      { x: '2026-12-07T08:00', z: '2026-12-07T09:00' },
      { y: '2026-12-07T10:00' },
      { z: null },
    );
    expect([held('x'), held('y'), held('z')]).toEqual([true, true, true]);
  });
});
