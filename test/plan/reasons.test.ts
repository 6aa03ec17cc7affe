import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { Reason } from '../../src/model/schedule.ts';
import { makeProblem } from '../support/make-problem.ts';
import { planAndVerify } from '../support/plan-and-verify.ts';

const at = (clock: string): string => `2026-12-01T${clock}`;
const morning = { windows: [{ start: at('08:00'), end: at('10:00') }] };

/** Fills two hours; one of lower priority cannot take its place. */
const now = (parts: Partial<Activity> = {}): Activity => ({
  id: 'now',
  minutes: 120,
  mandatory: true,
  attendees: { required: ['a'] },
  pinned: { start: at('08:00') },
  ...parts,
});
const later = (parts: Partial<Activity> = {}): Activity => ({
  id: 'x',
  minutes: 60,
  priority: 1,
  attendees: { required: ['a'] },
  ...morning,
  ...parts,
});

/** Why `x` is not in. */
async function reasons(activities: readonly Activity[], parts: Partial<Problem> = {}): Promise<readonly Reason[]> {
  const problem = makeProblem({
    leaders: [{ id: 'a', deputies: ['b'] }, { id: 'b' }],
    sites: [{ id: 'p' }, { id: 'q' }],
    activities,
    ...parts,
  });
  const { schedule } = await planAndVerify(problem);
  const out = schedule.unscheduled.find(({ activity }) => activity === 'x');
  if (!out) throw new Error('x is scheduled');
  return out.reasons;
}

const main = async (activities: readonly Activity[], parts: Partial<Problem> = {}) => {
  const [{ message, ...facts } = { message: '' }] = await reasons(activities, parts);
  expect(message).not.toBe('');
  return facts;
};

describe('what no start can keep', () => {
  test.each<[string, Partial<Activity>, Partial<Problem>, readonly Omit<Reason, 'message'>[]]>([
    ['the window', { windows: [{ start: at('08:00'), end: at('08:30') }] }, {}, [{ id: 'window' }]],
    ['the hours', { minutes: 300, windows: [] }, {}, [{ id: 'window' }, { id: 'working-hours' }]],
    [
      'a leader',
      {},
      { leaders: [{ id: 'a', unavailable: [{ start: at('08:00'), end: at('09:30') }] }] },
      [{ id: 'leader-unavailable', leader: 'a' }],
    ],
    [
      'two leaders together',
      { attendees: { required: ['a', 'b'] } },
      {
        leaders: [
          { id: 'a', unavailable: [{ start: at('08:00'), end: at('08:40') }] },
          { id: 'b', unavailable: [{ start: at('09:00'), end: at('10:00') }] },
        ],
      },
      [{ id: 'leader-unavailable' }],
    ],
    [
      'a leader and a venue together',
      { venue: { anyOf: ['v'] } },
      {
        leaders: [{ id: 'a', unavailable: [{ start: at('08:00'), end: at('08:40') }] }],
        venues: [{ id: 'v', unavailable: [{ start: at('09:00'), end: at('10:00') }] }],
      },
      [{ id: 'leader-unavailable' }, { id: 'venue-unavailable' }],
    ],
  ])('%s', async (_, parts, problem, expected) => {
    const found = await reasons([later(parts)], problem);
    expect(found.map(({ message, ...facts }) => facts)).toEqual(expected);
    expect(found.every(({ message }) => message.startsWith('no start keeps'))).toBe(true);
  });
});

