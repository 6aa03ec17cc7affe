import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { byStart } from '../support/starts-of.ts';

const TO_FRIDAY = { firstDay: '2026-12-01', lastDay: '2026-12-04' };
/** Two starts a day keep the tables short: sessions of exactly four hours. */
const FOUR_HOURS = 240;

const costs = (activity: Partial<Activity>, parts: Partial<Problem> = {}) =>
  byStart(
    compileProblem(makeProblem({ horizon: TO_FRIDAY, activities: [{ id: 'x', ...activity }], ...parts })),
    'x',
    'candidateCost',
  );

describe('delay', () => {
  // V[4] × U[5] = 27 × 56 = 1512; R[5] = 40 %; a day of four: 1512 × 40 × days / 400 = 151.2 × days.
  const urgent = { minutes: FOUR_HOURS, priority: 4, urgency: 5 } as const;

  test('grows with the days from the first one, rounded down', () => {
    expect(costs(urgent)).toEqual({
      '01T08:00': 0,
      '01T14:00': 0,
      '02T08:00': 151,
      '02T14:00': 151,
      '03T08:00': 302,
      '03T14:00': 302,
      '04T08:00': 453,
      '04T14:00': 453,
    });
  });

  test.each<[string, Partial<Activity>]>([
    ['the release', { releaseTime: '2026-12-03T00:00' }],
    [
      'the earliest window',
      {
        windows: [
          { start: '2026-12-04T00:00', end: '2026-12-05T00:00' },
          { start: '2026-12-03T00:00', end: '2026-12-04T00:00' },
        ],
      },
    ],
  ])('counts from %s', (_, parts) => {
    expect(costs({ ...urgent, ...parts })).toEqual({
      '03T08:00': 0,
      '03T14:00': 0,
      '04T08:00': 151,
      '04T14:00': 151,
    });
  });

  test('counts from the earliest preferred window, and is never below 0', () => {
    const preferredWindows = [{ start: '2026-12-03T14:00', end: '2026-12-03T18:00' }];
    // Not preferred: 2 × priority 4.
    expect(costs({ ...urgent, preferredWindows })).toMatchObject({
      '01T08:00': 8,
      '03T08:00': 8,
      '03T14:00': 0,
      '04T08:00': 151 + 8,
    });
  });

  test('what is pinned to its day is not late', () => {
    expect(costs({ ...urgent, pinned: { day: '2026-12-04' } })).toEqual({ '04T08:00': 0, '04T14:00': 0 });
    expect(costs({ ...urgent, pinned: { start: '2026-12-04T09:00' } })).toEqual({ '04T09:00': 0 });
  });

  test('urgency 1 may wait for nothing', () => {
    expect(costs({ minutes: FOUR_HOURS, priority: 5, urgency: 1 })['04T14:00']).toBe(0);
  });
});

describe('lateness', () => {
  // 9 × 48 = 432: ten per cent a working day; no delay at weight 0.
  const late = { minutes: FOUR_HOURS, dueTime: '2026-12-02T12:00' };
  const weights = { delay: 0 };

  test('is a tenth of the value, and another tenth per working day after the due day, rounded down', () => {
    expect(costs(late, { weights })).toEqual({
      '01T08:00': 0,
      '01T14:00': 0,
      '02T08:00': 0,
      '02T14:00': 43,
      '03T08:00': 86,
      '03T14:00': 86,
      '04T08:00': 129,
      '04T14:00': 129,
    });
  });

  test('does not count days off, and stops at half of the value', () => {
    const horizon = { firstDay: '2026-12-04', lastDay: '2026-12-11' };
    expect(costs({ minutes: FOUR_HOURS, dueTime: '2026-12-04T12:00' }, { weights, horizon })).toMatchObject({
      '04T14:00': 43,
      '07T08:00': 86,
      '08T08:00': 129,
      '09T08:00': 172,
      '10T08:00': 216,
      '11T08:00': 216,
    });
  });

  test('has its weight', () => {
    expect(costs(late, { weights: { delay: 0, lateness: 3 } })['02T14:00']).toBe(3 * 43);
  });
});

describe('outside hours', () => {
  const outside = (activity: Partial<Activity>) =>
    byStart(
      compileProblem(makeProblem({ activities: [{ id: 'x', outsideHours: true, ...activity }] })),
      'x',
      'candidateOutside',
    );

  test('each quarter outside the sessions counts per attendee, rounded up', () => {
    const windows = [{ start: '2026-12-01T17:00', end: '2026-12-01T19:00' }];
    expect(outside({ minutes: 60, windows })).toEqual({ '01T17:00': 0, '01T17:30': 2, '01T18:00': 4 });
    expect(outside({ minutes: 50, windows })).toEqual({ '01T17:00': 0, '01T17:30': 2, '01T18:00': 4 });
  });

  test('the break between two sessions is outside', () => {
    const windows = [{ start: '2026-12-01T11:30', end: '2026-12-01T14:30' }];
    expect(outside({ minutes: 180, windows })).toEqual({ '01T11:30': 8 });
  });

  test('whole days have none', () => {
    const windows = [{ start: '2026-12-01T00:00', end: '2026-12-02T00:00' }];
    expect(outside({ wholeDays: 1, windows })).toEqual({ '01T08:00': 0 });
  });
});

describe('a moved start', () => {
  const published = (frozenUntil?: string): Partial<Problem> => ({
    weights: { delay: 0 },
    baseline: {
      schedule: {
        assignments: [{ activity: 'x', start: '2026-12-02T08:00', end: '2026-12-02T12:00', attendees: [] }],
      },
      ...(frozenUntil === undefined ? {} : { frozenUntil }),
    },
  });
  const activity = { minutes: FOUR_HOURS, priority: 2 } as const;

  test('costs the weight times priority, three times on another day', () => {
    // 5 × 2 = 10.
    expect(costs(activity, published())).toMatchObject({
      '01T08:00': 30,
      '02T08:00': 0,
      '02T14:00': 10,
      '03T08:00': 30,
    });
  });

  test('costs double when it was published to be soon after what is frozen', () => {
    expect(costs(activity, published('2026-11-29T08:01'))['02T14:00']).toBe(20);
    expect(costs(activity, published('2026-11-29T08:00'))['02T14:00']).toBe(10);
  });

  test('leaving it out costs four times the unit besides its value', () => {
    const { instance } = compileProblem(makeProblem({ activities: [{ id: 'x', ...activity }], ...published() }));
    expect(instance.missCost[0]).toBe(3 * 48 + 4 * 10);
    expect(instance.itemValue[0]).toBe(3 * 48);
  });
});
