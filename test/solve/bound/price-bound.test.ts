import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { createPriceBound } from '../../../src/solve/bound/price-bound.ts';
import { problems, TINY } from '../../support/arbitraries.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { compileProblem } from '../../support/compile-problem.ts';
import { edited } from '../../support/edited.ts';
import { makeProblem, NO_INCONVENIENCE } from '../../support/make-problem.ts';
import { PROPERTY_TIMEOUT, propertyRuns } from '../../support/property-runs.ts';
import { search } from '../../support/search.ts';

/** The bound after so many steps towards a known cost. */
function boundOf(parts: Partial<Problem>, upper: number, steps = 300): number {
  const bound = createPriceBound(compileProblem(makeProblem(parts)).instance);
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

describe('what is rationed or goes together', () => {
  const VENUE = { venues: [{ id: 'v', turnaroundMinutes: 30 }], leaders: [{ id: 'a' }, { id: 'b' }] };
  const inVenue = (id: string, who: string, minutes: number) => ({
    id,
    minutes,
    attendees: { required: [who] },
    venue: { anyOf: ['v'] },
  });

  test('a venue holds one at a time: of two for one half-day one is lost', () => {
    const activities = [inVenue('x', 'a', 240), inVenue('y', 'b', 240)];
    expect(boundOf({ ...VENUE, activities, calendar: MORNING }, 433)).toBe(433);
    const venues = [{ id: 'v', exclusive: false }];
    expect(boundOf({ ...VENUE, venues, activities, calendar: MORNING }, 2)).toBe(2);
  });

  test('the turnaround of a venue takes its time', () => {
    const activities = [inVenue('x', 'a', 120), inVenue('y', 'b', 120)];
    expect(boundOf({ ...VENUE, activities, calendar: MORNING, weights: NO_INCONVENIENCE }, 432)).toBe(432);
    const venues = [{ id: 'v' }];
    expect(boundOf({ ...VENUE, venues, activities, calendar: MORNING, weights: NO_INCONVENIENCE }, 0)).toBe(0);
  });

  test('coverage keeps one at home: of two who would both be away all morning one is lost', () => {
    const parts = {
      sites: [{ id: 'home' }, { id: 'far' }],
      leaders: [{ id: 'a', homeSite: 'home' }, { id: 'b' }],
      activities: ['a', 'b'].map((id) => ({
        id: `x${id}`,
        minutes: 240,
        attendees: { required: [id] },
        venue: { site: 'far' },
      })),
      calendar: MORNING,
    };
    expect(boundOf({ ...parts, coverage: [{ leaders: ['a', 'b'], atLeast: 1 }] }, 433)).toBe(433);
    expect(boundOf({ ...parts, coverage: [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['far'] }] }, 2)).toBe(2);
    expect(boundOf({ ...parts, coverage: [{ leaders: ['a', 'b'], atLeast: 2 }] }, 864)).toBe(864);
  });

  test('whoever is away anyhow is not missed twice', () => {
    const parts = {
      sites: [{ id: 'home' }, { id: 'far' }],
      leaders: [
        { id: 'a', homeSite: 'home' },
        {
          id: 'b',
          unavailable: [{ start: '2026-12-01T08:00', end: '2026-12-01T10:00', reason: '', away: true }],
        },
      ],
      activities: [{ id: 'x', minutes: 180, attendees: { required: ['a'] }, venue: { site: 'far' } }],
      calendar: MORNING,
      coverage: [{ leaders: ['a', 'b'], atLeast: 1 }],
    };
    // Three hours do not fit into the two at which b is there.
    expect(boundOf(parts, 432)).toBe(432);
    expect(boundOf({ ...parts, activities: [{ ...parts.activities[0], id: 'x', minutes: 120 }] }, 1)).toBe(1);
  });

  test('the second of two has to wait for the first', () => {
    const activities = [
      { id: 'x', minutes: 120, attendees: { required: ['a'] } },
      { id: 'y', minutes: 120, attendees: { required: ['b'] } },
    ];
    const leaders = [{ id: 'a' }, { id: 'b' }];
    const gap = (gaps: { minGapMinutes: number; maxGapMinutes?: number }) => [
      { kind: 'precedes' as const, first: 'x', second: 'y', ...gaps },
    ];
    const parts = { activities, leaders, weights: NO_INCONVENIENCE };
    expect(boundOf({ ...parts, calendar: MORNING, relations: gap({ minGapMinutes: 30 }) }, 432)).toBe(432);
    expect(boundOf({ ...parts, calendar: MORNING }, 0)).toBe(0);
    // From noon to 14:00 it is two hours.
    expect(boundOf({ ...parts, relations: gap({ minGapMinutes: 30, maxGapMinutes: 60 }) }, 432)).toBe(432);
    expect(boundOf({ ...parts, relations: gap({ minGapMinutes: 30, maxGapMinutes: 120 }) }, 0)).toBe(0);
  });

  test('the day is the same, or not: what can only be on another is lost', () => {
    const horizon = { firstDay: '2026-12-01', lastDay: '2026-12-02' };
    const on = (day: string) => [{ start: `${day}T08:00`, end: `${day}T18:00` }];
    const [tuesday, wednesday] = [on('2026-12-01'), on('2026-12-02')];
    const parts = { horizon, weights: NO_INCONVENIENCE };
    const two = (one: typeof tuesday, other: typeof tuesday) => [
      { id: 'x', minutes: 60, attendees: { required: ['a'] }, windows: one },
      { id: 'y', minutes: 60, attendees: { required: ['a'] }, windows: other, priority: 2 as const },
    ];
    const same = [{ kind: 'sameDay' as const, activities: ['x', 'y'] }];
    const apart = [{ kind: 'differentDays' as const, activities: ['x', 'y'] }];
    expect(boundOf({ ...parts, activities: two(tuesday, wednesday), relations: same }, 144)).toBe(144);
    expect(boundOf({ ...parts, activities: two(tuesday, tuesday), relations: same }, 0)).toBe(0);
    expect(boundOf({ ...parts, activities: two(tuesday, tuesday), relations: apart }, 144)).toBe(144);
    expect(boundOf({ ...parts, activities: two(tuesday, wednesday), relations: apart }, 0)).toBe(0);
  });

  test('back to back: what cannot follow at once is lost', () => {
    const windows = [{ start: '2026-12-01T14:00', end: '2026-12-01T15:00' }];
    const activities = [
      { id: 'x', minutes: 60, windows: [{ start: '2026-12-01T08:00', end: '2026-12-01T09:00' }] },
      { id: 'y', minutes: 60, windows, priority: 2 as const },
    ];
    const relations = [{ kind: 'backToBack' as const, activities: ['x', 'y'] }];
    expect(boundOf({ activities, relations }, 144)).toBe(144);
    expect(boundOf({ activities }, 0)).toBe(0);
  });

  test('a change costs: another venue, and a deputy for one who was to come', () => {
    const assignment = {
      activity: 'x',
      start: '2026-12-01T08:00',
      end: '2026-12-01T12:00',
      attendees: ['a'],
      venue: 'v',
    };
    const baseline = { schedule: { format: 'tongchou/schedule@1' as const, assignments: [assignment] } };
    const parts = {
      venues: [
        { id: 'v', unavailable: [{ start: '2026-12-01T08:00', end: '2026-12-01T18:00', reason: '' }] },
        { id: 'w' },
      ],
      leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }],
      weights: { ...NO_INCONVENIENCE, change: 5 },
      calendar: MORNING,
    };
    const x = {
      id: 'x',
      minutes: 240,
      venue: { anyOf: ['v', 'w'] },
      attendees: { required: ['a'], deputiesAllowed: true },
    };
    // One unit: the venue. 5 × priority 3.
    expect(boundOf({ ...parts, activities: [x], baseline }, 15)).toBe(15);
    // And one who comes for another.
    const leaders = [
      { id: 'a', deputies: ['b'], unavailable: [{ start: '2026-12-01T08:00', end: '2026-12-01T12:00', reason: '' }] },
      { id: 'b' },
    ];
    expect(boundOf({ ...parts, leaders, activities: [x], baseline }, 30)).toBe(30);
  });
});

