import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/intake/assemble/assemble.ts';
import type { Activity } from '../../../src/model/problem.ts';
import {
  activityFor,
  activityOf,
  assembled,
  BOOK,
  between,
  codes,
  contextOf,
  matterOf,
  onlyActivity,
  type WishText,
  wishOf,
} from './fixture.ts';

describe('the roster', () => {
  test('becomes everything of a Problem but the activities', () => {
    const { problem, issues, leftOut } = assemble([], contextOf());
    expect(problem).toEqual({
      format: 'tongchou/problem@1',
      title: BOOK.title,
      timeZone: 'Asia/Shanghai',
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
      slotMinutes: 15,
      calendar: { ...BOOK.calendar, exceptions: [] },
      bodies: [
        { id: 'party', name: '县委' },
        { id: 'gov', name: '县政府' },
      ],
      sites: BOOK.sites.map(({ it }) => it),
      travel: BOOK.travel,
      defaultTravelMinutes: 30,
      venues: BOOK.venues.map(({ it }) => it),
      leaders: BOOK.leaders,
      activities: [],
      focusGoals: BOOK.focusGoals,
      coverage: BOOK.coverage,
    });
    expect({ issues, leftOut }).toEqual({ issues: [], leftOut: [] });
  });

  test('says nothing of what it leaves open', () => {
    const { exceptions: _, ...calendar } = BOOK.calendar;
    const book = { ...BOOK, title: '', slotMinutes: 7, defaultTravelMinutes: null, calendar };
    const { problem } = assemble([], contextOf('2026-12', book));
    expect(Object.keys(problem)).not.toEqual(expect.arrayContaining(['title']));
    expect(problem.slotMinutes).toBeUndefined();
    expect(problem.defaultTravelMinutes).toBeUndefined();
  });

  test('keeps the exceptions of the period', () => {
    expect(assemble([], contextOf('2026-11-H2')).problem.calendar.exceptions).toEqual(BOOK.calendar.exceptions);
  });

  test('warnings about the Problem come in the language of the request', () => {
    const context = contextOf('2036-12-H1');
    const [zh] = assemble([], context).issues;
    const [en] = assemble([], { ...context, lang: 'en' }).issues;
    expect(zh).toMatchObject({ code: 'unpublished-year', message: expect.stringMatching(/^周期内/) });
    expect(en).toMatchObject({ code: 'unpublished-year', message: expect.stringMatching(/^no holiday notice/) });
  });

  test('where it is at fault, the errors are told', () => {
    const book = { ...BOOK, leaders: [...BOOK.leaders, { id: 'sec' }] };
    expect(codes(assemble([], contextOf('2026-12', book)))).toEqual(['duplicate-id']);
  });
});

describe('a matter', () => {
  test('is an activity with everything that its leading wish says', () => {
    const activity = activityFor({
      topic: '党建',
      priority: 5,
      urgency: 4,
      mandatory: true,
      venue: { anyOf: ['v1', 'v2'] },
      owner: { unit: '县委办', person: '赵六', contact: '123' },
      people: {
        required: ['sec'],
        choose: [{ from: ['mayor', 'dep'], count: 1 }],
        optional: ['dep'],
        deputiesAllowed: true,
        deputies: [{ leader: 'sec', by: 'dep' }],
      },
      time: { deadline: '2026-12-12T00:00', preferred: [between('2026-12-03', '08:30', '12:00')] },
    });
    expect(activity).toEqual({
      id: 'party-a1b2c3',
      title: '专题会',
      body: 'party',
      kind: 'meeting',
      topic: '党建',
      minutes: 60,
      priority: 5,
      urgency: 4,
      mandatory: true,
      deadline: '2026-12-12T00:00',
      preferredWindows: [between('2026-12-03', '08:30', '12:00')],
      attendees: {
        required: ['sec'],
        choose: [{ from: ['mayor', 'dep'], count: 1 }],
        optional: ['dep'],
        deputiesAllowed: true,
      },
      venue: { anyOf: ['v1', 'v2'] },
      owner: { unit: '县委办', person: '赵六', contact: '123' },
      source: { file: '县委.xlsx', sheet: '12月', row: 7 },
    });
  });

  test('says nothing of what is open', () => {
    const wish: WishText = {
      body: null,
      kind: null,
      place: { file: 'a.ics', sheet: null, row: null },
      length: { minutes: null, wholeDays: 2 },
    };
    expect(activityFor(wish)).toEqual({
      id: 'party-a1b2c3',
      title: '专题会',
      wholeDays: 2,
      priority: 3,
      urgency: 3,
      source: { file: 'a.ics' },
    });
  });
});

