import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/intake/assemble/assemble.ts';
import { planAndVerify } from '../../support/plan-and-verify.ts';
import {
  activityFor,
  assembled,
  between,
  codes,
  contextOf,
  idsFor,
  matterOf,
  onlyActivity,
  type WishText,
  wishOf,
} from './fixture.ts';

describe('a time', () => {
  const start = '2026-12-03T09:00';

  test('that is exact is a window just that long', () => {
    expect(activityFor({ time: { start } })).toMatchObject({ windows: [between('2026-12-03', '09:00', '10:00')] });
    expect(activityFor({ time: { start } }).pinned).toBeUndefined();
  });

  test('that is exact is pinned where the wish is mandatory', () => {
    const activity = activityFor({ time: { start, deadline: '2026-12-03T10:00' }, mandatory: true });
    expect(activity).toMatchObject({ pinned: { start } });
    expect(activity.windows).toBeUndefined();
  });

  test('that is exact is not pinned behind its deadline', () => {
    const activity = activityFor({ time: { start, deadline: '2026-12-03T09:30' }, mandatory: true });
    expect(activity).toMatchObject({ windows: [between('2026-12-03', '09:00', '10:00')] });
    expect(activity.pinned).toBeUndefined();
  });

  test('that is between two slots is pinned', () => {
    expect(activityFor({ time: { start: '2026-12-03T09:05' } })).toMatchObject({
      pinned: { start: '2026-12-03T09:05' },
    });
    const windows = [between('2026-12-03', '09:05', '10:05')];
    expect(activityFor({ time: { windows } })).toMatchObject({ pinned: { start: '2026-12-03T09:05' } });
  });

  test('one of several between slots cannot be pinned, which is told', () => {
    const windows = [between('2026-12-03', '09:05', '10:05'), between('2026-12-04', '09:05', '10:05')];
    const result = assembled({ time: { windows } });
    expect(onlyActivity(result.problem)).toMatchObject({ windows });
    expect(result.issues).toEqual([
      expect.objectContaining({
        code: 'off-grid',
        path: '县委.xlsx › 12月 › 7',
        message: '“专题会”可选的时间（2026-12-03 09:05、2026-12-04 09:05）都不在时间刻度上，将排不上',
      }),
    ]);
    expect(codes(assembled({ time: { windows: [...windows, between('2026-12-04', '14:35', '16:00')] } }))).toEqual([]);
  });

  test('of whole days from a day on is a window of these days', () => {
    const activity = activityFor({ time: { start }, length: { minutes: null, wholeDays: 2 }, mandatory: true });
    expect(activity).toMatchObject({
      wholeDays: 2,
      windows: [{ start: '2026-12-03T00:00', end: '2026-12-05T00:00' }],
    });
  });

  test('is clipped to the period', () => {
    const activity = activityFor({
      time: {
        windows: [{ start: '2026-11-28T00:00', end: '2026-12-03T00:00' }],
        preferred: [{ start: '2026-11-20T00:00', end: '2026-11-21T00:00' }],
      },
    });
    expect(activity.windows).toEqual([{ start: '2026-12-01T00:00', end: '2026-12-03T00:00' }]);
    expect(activity.preferredWindows).toBeUndefined();
  });

  test.each<[string, WishText]>([
    ['a window', { time: { windows: [between('2026-12-20', '09:00', '12:00')] } }],
    ['a start after it', { time: { start: '2026-12-16T09:00' } }],
    ['a start before it', { time: { start: '2026-11-30T23:30' } }],
    ['a deadline', { time: { deadline: '2026-12-01T00:00' } }],
    [
      'a weekday that it does not have',
      {
        time: {
          weekly: { days: ['sun'], start: '08:30', end: '12:00' },
          windows: [between('2026-12-01', '00:00', '23:59')],
        },
      },
    ],
  ])('outside the period is left out: %s', (_, wish) => {
    const { problem, leftOut } = assemble([matterOf(wishOf(wish), ['other'])], contextOf());
    expect(problem.activities).toEqual([]);
    expect(leftOut).toEqual(['party-a1b2c3', 'other']);
  });

  test('to be avoided is cut out of the windows, and what is left must be long enough', () => {
    const windows = [between('2026-12-03', '08:30', '12:00')];
    const avoid = [between('2026-12-03', '09:00', '10:00'), between('2026-12-09', '00:00', '12:00')];
    expect(activityFor({ time: { windows, avoid } }).windows).toEqual([between('2026-12-03', '10:00', '12:00')]);
  });

  test('to be avoided is cut out of the period where there is no window', () => {
    const avoid = [{ start: '2026-12-02T00:00', end: '2026-12-15T00:00' }];
    expect(activityFor({ time: { avoid } }).windows).toEqual([
      { start: '2026-12-01T00:00', end: '2026-12-02T00:00' },
      { start: '2026-12-15T00:00', end: '2026-12-16T00:00' },
    ]);
    const days = { length: { minutes: null, wholeDays: 2 }, time: { avoid } };
    expect(codes(assembled(days))).toEqual(['avoid-all']);
  });

  test('to be avoided outside the period changes nothing', () => {
    const avoid = [{ start: '2027-01-02T00:00', end: '2027-01-15T00:00' }];
    expect(activityFor({ time: { avoid } }).windows).toBeUndefined();
  });

  test('to be avoided that leaves nothing is not avoided, which is told', () => {
    const windows = [between('2026-12-03', '08:30', '12:00')];
    const result = assembled({ time: { windows, avoid: [between('2026-12-03', '09:00', '12:00')] } });
    expect(onlyActivity(result.problem)).toMatchObject({ windows });
    expect(codes(result)).toEqual(['avoid-all']);
    const long = { time: { windows, avoid: windows }, length: { minutes: 300, wholeDays: null } };
    expect(codes(assembled(long))).toEqual(['duration-no-session']);
  });
});