describe('what stands in the way', () => {
  test('a leader who attends something else', async () => {
    const [first] = await reasons([now(), later()]);
    // 08:00, 08:30, 09:00.
    expect(first).toEqual({
      id: 'leader-overlap',
      leader: 'a',
      message: '3 of 3 possible starts break leader-overlap of a',
    });
  });

  test('a deputy who is busy as well', async () => {
    const both = now({ attendees: { required: ['a', 'b'] } });
    const x = later({ attendees: { required: ['a'], deputiesAllowed: true } });
    expect(await main([both, x])).toEqual({ id: 'leader-overlap', leader: 'a' });
  });

  test('a deputy who is absent where the leader is', async () => {
    const unavailable = [{ start: at('08:00'), end: at('10:00') }];
    const leaders = [
      { id: 'a', deputies: ['b'], unavailable },
      { id: 'b', unavailable },
    ];
    const x = later({ attendees: { required: ['a'], deputiesAllowed: true } });
    expect(await main([x], { leaders })).toEqual({ id: 'leader-unavailable', leader: 'a' });
  });

  test('the journey from or to something else', async () => {
    const travel = { defaultTravelMinutes: 120 };
    const x = later({ venue: { site: 'q' }, windows: [{ start: at('10:00'), end: at('12:00') }] });
    expect(await main([now({ venue: { site: 'p' } }), x], travel)).toEqual({ id: 'leader-overlap', leader: 'a' });
  });

  test.each([
    ['activitiesPerDay', 1],
    ['minutesPerDay', 150],
    ['minutesPerWeek', 150],
  ])('the limit %s', async (limit, value) => {
    const leaders = [{ id: 'a', limits: { [limit]: value } }, { id: 'b' }];
    const x = later({ windows: [{ start: at('14:00'), end: at('18:00') }] });
    expect(await main([now(), x], { leaders })).toEqual({ id: 'leader-limit', leader: 'a' });
  });

  test('a venue that is taken, or closed at that time', async () => {
    const venues = [
      { id: 'v', site: 'p' },
      { id: 'w', site: 'q', unavailable: [{ start: at('08:00'), end: at('10:00') }] },
    ];
    const inV = { venue: { anyOf: ['v'] } };
    const x = later({ attendees: { required: ['b'] }, venue: { anyOf: ['v', 'w'] } });
    const found = await reasons([now(inV), x], { venues });
    expect(found.map(({ id, venue }) => [id, venue])).toEqual([
      ['venue-overlap', 'v'],
      ['venue-unavailable', 'w'],
    ]);
  });

  test('too few of those to be chosen from', async () => {
    const x = later({ attendees: { choose: [{ from: ['a', 'b'], count: 2 }] } });
    expect(await main([now(), x])).toEqual({ id: 'attendance' });
  });

  test('coverage', async () => {
    const coverage = [{ leaders: ['a', 'b'], atLeast: 1, baseSites: ['q'] }];
    const away = { venue: { site: 'p' } };
    expect(await main([now(away), later({ ...away, attendees: { required: ['b'] } })], { coverage })).toEqual({
      id: 'coverage',
    });
  });

  test('what costs more than it is worth', async () => {
    const problem = { weights: { touched: 50 } };
    // 1 × 40 is less than a half-day touched.
    expect(await main([later({ urgency: 1 })], problem)).toEqual({ id: 'cost' });
  });
});

describe('relations', () => {
  const free = { attendees: { required: ['b'] } };
  const held = now({ attendees: { required: ['a'] } });
  const days = { horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' } };

  test('what must come first is out', async () => {
    const relations = [{ kind: 'precedes' as const, first: 'never', second: 'x' }];
    const never = later({ id: 'never', minutes: 300 });
    expect(await main([never, later(free)], { relations })).toEqual({ id: 'precedence', activity: 'never' });
  });

  test('what must come first ends too late', async () => {
    const relations = [{ kind: 'precedes' as const, first: 'now', second: 'x' }];
    expect(await main([held, later(free)], { relations })).toEqual({ id: 'precedence', activity: 'now' });
  });

  test('the other is on another day', async () => {
    const relations = [{ kind: 'sameDay' as const, activities: ['now', 'x'] }];
    const x = later({ ...free, windows: [{ start: '2026-12-02T08:00', end: '2026-12-02T10:00' }] });
    expect(await main([held, x], { relations, ...days })).toEqual({ id: 'same-day', activity: 'now' });
  });

  test('the other is on the same day', async () => {
    const relations = [{ kind: 'differentDays' as const, activities: ['now', 'x'] }];
    expect(await main([held, later(free)], { relations })).toEqual({ id: 'different-days', activity: 'now' });
  });

  test('the other ends too late, or at another time', async () => {
    const relations = [{ kind: 'backToBack' as const, activities: ['now', 'x'] }];
    expect(await main([held, later(free)], { relations })).toEqual({ id: 'back-to-back', activity: 'now' });
    const x = later({ ...free, windows: [{ start: at('10:30'), end: at('12:00') }] });
    expect(await main([held, x], { relations })).toEqual({ id: 'back-to-back', activity: 'now' });
  });
});