describe('an activity of a Problem that was sent in', () => {
  test('is passed on as it is, with its place', () => {
    const activity = activityOf({
      headcount: 12,
      windows: [between('2026-12-03', '08:30', '12:00')],
      attendees: { required: ['sec'], deputiesAllowed: true },
      venue: { anyOf: ['v1'] },
      pinned: { attendees: ['dep'], venue: 'v1' },
    });
    const wish = wishOf({ key: 'a1', activity, place: { file: 'p.json', sheet: null, row: null } });
    expect(onlyActivity(assemble([matterOf(wish)], contextOf()).problem)).toEqual({
      ...activity,
      source: { file: 'p.json' },
    });
  });

  test.each<[string, Partial<Activity>]>([
    ['a pinned start', { pinned: { start: '2026-12-16T09:00' } }],
    ['a pinned day', { pinned: { day: '2026-11-30' } }],
    ['windows', { windows: [between('2026-12-20', '09:00', '10:00')] }],
    ['a release time', { releaseTime: '2026-12-16T00:00' }],
    ['a deadline', { deadline: '2026-11-30T12:00' }],
  ])('is left out where it is wanted outside the period: %s', (_, parts) => {
    expect(assembled({ key: 'a1', activity: activityOf(parts) }).leftOut).toEqual(['a1']);
  });

  test('that was joined with others is what they say together, and keeps what a table cannot say', () => {
    const activity = activityOf({
      headcount: 12,
      confidentiality: 'confidential',
      priority: 1,
      outsideHours: true,
      releaseTime: '2026-12-02T00:00',
      dueTime: '2026-12-09T00:00',
      venue: { anyOf: ['v1'] },
      pinned: { start: '2026-12-03T09:00', day: '2026-12-03', venue: 'v1' },
    });
    const joined = (time: WishText['time']): Activity => {
      const wish = wishOf({ key: 'a1', activity, priority: 5, venue: { anyOf: ['v1'] }, ...(time ? { time } : {}) });
      return onlyActivity(assemble([matterOf(wish, ['b2'])], contextOf()).problem);
    };
    const windows = [between('2026-12-03', '07:00', '12:00')];
    expect(joined({ windows })).toMatchObject({
      priority: 5,
      headcount: 12,
      confidentiality: 'confidential',
      releaseTime: '2026-12-02T00:00',
      dueTime: '2026-12-09T00:00',
      pinned: { venue: 'v1' },
      outsideHours: true,
      windows,
    });
    expect(joined({ windows }).pinned).toEqual({ venue: 'v1' });
    const pinned = joined({ start: '2026-12-03T09:00' });
    expect(pinned.pinned).toEqual({ start: '2026-12-03T09:00', venue: 'v1' });
    expect([pinned.windows, pinned.releaseTime]).toEqual([undefined, undefined]);
    expect(joined({ start: '2026-12-04T09:00' }).pinned).toEqual({ venue: 'v1' });
    expect(joined({}).outsideHours).toBeUndefined();
  });

  test('does without what the roster does not have, which is told', () => {
    const activity = activityOf({
      body: 'congress',
      attendees: {
        required: ['sec', 'ghost', 'sec'],
        choose: [
          { from: ['dep', 'spook'], count: 2 },
          { from: ['spook'], count: 1 },
        ],
        optional: ['spirit'],
      },
      venue: { anyOf: ['v1', 'v9'] },
      pinned: { venue: 'v9', attendees: ['dep', 'ghost'] },
      headcount: 5,
    });
    const result = assembled({ key: 'a1', activity });
    expect(onlyActivity(result.problem)).toMatchObject({
      attendees: { required: ['sec'], choose: [{ from: ['dep'], count: 1 }], optional: [] },
      venue: { anyOf: ['v1'] },
      pinned: { attendees: ['dep'] },
      headcount: 5,
    });
    expect(onlyActivity(result.problem).body).toBeUndefined();
    expect(result.issues).toEqual([
      expect.objectContaining({
        code: 'not-in-roster',
        severity: 'error',
        message: expect.stringContaining('ghost, spirit, spook, v9, congress'),
      }),
    ]);
  });

  test('does without a place that is gone, and without a pin of which nothing is left', () => {
    const site = assembled({ key: 'a1', activity: activityOf({ venue: { site: 'west' } }) });
    expect(onlyActivity(site.problem).venue).toBeUndefined();
    expect(codes(site)).toEqual(['not-in-roster']);
    const parts = { attendees: { required: ['mayor'] }, venue: { anyOf: ['v9'] }, pinned: { attendees: ['sec'] } };
    const room = assembled({ key: 'a1', activity: activityOf(parts) });
    expect(Object.keys(onlyActivity(room.problem))).toEqual(['source', 'id', 'title', 'minutes', 'body', 'attendees']);
    expect(codes(room)).toEqual(['not-in-roster']);
    const east = activityOf({ venue: { site: 'east' } });
    expect(onlyActivity(assembled({ key: 'a1', activity: east }).problem)).toMatchObject({ venue: { site: 'east' } });
  });

  test('does without rooms that are too small, which is told', () => {
    const parts = { headcount: 50, venue: { anyOf: ['v1'] }, pinned: { venue: 'v1' } };
    const result = assembled({ key: 'a1', activity: activityOf(parts) });
    expect(onlyActivity(result.problem)).toMatchObject({ headcount: 50 });
    expect(onlyActivity(result.problem).venue).toBeUndefined();
    expect(onlyActivity(result.problem).pinned).toBeUndefined();
    expect(codes(result)).toEqual(['rooms-too-small']);
  });

  test('with the id of another matter or of a focus goal is left out, which is told', () => {
    const matters = ['a1', 'a1', 'focus'].map((key) => matterOf(wishOf({ key, activity: activityOf() })));
    const result = assemble(matters, { ...contextOf(), lang: 'en' });
    expect(result.problem.activities.map(({ id }) => id)).toEqual(['a1']);
    expect(result.issues).toMatchObject([{ code: 'key-taken' }, { code: 'key-taken', severity: 'error' }]);
    expect(result.issues[1]?.message).toContain('focus');
  });
});

