import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/intake/assemble/assemble.ts';
import { carryOver } from '../../../src/intake/assemble/carry-over.ts';
import type { Matter } from '../../../src/intake/matter.ts';
import type { Carried, IntakeRecord } from '../../../src/intake/record.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { activityOf, contextOf, matterOf, onlyActivity, wishOf } from './fixture.ts';

const NEXT = contextOf('2026-12-H2');

interface Last {
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly record: IntakeRecord | null;
  readonly unfinished: readonly string[];
}

function lastOf(
  activities: readonly Activity[],
  parts: {
    readonly held?: readonly string[];
    readonly unfinished?: readonly string[];
    readonly carried?: readonly Carried[];
  } = {},
): Last {
  const { problem } = assemble([], contextOf());
  const assignments = (parts.held ?? []).map((activity) => ({
    activity,
    start: '2026-12-03T09:00',
    end: '2026-12-03T10:00',
    attendees: [],
  }));
  return {
    problem: { ...problem, activities },
    schedule: { format: 'tongchou/schedule@1', assignments },
    record: parts.carried
      ? {
          format: 'tongchou/intake@1',
          period: problem.horizon,
          problem: { sha256: '' },
          wishes: [],
          fates: [],
          carried: parts.carried,
          findings: [],
          unresolved: [],
        }
      : null,
    unfinished: parts.unfinished ?? [],
  };
}

const carry = (last: Last, matters: readonly Matter[] = []) => carryOver(last, matters, NEXT);

