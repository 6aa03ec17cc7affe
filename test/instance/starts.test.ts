import { describe, expect, test } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import { compileProblem } from '../support/compile-problem.ts';
import { makeProblem } from '../support/make-problem.ts';
import { byStart, startsOf } from '../support/starts-of.ts';

const DAY = '2026-12-01';
const TO_FRIDAY = { firstDay: DAY, lastDay: '2026-12-04' };

const compiled = (activity: Partial<Activity>, parts: Partial<Problem> = {}) =>
  compileProblem(makeProblem({ activities: [{ id: 'x', ...activity }], ...parts }));
const starts = (activity: Partial<Activity>, parts: Partial<Problem> = {}) => startsOf(compiled(activity, parts), 'x');
const excluded = (activity: Partial<Activity>, parts: Partial<Problem> = {}) =>
  compiled(activity, parts)
    .excluded.get(0)
    ?.map(({ rule }) => rule);

describe('activities of minutes', () => {
  test('lie inside one session, on the grid', () => {
    expect(starts({ minutes: 180 })).toEqual(['01T08:00', '01T08:30', '01T09:00', '01T14:00', '01T14:30', '01T15:00']);
  });

  test('of a duration that is no multiple of the slot end inside as well', () => {
    expect(starts({ minutes: 200 })).toEqual(['01T08:00', '01T08:30', '01T14:00', '01T14:30']);
  });

  test('lie whole in one of the windows', () => {
    const windows = [
      { start: `${DAY}T09:10`, end: `${DAY}T10:40` },
      { start: `${DAY}T11:00`, end: `${DAY}T12:00` },
    ];
    expect(starts({ minutes: 60, windows })).toEqual(['01T09:30', '01T11:00']);
  });

  test('wait for the release and end by the deadline', () => {
    expect(starts({ minutes: 60, releaseTime: `${DAY}T14:45`, deadline: `${DAY}T16:30` })).toEqual([
      '01T15:00',
      '01T15:30',
    ]);
    expect(starts({ minutes: 60, releaseTime: '2026-11-30T08:00', deadline: `${DAY}T09:00` })).toEqual(['01T08:00']);
  });

  test('outside hours use their window alone, over midnight too', () => {
    const evening = { start: `${DAY}T22:45`, end: '2026-12-02T01:30' };
    const wish = { minutes: 120, outsideHours: true, windows: [evening] };
    expect(starts(wish, { horizon: TO_FRIDAY })).toEqual(['01T23:00', '01T23:30']);
  });

  test('nothing runs beyond the horizon', () => {
    const evening = { start: `${DAY}T22:45`, end: '2026-12-02T01:30' };
    expect(starts({ minutes: 60, outsideHours: true, windows: [evening] })).toEqual(['01T23:00']);
  });
});

describe('pins', () => {
  test('a pinned start needs neither grid nor hours', () => {
    expect(starts({ minutes: 60, pinned: { start: `${DAY}T12:07` } })).toEqual(['01T12:07']);
  });

  test('a pinned start must lie in the horizon and agree with a pinned day', () => {
    expect(excluded({ minutes: 60, pinned: { start: `${DAY}T23:30` } })).toEqual(['window', 'pinned']);
    expect(
      excluded({ minutes: 60, pinned: { start: `${DAY}T09:00`, day: '2026-12-02' } }, { horizon: TO_FRIDAY }),
    ).toEqual(['window', 'pinned']);
  });

  test('a pinned day leaves only its starts', () => {
    expect(starts({ minutes: 240, pinned: { day: '2026-12-03' } }, { horizon: TO_FRIDAY })).toEqual([
      '03T08:00',
      '03T14:00',
    ]);
    expect(excluded({ minutes: 60, pinned: { day: '2026-12-05' } }, { horizon: TO_FRIDAY })).toEqual([
      'window',
      'working-hours',
      'pinned',
    ]);
  });
});

