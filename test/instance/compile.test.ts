import { describe, expect, test } from 'vitest';
import {
  BACK_TO_BACK,
  DIFFERENT_DAYS,
  MANDATORY_PENALTY,
  NONE,
  SAME_DAY,
  UNLIMITED,
} from '../../src/instance/instance.ts';
import type { Problem } from '../../src/model/problem.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { row } from '../support/placement.ts';

const instanceOf = (parts: Partial<Problem>) => compileProblem(makeProblem(parts)).instance;
const DAY = '2026-12-01';

describe('travel', () => {
  const sites = [{ id: 'p' }, { id: 'q' }, { id: 'r' }];

  test('is both ways unless the reverse is given; the default elsewhere; none at one place', () => {
    const travel = [
      { from: 'p', to: 'q', minutes: 40 },
      { from: 'r', to: 'q', minutes: 10 },
      { from: 'q', to: 'p', minutes: 55 },
      { from: 'p', to: 'p', minutes: 99 },
    ];
    expect([...instanceOf({ sites, travel, defaultTravelMinutes: 30 }).travel]).toEqual([
      ...[0, 40, 30],
      ...[55, 0, 10],
      ...[30, 10, 0],
    ]);
    expect([...instanceOf({ sites }).travel]).toEqual(Array(9).fill(0));
  });
});

describe('leaders', () => {
  test('without limits are unlimited; limits are taken over', () => {
    const limits = { activitiesPerDay: 2, minutesPerDay: 300, minutesPerWeek: 900 };
    const instance = instanceOf({
      leaders: [{ id: 'a' }, { id: 'b', limits, breakMinutes: 15, targetMinutesPerDay: 120 }],
    });
    expect([...instance.leaderBreak]).toEqual([0, 15]);
    expect([...instance.maxActivitiesPerDay]).toEqual([UNLIMITED, 2]);
    expect([...instance.maxMinutesPerDay]).toEqual([UNLIMITED, 300]);
    expect([...instance.maxMinutesPerWeek]).toEqual([UNLIMITED, 900]);
    expect([...instance.targetMinutesPerDay]).toEqual([UNLIMITED, 120]);
  });

  test('of one class share a mask: the kind, the minutes and the duty to keep own hours decide', () => {
    const wish = { minutes: 60, attendees: { required: ['a'] } };
    const { itemClass, classCount } = instanceOf({
      activities: [
        { id: 'x', ...wish },
        { id: 'y', ...wish },
        { id: 'visit', ...wish, kind: 'visit' },
        { id: 'long', ...wish, minutes: 90 },
        { id: 'pin', ...wish, pinned: { start: `${DAY}T09:07` } },
      ],
    });
    expect([...itemClass]).toEqual([0, 0, 1, 2, 3]);
    expect(classCount).toBe(4);
  });
});

describe('absences', () => {
  const starts = (unavailable: Problem['leaders'][number]['unavailable'], kind?: string): number => {
    const activity = { id: 'x', minutes: 240, attendees: { required: ['a'] }, ...(kind === undefined ? {} : { kind }) };
    const leaders = [{ id: 'a', ...(unavailable ? { unavailable } : {}) }];
    return instanceOf({ leaders, activities: [activity] }).candidateStart.length;
  };

  test('of some kinds bar these only; weekly ones come on their days, to midnight at 24:00', () => {
    const morning = { start: `${DAY}T11:59`, end: `${DAY}T12:00` };
    expect(starts([])).toBe(2);
    expect(starts([morning])).toBe(1);
    expect(starts([{ ...morning, kinds: ['visit'] }], 'meeting')).toBe(2);
    expect(starts([{ ...morning, kinds: ['visit'] }], 'visit')).toBe(1);
    expect(starts([{ weekly: { days: ['mon', 'tue'], start: '10:00', end: '24:00' } }])).toBe(0);
    expect(starts([{ weekly: { days: ['wed'], start: '10:00', end: '24:00' } }])).toBe(2);
    expect(starts([{ weekly: { days: ['tue'], start: '12:00', end: '14:00' } }])).toBe(2);
  });

  test('away are kept for coverage, in order of time', () => {
    const instance = instanceOf({
      leaders: [
        {
          id: 'a',
          unavailable: [
            { start: `${DAY}T15:00`, end: `${DAY}T16:00`, away: true },
            { start: `${DAY}T08:00`, end: `${DAY}T09:00` },
            { weekly: { days: ['tue'], start: '10:00', end: '11:00' }, away: true },
            { start: '2026-11-01T08:00', end: '2026-11-02T09:00', away: true },
          ],
        },
      ],
    });
    expect([...instance.awayStart]).toEqual([600, 900]);
    expect([...instance.awayEnd]).toEqual([660, 960]);
  });
});