describe('the prices', () => {
  const activities = [
    { id: 'x', ...half, priority: 4 as const },
    { id: 'y', ...half },
    { id: 'z', minutes: 300 },
  ];
  const { instance } = compileProblem(makeProblem({ activities, calendar: MORNING, weights: NO_INCONVENIENCE }));

  test('say who is worth the time, and what the time is worth', () => {
    const bound = createPriceBound(instance);
    for (let k = 0; k < 300; k++) bound.iterate(500);
    const { bits, leader, venue, hour, activity, itemReduced } = bound.view();
    // 27 × 48 and 9 × 48 for one morning: its price lies between.
    const morning = leader[24]! - leader[16]!;
    expect(leader).toHaveLength(bits + 1);
    expect(leader[bits]).toBeCloseTo(morning, 6);
    expect(morning).toBeGreaterThanOrEqual(431);
    expect(morning).toBeLessThanOrEqual(1296);
    expect(itemReduced[0]).toBeCloseTo(morning - 1296, 6);
    expect(itemReduced[1]).toBeCloseTo(morning - 432, 6);
    expect(itemReduced[2]).toBe(Number.POSITIVE_INFINITY);
    expect(venue).toHaveLength(0);
    expect([...hour, ...activity]).toEqual([0, 0]);
  });

  test('of another problem are not looked at; those of this one go on at once', () => {
    const bound = createPriceBound(instance);
    for (let k = 0; k < 300; k++) bound.iterate(500);
    const again = createPriceBound(instance, bound.prices());
    again.iterate(500);
    expect(again.value()).toBe(bound.value());
    const other = createPriceBound(instance, new Float64Array(1));
    const fresh = createPriceBound(instance);
    for (const one of [other, fresh]) for (let k = 0; k < 5; k++) one.iterate(500);
    expect(other.prices()).toEqual(fresh.prices());
    for (const nonsense of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const mended = createPriceBound(instance, bound.prices().fill(nonsense));
      mended.iterate(500);
      expect(mended.prices().every((price) => price === 0)).toBe(true);
    }
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
        const bound = createPriceBound(compiled.instance);
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

  test('prices are never negative, and a later bound may go on from them', () => {
    fc.assert(
      fc.property(problems(), uppers, (problem, guesses) => {
        const { instance } = compileProblem(problem);
        const bound = createPriceBound(instance);
        for (const upper of guesses) bound.iterate(upper);
        const prices = bound.prices();
        expect(prices.every((price) => price >= 0)).toBe(true);
        const next = createPriceBound(instance, prices);
        next.iterate(Number.POSITIVE_INFINITY);
        expect(next.value()).toBeCloseTo(bound.value(), 0);
      }),
      propertyRuns(0.05),
    );
  });

  test('the best of few schedules costs no less', () => {
    let compared = 0;
    fc.assert(
      fc.property(problems(TINY), (problem) => {
        const best = bruteForce(problem, 300);
        if (best === null || best === 'too many') return;
        const bound = createPriceBound(compileProblem(problem).instance);
        for (let k = 0; k < 60; k++) bound.iterate(best.cost);
        expect(bound.value()).toBeLessThanOrEqual(best.cost);
        compared++;
      }),
      propertyRuns(0.2),
    );
    expect(compared).toBeGreaterThan(5);
  });
});
