import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySolution } from '../../../src/instance/solution.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { assertConsistent } from '../../../src/solve/assert-consistent.ts';
import { createPriceBound } from '../../../src/solve/bound/price-bound.ts';
import { lift, share } from '../../../src/solve/decompose/assemble.ts';
import { components } from '../../../src/solve/decompose/components.ts';
import { project } from '../../../src/solve/decompose/project.ts';
import { adopt } from '../../../src/solve/portfolio/adopt.ts';
import { createSearcher } from '../../../src/solve/searcher.ts';
import { createState } from '../../../src/solve/state.ts';
import { restore } from '../../../src/solve/warm-start.ts';
import { problems } from '../../support/arbitraries.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { replanning } from '../../support/edited-baseline.ts';
import { halfPlanned } from '../../support/half-planned.ts';
import { makeProblem } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';

const activity = (id: string, parts: Partial<Activity> = {}): Activity => ({ id, minutes: 60, ...parts });
const by = (...required: string[]): Partial<Activity> => ({ attendees: { required } });

/** The items of each component, by name. */
function groups(parts: Partial<Problem>): readonly (readonly string[])[] {
  const leaders = ['a', 'b', 'c'].map((id) => ({ id }));
  const { instance, problem } = compileProblem(makeProblem({ leaders, ...parts }));
  return components(instance).map(({ items }) => items.map((item) => problem.activities[item]?.id ?? 'block'));
}

describe('components', () => {
  test('are tied by nothing else than what they share', () => {
    const two = [activity('x', by('a')), activity('y', by('b'))];
    const more = [activity('x2', by('a')), activity('y2', by('b'))];
    expect(groups({ activities: [...two, ...more] })).toEqual([
      ['x', 'x2'],
      ['y', 'y2'],
    ]);
  });

  test.each<[string, Partial<Problem>]>([
    ['a leader who must come', { activities: [activity('x', by('a', 'b')), activity('y', by('b'))] }],
    [
      'a deputy',
      {
        leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }],
        activities: [activity('x', { attendees: { required: ['a'], deputiesAllowed: true } }), activity('y', by('b'))],
      },
    ],
    [
      'somebody who may be chosen',
      {
        activities: [
          activity('x', { attendees: { choose: [{ from: ['a', 'b'], count: 1 }] } }),
          activity('y', by('b')),
        ],
      },
    ],
    [
      'a guest',
      { activities: [activity('x', { attendees: { required: ['a'], optional: ['b'] } }), activity('y', by('b'))] },
    ],
    [
      'a venue',
      {
        sites: [{ id: 's' }],
        venues: [{ id: 'v', site: 's' }],
        activities: ['x', 'y'].map((id) => activity(id, { venue: { anyOf: ['v'] } })),
      },
    ],
    [
      'precedence',
      {
        activities: [activity('x', by('a')), activity('y', by('b'))],
        relations: [{ kind: 'precedes', first: 'x', second: 'y' }],
      },
    ],
    [
      'a day',
      {
        activities: [activity('x', by('a')), activity('y', by('b'))],
        relations: [{ kind: 'differentDays', activities: ['x', 'y'] }],
      },
    ],
    [
      'coverage',
      {
        sites: [{ id: 'home' }, { id: 'far' }],
        activities: [activity('x', by('a')), activity('y', by('b'))],
        coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['home'] }],
      },
    ],
  ])('are one where the tie is %s', (_, parts) => {
    expect(groups(parts)).toEqual([['x', 'y']]);
  });

  test('blocks of one goal are together, with what else their leaders attend', () => {
    const focusGoals = [{ id: 'f', title: 'f', leaders: ['a'], minutes: 120, blockMinutes: 60, priority: 3 as const }];
    expect(groups({ activities: [activity('x', by('a'))], focusGoals })).toEqual([['x', 'block', 'block']]);
  });

  const pairs = ['a', 'b'].flatMap((id) => [activity(`x${id}`, by(id)), activity(`y${id}`, by(id))]);

  test('a venue for many at once ties nothing, and what nothing ties is one component', () => {
    const venues = [{ id: 'v', site: 's', exclusive: false }];
    const shared = ['x', 'y'].map((id) => activity(id, { venue: { anyOf: ['v'] } }));
    const activities = [...shared, activity('z'), ...pairs];
    expect(groups({ sites: [{ id: 's' }], venues, activities })).toEqual([
      ['xa', 'ya'],
      ['xb', 'yb'],
      ['x', 'y', 'z'],
    ]);
  });

  test('what nothing ties stays with the only group', () => {
    const together = [activity('z'), activity('p', by('a')), activity('q', by('a'))];
    expect(groups({ activities: together })).toEqual([['z', 'p', 'q']]);
  });

  test('what no start can hold ties nobody', () => {
    const never = activity('never', {
      ...by('a', 'b'),
      windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T08:30' }],
    });
    expect(groups({ activities: [never, ...pairs] })).toEqual([['xa', 'ya'], ['xb', 'yb'], ['never']]);
  });
});

describe('parts', { timeout: PROPERTY_TIMEOUT }, () => {
  test('a Solution cut up and put together is what it was, and so are cost and consistency', () => {
    fc.assert(
      fc.property(halfPlanned(), ({ state }) => {
        const { instance } = state;
        const together = emptySolution(instance);
        let cost = 0;
        for (const component of components(instance)) {
          const part = project(instance, component);
          const own = share(instance, part, state);
          const held = createState(part.instance);
          restore(held, own);
          held.broken.length = 0;
          assertConsistent(held);
          cost += held.cost;
          lift(instance, part, own, together);
        }
        const whole = createState(instance);
        restore(whole, together);
        expect(whole.candidate).toEqual(state.candidate);
        expect(whole.cost).toBe(state.cost);
        expect(cost).toBe(state.cost);
        whole.broken.length = 0;
        assertConsistent(whole);
      }),
      propertyRuns(0.4),
    );
  });

  test('what is found of the parts can be held together, frozen and all, at the sum of their costs; no bound is above it', () => {
    fc.assert(
      fc.property(fc.oneof(problems(), replanning()), fc.nat(), (problem, seed) => {
        const { instance } = compileProblem(problem);
        const together = emptySolution(instance);
        let cost = 0;
        let bound = 0;
        let value = 0;
        for (const component of components(instance)) {
          const part = project(instance, component);
          const searcher = createSearcher(part.instance, seed, true);
          searcher.construct();
          for (let k = 0; k < 10; k++) searcher.step(100);
          cost += searcher.state.cost;
          value += part.instance.totalValue;
          const prices = createPriceBound(part.instance);
          for (let k = 0; k < 5; k++) prices.iterate(searcher.state.cost);
          expect(prices.value()).toBeLessThanOrEqual(searcher.state.cost);
          bound += prices.value();
          lift(instance, part, searcher.state, together);
        }
        const whole = createState(instance);
        adopt(whole, together);
        assertConsistent(whole);
        expect(whole.cost).toBe(cost);
        expect(value).toBe(instance.totalValue);
        expect(bound).toBeLessThanOrEqual(cost);
      }),
      propertyRuns(0.3),
    );
  });
});