describe('whole days', () => {
  const exception = (day: string, sessions: readonly [string, string][]): Partial<Problem> => ({
    horizon: TO_FRIDAY,
    calendar: { ...makeProblem().calendar, exceptions: [{ day, sessions }] },
  });

  test('run from the first session to the last one', () => {
    const two = compiled({ wholeDays: 2 }, { horizon: TO_FRIDAY });
    expect(startsOf(two, 'x')).toEqual(['01T08:00', '02T08:00', '03T08:00']);
    expect(byStart(two, 'x', 'candidateEnd')).toEqual({
      '01T08:00': 1440 + 18 * 60,
      '02T08:00': 2 * 1440 + 18 * 60,
      '03T08:00': 3 * 1440 + 18 * 60,
    });
  });

  test('need a full working day each, but for those outside hours or pinned', () => {
    const short = exception('2026-12-02', [['09:00', '12:00']]);
    expect(starts({ wholeDays: 1 }, short)).toEqual(['01T08:00', '03T08:00', '04T08:00']);
    const windows = [{ start: `${DAY}T00:00`, end: '2026-12-05T00:00' }];
    expect(starts({ wholeDays: 1, outsideHours: true, windows }, short)).toEqual([
      '01T08:00',
      '02T09:00',
      '03T08:00',
      '04T08:00',
    ]);
    expect(starts({ wholeDays: 1, pinned: { start: '2026-12-02T09:00' } }, short)).toEqual(['02T09:00']);
    expect(excluded({ wholeDays: 4 }, short)).toEqual(['window', 'working-hours']);
  });

  test('begin and end on a day with a session; outside hours a day off may lie between', () => {
    const off = exception('2026-12-02', []);
    const windows = [{ start: `${DAY}T00:00`, end: '2026-12-05T00:00' }];
    expect(starts({ wholeDays: 2 }, off)).toEqual(['03T08:00']);
    expect(starts({ wholeDays: 3, outsideHours: true, windows }, off)).toEqual(['01T08:00']);
    expect(excluded({ wholeDays: 1, pinned: { day: '2026-12-02' } }, off)).toEqual(['window', 'duration', 'pinned']);
  });

  test('a window that cuts a day off excludes it; a pinned start must be that of the session', () => {
    const windows = [{ start: `${DAY}T08:30`, end: '2026-12-03T18:00' }];
    expect(starts({ wholeDays: 1, windows }, { horizon: TO_FRIDAY })).toEqual(['02T08:00', '03T08:00']);
    expect(excluded({ wholeDays: 1, pinned: { start: `${DAY}T08:30` } }, { horizon: TO_FRIDAY })).toEqual([
      'window',
      'pinned',
    ]);
    expect(excluded({ wholeDays: 9 }, { horizon: TO_FRIDAY })).toEqual(['window']);
  });
});

describe('focus blocks', () => {
  const focusGoals = [{ id: 'f', leaders: ['a'], minutes: 300, blockMinutes: 200 }];

  test('lie inside a session; as many as cover the minutes', () => {
    const { instance } = compiled({ minutes: 60 }, { focusGoals });
    expect(instance.itemCount - instance.activityCount).toBe(2);
    expect(startsOf(compiled({ minutes: 60 }, { focusGoals }), 'f')).toEqual([
      '01T08:00',
      '01T08:30',
      '01T14:00',
      '01T14:30',
    ]);
  });
});

describe('people and venues', () => {
  test('who must come in person and has to be free', () => {
    const leaders = [
      { id: 'a', unavailable: [{ start: `${DAY}T08:00`, end: `${DAY}T16:00` }] },
      {
        id: 'b',
        deputies: ['a', 'c'],
        workingHours: [{ days: ['tue'] as const, sessions: [['14:00', '17:00']] as const }],
      },
      { id: 'c' },
    ];
    const both = { required: ['a', 'b'] };
    expect(starts({ minutes: 60, attendees: both }, { leaders })).toEqual(['01T16:00']);
    // b may send a deputy, so only a counts.
    expect(starts({ minutes: 60, attendees: { ...both, deputiesAllowed: true } }, { leaders })).toEqual([
      '01T16:00',
      '01T16:30',
      '01T17:00',
    ]);
    // c has to come himself too: nobody is left to stand in.
    const all = { required: ['a', 'b', 'c'], deputiesAllowed: true };
    expect(starts({ minutes: 60, attendees: all }, { leaders })).toEqual(['01T16:00']);
  });

  test('some venue that is large enough is open', () => {
    const closed = (start: string, end: string) => [{ start: `${DAY}T${start}`, end: `${DAY}T${end}` }];
    const venues = [
      { id: 'small', capacity: 9 },
      { id: 'morning', unavailable: closed('12:00', '18:00') },
      { id: 'late', unavailable: closed('08:00', '16:30') },
    ];
    const wish = { minutes: 90, headcount: 10, venue: { anyOf: ['small', 'morning', 'late'] } };
    expect(starts(wish, { venues })).toEqual([
      ...['01T08:00', '01T08:30', '01T09:00', '01T09:30', '01T10:00', '01T10:30', '01T16:30'],
    ]);
    expect(excluded({ minutes: 60, headcount: 10, venue: { anyOf: ['small'] } }, { venues })).toEqual([
      'venue-capacity',
    ]);
    expect(
      excluded({ ...wish, pinned: { venue: 'small' } }, { venues: [...venues, { id: 'other', capacity: 90 }] }),
    ).toEqual(['venue-capacity', 'pinned']);
    expect(starts({ ...wish, pinned: { venue: 'late' } }, { venues })).toEqual(['01T16:30']);
  });
});

test('a venue that is closed to some kinds is open to the others', () => {
  const venues = [{ id: 'v', unavailable: [{ start: '2026-12-01T08:00', end: '2026-12-01T16:30', kinds: ['party'] }] }];
  const horizon = { firstDay: '2026-12-01', lastDay: '2026-12-01' };
  const count = (kind: string): number => {
    const activity = { id: 'x', minutes: 90, kind, venue: { anyOf: ['v'] } };
    return compileProblem(makeProblem({ horizon, venues, activities: [activity] })).instance.candidateStart.length;
  };
  expect(count('party')).toBe(1);
  expect(count('meeting')).toBeGreaterThan(1);
});