describe('outside hours', () => {
  test('is an evening', async () => {
    const windows = [between('2026-12-03', '19:00', '21:30')];
    const { problem } = assembled({ time: { windows } });
    expect(onlyActivity(problem)).toMatchObject({ windows, outsideHours: true });
    const { schedule } = await planAndVerify({ ...problem, focusGoals: [] });
    expect(schedule.assignments).toMatchObject([{ start: expect.stringMatching(/^2026-12-03T(19|20)/) }]);
  });

  test('is an exact time that reaches over the end of a session', () => {
    const activity = activityFor({ time: { start: '2026-12-03T17:30' } });
    expect(activity).toMatchObject({ windows: [between('2026-12-03', '17:30', '18:30')], outsideHours: true });
  });

  test('is a day off, by day', () => {
    const windows = [{ start: '2026-12-05T00:00', end: '2026-12-07T00:00' }];
    expect(activityFor({ time: { windows } })).toMatchObject({
      outsideHours: true,
      windows: [
        between('2026-12-05', '08:30', '12:00'),
        between('2026-12-05', '14:30', '18:00'),
        between('2026-12-06', '08:30', '12:00'),
        between('2026-12-06', '14:30', '18:00'),
      ],
    });
    const long = activityFor({ time: { windows }, length: { minutes: 400, wholeDays: null } });
    expect(long.windows).toEqual([between('2026-12-05', '08:30', '18:00'), between('2026-12-06', '08:30', '18:00')]);
  });

  test('allows nothing else than these windows outside the sessions', () => {
    const windows = [between('2026-12-03', '00:00', '23:00'), between('2026-12-04', '19:00', '21:00')];
    expect(activityFor({ time: { windows } }).windows).toEqual([
      between('2026-12-03', '08:30', '12:00'),
      between('2026-12-03', '14:30', '18:00'),
      between('2026-12-04', '19:00', '21:00'),
    ]);
  });

  test('is allowed where it is preferred', () => {
    const windows = [between('2026-12-03', '00:00', '23:00')];
    const preferred = [between('2026-12-03', '19:00', '21:00')];
    expect(activityFor({ time: { windows, preferred } })).toMatchObject({
      outsideHours: true,
      preferredWindows: preferred,
      windows: [
        between('2026-12-03', '08:30', '12:00'),
        between('2026-12-03', '14:30', '18:00'),
        between('2026-12-03', '19:00', '21:00'),
      ],
    });
    expect(activityFor({ time: { preferred } }).windows).toHaveLength(2 * 11 + 1);
  });

  test('is not what a pin needs', () => {
    const activity = activityFor({ time: { start: '2026-12-05T19:00' }, mandatory: true });
    expect(activity).toMatchObject({ pinned: { start: '2026-12-05T19:00' } });
    expect(activity.outsideHours).toBeUndefined();
  });

  test('are days off between whole days', async () => {
    const wish: WishText = {
      length: { minutes: null, wholeDays: 4 },
      time: { windows: [{ start: '2026-12-04T00:00', end: '2026-12-08T00:00' }] },
    };
    const { problem } = assembled(wish);
    expect(onlyActivity(problem)).toMatchObject({ wholeDays: 4, outsideHours: true });
    const { schedule } = await planAndVerify({ ...problem, focusGoals: [] });
    expect(schedule.assignments).toMatchObject([{ start: '2026-12-04T08:30', end: '2026-12-07T18:00' }]);
  });

  test('are whole days off, which take the hours of a usual day', async () => {
    const wish: WishText = {
      length: { minutes: null, wholeDays: 1 },
      time: { windows: [{ start: '2026-12-05T00:00', end: '2026-12-06T00:00' }] },
    };
    const { problem } = assembled(wish);
    expect(onlyActivity(problem)).toMatchObject({ minutes: 570, outsideHours: true });
    expect(onlyActivity(problem).wholeDays).toBeUndefined();
    const { schedule } = await planAndVerify({ ...problem, focusGoals: [] });
    expect(schedule.assignments).toMatchObject([{ start: '2026-12-05T08:30', end: '2026-12-05T18:00' }]);
  });

  test('are not whole working days, nor more days than minutes can say', () => {
    const days = (first: string, end: string, wholeDays: number): WishText => ({
      length: { minutes: null, wholeDays },
      time: { windows: [{ start: `${first}T00:00`, end: `${end}T00:00` }] },
    });
    expect(activityFor(days('2026-12-02', '2026-12-04', 2)).outsideHours).toBeUndefined();
    expect(activityFor(days('2026-12-05', '2026-12-13', 8))).toMatchObject({ wholeDays: 8 });
    expect(activityFor(days('2026-12-05', '2026-12-07', 1))).toMatchObject({ wholeDays: 1 });
  });
});