describe('what is carried over', () => {
  test('is what was not scheduled, and what was held and is not finished', () => {
    const activities = ['a1', 'a2', 'a3'].map((id) => activityOf({ id }));
    const { matters, carried, issues } = carry(lastOf(activities, { held: ['a2', 'a3'], unfinished: ['a3', 'zz'] }));
    expect(matters.map(({ wish, wishes }) => [wish.key, wishes])).toEqual([
      ['a1', ['a1']],
      ['a3', ['a3']],
    ]);
    expect(carried).toEqual([
      { activity: 'a1', times: 1, since: '2026-12-01', cause: 'unscheduled' },
      { activity: 'a3', times: 1, since: '2026-12-01', cause: 'unfinished' },
    ]);
    expect(issues).toEqual([]);
    expect(matters[1]?.wish.notes).toEqual(['结转：上期已办未了，自2026-12-01起已结转1次']);
  });

  test('is nothing that repeats', () => {
    const activities = [activityOf({ id: 'a1', repeat: { per: 'week' } }), activityOf({ id: 'a2@2026-12-07' })];
    expect(carry(lastOf(activities, { unfinished: ['a1', 'a1@2026-12-07'] }))).toEqual({
      matters: [],
      carried: [],
      issues: [],
    });
    expect(carry(lastOf([activityOf({ id: 'office@county' })])).matters).toHaveLength(1);
  });

  test('keeps its history', () => {
    const carried: Carried = { activity: 'a1', times: 2, since: '2026-11-01', cause: 'unscheduled' };
    const result = carry(lastOf([activityOf()], { carried: [carried] }));
    expect(result.carried).toEqual([{ ...carried, times: 3 }]);
    expect(result.matters[0]?.wish.notes).toEqual(['结转：上期未排上，自2026-11-01起已结转3次']);
  });

  test('grows more urgent, up to 5', () => {
    const activities = ([1, 4, 5] as const).map((urgency) => activityOf({ id: `a${urgency}`, urgency }));
    const { matters } = carry(lastOf([...activities, activityOf({ id: 'plain' })]));
    expect(matters.map(({ wish }) => wish.urgency)).toEqual([2, 5, 5, 4]);
    expect(matters.map(({ wish }) => wish.activity?.urgency)).toEqual([2, 5, 5, 4]);
  });

  test('loses the times of the old period, and says which deadline is over', () => {
    const activity = activityOf({
      outsideHours: true,
      windows: [{ start: '2026-12-03T19:00', end: '2026-12-03T21:00' }],
      preferredWindows: [{ start: '2026-12-03T19:00', end: '2026-12-03T20:00' }],
      releaseTime: '2026-12-02T00:00',
      deadline: '2026-12-10T18:00',
      dueTime: '2026-12-09T18:00',
      pinned: { start: '2026-12-03T19:00', venue: 'v1' },
      source: { file: '县委.xlsx', sheet: '12月', row: 7 },
    });
    const { matters } = carry(lastOf([activity]));
    const { wish } = matters[0] ?? {};
    expect(wish?.activity).toEqual({
      id: 'a1',
      title: '专题会',
      body: 'party',
      minutes: 60,
      urgency: 4,
      source: activity.source,
    });
    expect(wish?.place).toEqual({ file: '县委.xlsx', sheet: '12月', row: 7 });
    expect(wish?.notes).toEqual(['结转：上期未排上，自2026-12-01起已结转1次', '原期限2026-12-10 18:00已过']);
    const english = carryOver(lastOf([activity], { held: ['a1'], unfinished: ['a1'] }), [], { ...NEXT, lang: 'en' });
    expect(english.matters[0]?.wish.notes).toEqual([
      'carried over: held and not finished in the last period, wanted since 2026-12-01, carried 1 time',
      'its deadline 2026-12-10 18:00 is over',
    ]);
  });

  test('keeps what of its times reaches into the new period', () => {
    const activity = activityOf({
      outsideHours: true,
      windows: [{ start: '2026-12-10T00:00', end: '2026-12-20T00:00' }],
      preferredWindows: [{ start: '2026-12-15T00:00', end: '2026-12-18T00:00' }],
      deadline: '2026-12-25T18:00',
      dueTime: '2026-12-19T18:00',
    });
    expect(carry(lastOf([activity])).matters[0]?.wish).toMatchObject({
      time: { deadline: '2026-12-25T18:00' },
      activity: {
        outsideHours: true,
        windows: [{ start: '2026-12-16T00:00', end: '2026-12-20T00:00' }],
        preferredWindows: [{ start: '2026-12-16T00:00', end: '2026-12-18T00:00' }],
        deadline: '2026-12-25T18:00',
        dueTime: '2026-12-19T18:00',
      },
    });
  });

  test('is a wish that says all of the activity, and is assembled to it', () => {
    const activity = activityOf({
      kind: 'meeting',
      topic: '党建',
      priority: 5,
      mandatory: true,
      headcount: 12,
      owner: { unit: '县委办' },
      attendees: {
        required: ['sec'],
        choose: [{ from: ['mayor', 'dep'], count: 1 }],
        optional: ['dep'],
        deputiesAllowed: true,
      },
      venue: { anyOf: ['v1', 'v2'] },
    });
    const { matters } = carry(lastOf([activity]));
    expect(matters[0]?.wish).toMatchObject({
      place: { file: '某县领导活动安排', sheet: null, row: null },
      key: 'a1',
      body: 'party',
      title: '专题会',
      kind: 'meeting',
      topic: '党建',
      priority: 5,
      mandatory: true,
      length: { minutes: 60, wholeDays: null },
      people: { ...activity.attendees, deputies: [] },
      venue: { anyOf: ['v1', 'v2'] },
      placeText: '常委会议室、大会议室',
      owner: { unit: '县委办' },
    });
    const { problem } = assemble(matters, NEXT);
    expect(onlyActivity(problem)).toMatchObject({ ...activity, urgency: 4 });
  });

  test('has a name and a place even where it had none', () => {
    const last = lastOf([{ id: 'a1', wholeDays: 1, venue: { site: 'hall' } }]);
    const { title: _, ...problem } = last.problem;
    expect(carry({ ...last, problem }).matters[0]?.wish).toMatchObject({
      title: 'a1',
      body: null,
      kind: null,
      placeText: '县行政中心',
      length: { minutes: null, wholeDays: 1 },
      place: { file: 'tongchou/problem@1' },
    });
  });
});