test('every Issue is told in the language that is asked for', () => {
  const weekly = { days: ['mon'] as const, start: '08:30', end: '12:00' };
  const monday = [between('2026-10-12', '08:30', '12:00')];
  const wishes: readonly WishText[] = [
    { time: { windows: monday, avoid: monday } },
    { time: { weekly, repeat: 'week' } },
    { time: { windows: [between('2026-10-12', '09:05', '10:05'), between('2026-10-13', '09:05', '10:05')] } },
    { people: { required: ['ghost'] } },
    { activity: activityOf({ headcount: 500, venue: { anyOf: ['v1'] } }) },
    { key: 'focus' },
  ];
  const matters = wishes.map((wish, i) => matterOf(wishOf({ key: `k${i}`, title: 'T', ...wish })));
  const told = ['avoid-all', 'day-off', 'off-grid', 'not-in-roster', 'rooms-too-small', 'key-taken'];
  for (const lang of ['zh', 'en'] as const) {
    const { issues } = assemble(matters, { ...contextOf('2026-10-H1'), lang });
    expect(issues.map(({ code }) => code)).toEqual(told);
    for (const { message, hint } of issues) {
      expect(/\p{Script=Han}/u.test(message)).toBe(lang === 'zh');
      expect(/\p{Script=Han}/u.test(hint)).toBe(lang === 'zh');
    }
  }
});