describe('a weekly time', () => {
  const monday = { days: ['mon'] as const, start: '08:30', end: '12:00' };

  test('is a window on each of its days', () => {
    expect(activityFor({ time: { weekly: monday } }).windows).toEqual([
      between('2026-12-07', '08:30', '12:00'),
      between('2026-12-14', '08:30', '12:00'),
    ]);
  });

  test('is confined to the windows that are named too', () => {
    const windows = [{ start: '2026-12-08T00:00', end: '2026-12-16T00:00' }];
    expect(activityFor({ time: { weekly: monday, windows } }).windows).toEqual([
      between('2026-12-14', '08:30', '12:00'),
    ]);
  });

  test('until midnight ends on the next day', () => {
    const weekly = { days: ['mon'] as const, start: '18:00', end: '24:00' };
    expect(activityFor({ time: { weekly } }, '2026-12-07/2026-12-09')).toMatchObject({
      windows: [{ start: '2026-12-07T18:00', end: '2026-12-08T00:00' }],
      outsideHours: true,
    });
  });

  test('avoids public holidays, unless there is no other day', () => {
    const weekly = { days: ['mon', 'thu'] as const, start: '08:30', end: '12:00' };
    const period = '2026-10-H1';
    expect(activityFor({ time: { weekly } }, period).windows).toEqual([
      between('2026-10-08', '08:30', '12:00'),
      between('2026-10-12', '08:30', '12:00'),
      between('2026-10-15', '08:30', '12:00'),
    ]);
    expect(activityFor({ time: { weekly } }, '2026-10-01/2026-10-05')).toMatchObject({ outsideHours: true });
  });
});