describe('places', () => {
  const venues = [{ id: 'v', site: 'p' }, { id: 'w', site: 'q' }, { id: 'u' }, { id: 'z', site: 'p' }];
  const placesOf = (venue: Problem['activities'][number]['venue']) => {
    const activity = { id: 'x', minutes: 60, ...(venue ? { venue } : {}) };
    const instance = instanceOf({ sites: [{ id: 'p' }, { id: 'q' }], venues, activities: [activity] });
    return row(instance.placesOf, 0).map((p) => [
      instance.placeSite[p],
      row(instance.venuesOf, p).map((v) => instance.placeVenue[v]),
    ]);
  };

  test('are the sites of the venues offered, in their order', () => {
    expect(placesOf({ anyOf: ['w', 'z', 'u', 'v'] })).toEqual([
      [1, [1]],
      [0, [3, 0]],
      [NONE, [2]],
    ]);
  });

  test('or one site without booking, or nowhere in particular', () => {
    expect(placesOf({ site: 'q' })).toEqual([[1, []]]);
    expect(placesOf(undefined)).toEqual([[NONE, []]]);
  });
});

describe('coverage', () => {
  const group = { leaders: ['a', 'b'], atLeast: 1 };
  const leaders = [{ id: 'a', homeSite: 'p' }, { id: 'b' }];
  const sites = [{ id: 'p' }, { id: 'q' }];

  test('is based at the home sites, unless base sites are given', () => {
    expect([...instanceOf({ sites, leaders, coverage: [group] }).coverageAway]).toEqual([0, 1]);
    expect([...instanceOf({ sites, leaders, coverage: [{ ...group, baseSites: ['q'] }] }).coverageAway]).toEqual([
      1, 0,
    ]);
  });

  test('is found from its leaders', () => {
    const instance = instanceOf({ sites, leaders, coverage: [{ ...group, leaders: ['b'] }, group] });
    expect(row(instance.coverageOfLeaderOf, 0).map((k) => instance.coverageOfLeader[k])).toEqual([1]);
    expect(row(instance.coverageOfLeaderOf, 1).map((k) => instance.coverageOfLeader[k])).toEqual([0, 1]);
  });
});

describe('relations', () => {
  test('are found from their activities', () => {
    const instance = instanceOf({
      activities: ['x', 'y', 'z'].map((id) => ({ id, minutes: 60 })),
      relations: [
        { kind: 'precedes', first: 'x', second: 'y', minGapMinutes: 15, maxGapMinutes: 90 },
        { kind: 'precedes', first: 'x', second: 'z', maxGapMinutes: null },
        { kind: 'sameDay', activities: ['x', 'y'] },
        { kind: 'differentDays', activities: ['y', 'z'] },
        { kind: 'backToBack', activities: ['z', 'x'] },
      ],
    });
    expect([...instance.precedenceMin]).toEqual([15, 0]);
    expect([...instance.precedenceMax]).toEqual([90, UNLIMITED]);
    expect(row(instance.asFirstOf, 0).map((k) => instance.asFirst[k])).toEqual([0, 1]);
    expect(row(instance.asSecondOf, 2).map((k) => instance.asSecond[k])).toEqual([1]);
    expect([...instance.groupKind]).toEqual([SAME_DAY, DIFFERENT_DAYS, BACK_TO_BACK]);
    expect(row(instance.membersOf, 2).map((k) => instance.member[k])).toEqual([2, 0]);
    expect(row(instance.groupsOf, 1).map((k) => instance.groupOf[k])).toEqual([0, 1]);
  });
});

describe('worth', () => {
  test('leaving out costs the value, and first of all the mandatory', () => {
    const instance = instanceOf({
      activities: [
        { id: 'x', minutes: 60, priority: 5, urgency: 5, mandatory: true },
        { id: 'y', minutes: 60, priority: 1, urgency: 1 },
        { id: 'never', minutes: 999, mandatory: true },
      ],
      focusGoals: [{ id: 'f', leaders: ['a'], minutes: 130, blockMinutes: 60, priority: 2 }],
    });
    // 81 × 56, 1 × 40, 9 × 48, and three blocks of 3 × 48.
    expect([...instance.missCost]).toEqual([4536 + MANDATORY_PENALTY, 40, 432 + MANDATORY_PENALTY, 144, 144, 144]);
    expect(instance.totalValue).toBe(4536 + 40 + 432 + 3 * 144);
    expect(instance.impossibleMandatory).toBe(1);
  });

  test('V, U and the weights can be set', () => {
    const instance = instanceOf({
      activities: [{ id: 'x', minutes: 60 }],
      weights: { V: [0, 0, 7, 0, 0], U: [1, 1, 3, 1, 1], touched: 8 },
    });
    expect(instance.totalValue).toBe(21);
    expect(instance.weights).toMatchObject({ touched: 8, fragmentation: 2 });
  });
});