describe('a matter that is sent in again', () => {
  test('by its key is the new one, with the history', () => {
    const again = matterOf(wishOf({ key: 'other', title: '别的' }), ['a1']);
    expect(carry(lastOf([activityOf()]), [again])).toEqual({
      matters: [],
      carried: [{ activity: 'other', times: 1, since: '2026-12-01', cause: 'unscheduled' }],
      issues: [],
    });
  });

  test('by its title and body is the new one, however it is written', () => {
    const again = matterOf(wishOf({ key: 'n1', title: '《专题会》 ' }));
    const result = carry(lastOf([activityOf()]), [again]);
    expect(result).toMatchObject({ matters: [], carried: [{ activity: 'n1' }] });
    const elsewhere = matterOf(wishOf({ key: 'n1', title: '专题会', body: 'gov' }));
    expect(carry(lastOf([activityOf()]), [elsewhere]).matters).toHaveLength(1);
    const { body: _, ...nobody } = activityOf();
    expect(carry(lastOf([nobody]), [matterOf(wishOf({ key: 'n1', body: null }))]).matters).toEqual([]);
  });

  test('twice has the longer history', () => {
    const activities = [activityOf({ id: 'a1' }), activityOf({ id: 'a2' }), activityOf({ id: 'a3' })];
    const carried: Carried = { activity: 'a2', times: 4, since: '2026-10-01', cause: 'unscheduled' };
    const result = carry(lastOf(activities, { carried: [carried] }), [matterOf(wishOf({ key: 'n1' }))]);
    expect(result.carried).toEqual([{ ...carried, activity: 'n1', times: 5 }]);
  });

  test('is not one that merely has its id in a Problem', () => {
    const other = matterOf(wishOf({ key: 'a1', title: '别的', activity: activityOf({ title: '别的' }) }));
    const result = carry(lastOf([activityOf()]), [other]);
    expect(result.carried).toMatchObject([{ activity: 'a1-2026-12-01' }]);
    const { problem, issues } = assemble([other, ...result.matters], NEXT);
    expect(problem.activities.map(({ id }) => id)).toEqual(['a1', 'a1-2026-12-01']);
    expect(issues).toEqual([]);
    expect(carry(lastOf([{ id: 'a1', minutes: 60 }]), [other]).matters).toHaveLength(1);
  });
});

describe('what the roster no longer has', () => {
  test.each<[string, Partial<Activity>]>([
    ['a required leader', { attendees: { required: ['sec', 'ghost'] } }],
    ['too few to choose from', { attendees: { choose: [{ from: ['ghost', 'dep'], count: 2 }] } }],
    ['its only venue', { venue: { anyOf: ['ghost'] } }],
    ['its place', { venue: { site: 'ghost' } }],
  ])('keeps a matter that needs it from being carried over, which is told: %s', (_, parts) => {
    const activity = activityOf({ ...parts, source: { file: '县委.xlsx', row: 3 } });
    expect(carry(lastOf([activity]))).toEqual({
      matters: [],
      carried: [],
      issues: [
        expect.objectContaining({
          code: 'carried-not-in-roster',
          severity: 'error',
          path: '县委.xlsx › 3',
          message: '上期未了事项“专题会”离不开的人员或场地在名册中已没有：ghost，未结转到本期',
        }),
      ],
    });
  });

  test('is left out where the matter can do without it, which is told', () => {
    const activity = activityOf({
      body: 'congress',
      attendees: { required: ['sec'], optional: ['ghost'], choose: [{ from: ['dep', 'spook'], count: 1 }] },
      venue: { anyOf: ['v1', 'v9'] },
    });
    const { matters, issues } = carryOver(lastOf([activity]), [], { ...NEXT, lang: 'en' });
    expect(matters[0]?.wish).toMatchObject({
      body: null,
      people: { required: ['sec'], optional: [], choose: [{ from: ['dep'], count: 1 }] },
      venue: { anyOf: ['v1'] },
    });
    expect(issues).toMatchObject([{ code: 'carried-without', severity: 'warning' }]);
    expect(issues[0]?.message).toContain('ghost, spook, v9, congress');
  });
});