describe('a repetition', () => {
  const monday = { days: ['mon'] as const, start: '08:30', end: '12:00' };

  test('is that of the Problem where each week has one', () => {
    const activity = activityFor({ time: { weekly: monday, repeat: 'week' } }, '2026-12-07/2026-12-20');
    expect(activity).toMatchObject({
      id: 'party-a1b2c3',
      repeat: { per: 'week' },
      windows: [between('2026-12-07', '08:30', '12:00'), between('2026-12-14', '08:30', '12:00')],
    });
    expect(activityFor({ time: { repeat: 'day' } })).toMatchObject({ repeat: { per: 'day' } });
  });

  test('of Mondays has no place in a week that begins on Tuesday', async () => {
    const { problem } = assembled({ time: { weekly: monday, repeat: 'week' }, mandatory: true });
    expect(problem.activities).toMatchObject([
      { id: 'party-a1b2c3@2026-12-07', windows: [between('2026-12-07', '08:30', '12:00')] },
      { id: 'party-a1b2c3@2026-12-14', windows: [between('2026-12-14', '08:30', '12:00')] },
    ]);
    expect(problem.activities.some(({ repeat }) => repeat)).toBe(false);
    const { schedule } = await planAndVerify({ ...problem, focusGoals: [] });
    expect(schedule.unscheduled).toEqual([]);
  });

  test('has no place in a week without a working day', () => {
    expect(idsFor({ time: { repeat: 'week' } }, '2026-08-H1')).toEqual([
      'party-a1b2c3@2026-08-03',
      'party-a1b2c3@2026-08-10',
    ]);
  });

  test('on days of each week is held on just these', async () => {
    const weekly = { days: ['tue', 'sat'] as const, start: '08:30', end: '12:00' };
    const { problem } = assembled({ time: { weekly, repeat: 'day' } }, '2026-12-01/2026-12-06');
    expect(problem.activities).toMatchObject([
      { id: 'party-a1b2c3@2026-12-01', windows: [between('2026-12-01', '08:30', '12:00')] },
      { id: 'party-a1b2c3@2026-12-05', windows: [between('2026-12-05', '08:30', '12:00')], outsideHours: true },
    ]);
    const { schedule } = await planAndVerify({ ...problem, focusGoals: [] });
    expect(schedule.unscheduled).toEqual([]);
  });

  test('on every day means the working days', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
    const weekly = { days, start: '08:30', end: '09:30' };
    expect(activityFor({ time: { weekly, repeat: 'day' } }, '2026-12-04/2026-12-07')).toMatchObject({
      repeat: { per: 'day' },
      windows: [between('2026-12-04', '08:30', '09:30'), between('2026-12-07', '08:30', '09:30')],
    });
  });

  test('is not held on a public holiday, which is told', () => {
    const result = assembled({ time: { weekly: monday, repeat: 'week' } }, '2026-10-H1');
    expect(result.problem.activities.map(({ id }) => id)).toEqual(['party-a1b2c3@2026-10-12']);
    expect(result.issues).toEqual([
      expect.objectContaining({
        code: 'day-off',
        severity: 'warning',
        message: '“专题会”的例行时间逢放假：2026-10-05，当天不安排',
      }),
    ]);
    const only = assembled({ time: { weekly: monday, repeat: 'week' } }, '2026-10-01/2026-10-07');
    expect(only.leftOut).toEqual(['party-a1b2c3']);
    expect(codes(only)[0]).toBe('day-off');
  });

  test('ends with its deadline, and leaves out what is to be avoided', () => {
    const deadline = '2026-12-12T00:00';
    expect(idsFor({ time: { weekly: monday, repeat: 'week', deadline } })).toEqual(['party-a1b2c3@2026-12-07']);
    const avoid = [between('2026-12-07', '00:00', '23:00')];
    expect(idsFor({ time: { weekly: monday, repeat: 'week', avoid } })).toEqual(['party-a1b2c3@2026-12-14']);
    expect(idsFor({ time: { weekly: monday, repeat: 'week', deadline: '2026-12-05T00:00' } })).toEqual([]);
  });

  test('between two slots is pinned each time', () => {
    const weekly = { days: ['mon'] as const, start: '08:50', end: '09:50' };
    const { problem } = assembled({ time: { weekly, repeat: 'week' } }, '2026-12-07/2026-12-20');
    expect(problem.activities).toMatchObject([
      { id: 'party-a1b2c3@2026-12-07', pinned: { start: '2026-12-07T08:50' } },
      { id: 'party-a1b2c3@2026-12-14', pinned: { start: '2026-12-14T08:50' } },
    ]);
  });

  test('without a working day is told', () => {
    expect(codes(assembled({ time: { repeat: 'day' } }, '2026-12-05/2026-12-06'))).toContain('repeat-empty');
  });
});
