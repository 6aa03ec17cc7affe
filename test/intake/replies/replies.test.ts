import { describe, expect, test, vi } from 'vitest';
import type { Wish } from '../../../src/intake/wish.ts';
import type { Activity } from '../../../src/model/problem.ts';
import type { Reason } from '../../../src/model/schedule.ts';
import {
  activityOf,
  answer,
  answersIn,
  fateOf,
  hour,
  inEnglish,
  office,
  SECRET,
  said,
  scheduleOf,
  type Told,
  type WishParts,
  wishOf,
} from './office.ts';

describe('what is held as asked', () => {
  test.each<[string, WishParts['time'], string]>([
    ['at any time', {}, '2026-12-08T14:00'],
    ['at the very time', { start: '2026-12-08T09:00' }, '2026-12-08T09:00'],
    ['in a window', { windows: [{ start: '2026-12-08T00:00', end: '2026-12-09T00:00' }] }, '2026-12-08T14:00'],
    [
      'where it is preferred',
      { preferred: [{ start: '2026-12-08T14:00', end: '2026-12-08T15:00' }] },
      '2026-12-08T14:00',
    ],
    ['beside what it avoids', { avoid: [{ start: '2026-12-08T15:00', end: '2026-12-08T17:00' }] }, '2026-12-08T14:00'],
    ['by its deadline', { deadline: '2026-12-08T15:00' }, '2026-12-08T14:00'],
    ['on its weekday', { weekly: { days: ['tue'], start: '14:00', end: '24:00' } }, '2026-12-08T14:00'],
  ])('%s is granted', (_, time, start) => {
    const found = answer({ wish: { time: time ?? {} }, held: hour('w', start) });
    expect([found.outcome, found.alternatives]).toEqual(['granted', []]);
    expect(said(found)).toEqual(['时间、地点、人员均按原拟安排']);
  });

  test('in its room is granted', () => {
    const { outcome, arranged, times, held } = answer({
      wish: { venue: { anyOf: ['v2', 'v1'] } },
      activity: { venue: { anyOf: ['v2', 'v1'] } },
      held: hour('w', '2026-12-08T09:00', { venue: 'v1' }),
    });
    expect([outcome, times, held.length]).toEqual(['granted', 1, 1]);
    expect(arranged).toEqual([
      {
        zh: '12月8日（周二）09:00–10:00，常委会议室（县行政中心），县委书记',
        en: '8 Dec (Tue) 09:00–10:00, 常委会议室 (县行政中心), 县委书记',
      },
    ]);
  });

  test('at its site is granted, elsewhere it is moved', () => {
    const wish = { venue: { site: 'east' }, placeText: '东区' };
    const held = hour('w', '2026-12-08T09:00');
    expect(answer({ wish, activity: { venue: { site: 'east' } }, held }).outcome).toBe('granted');
    const moved = answer({ wish, activity: { venue: { site: 'hall' } }, held });
    expect([moved.outcome, said(moved)]).toEqual(['moved', ['经统筹，地点由东区调整为县行政中心']]);
  });

  test('over days keeps its weekday', () => {
    const weekly = { days: ['tue'] as const, start: '09:00', end: '12:00' };
    const held = { ...hour('w', '2026-12-08T09:00'), end: '2026-12-09T17:00' };
    const activity: Partial<Activity> = { wholeDays: 2 };
    expect(answer({ wish: { time: { weekly } }, activity, held }).outcome).toBe('granted');
  });
});

describe('what is held otherwise', () => {
  const before = {
    readBack: [
      { field: 'time', cell: 'B4', text: '8日9点', words: { zh: '12月8日9:00', en: '8 Dec 9:00' }, isAssumed: false },
    ],
  } satisfies Partial<Wish>;

  test('at another time is moved, from and to, and who was taken then is said but not by what', () => {
    const found = answer({
      wish: { ...before, time: { start: '2026-12-08T09:00' } },
      held: hour('w', '2026-12-08T14:00'),
      beside: [SECRET],
      besideHeld: [hour('secret', '2026-12-08T09:30')],
    });
    expect(found.outcome).toBe('moved');
    expect(found.asked.time).toEqual({ zh: '12月8日9:00', en: '8 Dec 9:00' });
    expect(said(found)).toEqual([
      '因县委书记该时段已有其他安排，时间由「12月8日9:00」调整为12月8日（周二）14:00–15:00',
    ]);
    expect(inEnglish(found)).toEqual([
      'moved from “8 Dec 9:00” to 8 Dec (Tue) 14:00–15:00 because 县委书记 is otherwise engaged then',
    ]);
    expect(JSON.stringify(found.reasons)).not.toContain('绝密');
  });

  test('focus blocks and absences are causes too', () => {
    const told: Told = { wish: { time: { start: '2026-12-08T09:00' } }, held: hour('w', '2026-12-08T14:00') };
    const focusGoals = [{ id: 'f', leaders: ['sec'], minutes: 60, blockMinutes: 60 }];
    const problem = office([activityOf('w')], { focusGoals });
    const schedule = scheduleOf([hour('w', '2026-12-08T14:00')], {
      focusBlocks: [{ goal: 'f', start: '2026-12-08T09:00', end: '2026-12-08T10:00' }],
    });
    const focus = answersIn({ wishes: [wishOf('w', told.wish)], problem, schedule }).get('w');
    expect(said(focus)[0]).toMatch(/^因县委书记该时段已有其他安排/);
    const unavailable = [{ weekly: { days: ['tue'] as const, start: '08:00', end: '12:00' }, kinds: ['meeting'] }];
    const leaders = [{ id: 'sec', name: '县委书记', unavailable }];
    const barred = answer({ ...told, activity: { kind: 'meeting' }, parts: { leaders } });
    expect(said(barred)[0]).toMatch(/^因县委书记该时段不能参加/);
    expect(said(answer({ ...told, parts: { leaders } }))[0]).toMatch(/^经统筹/);
  });

  test('in another room is moved, with what was against the one room', () => {
    const told: Told = {
      wish: { venue: { anyOf: ['v1'] }, placeText: '常委会议室' },
      activity: { venue: { anyOf: ['v1', 'v2'] } },
      held: hour('w', '2026-12-08T09:00', { venue: 'v2' }),
    };
    const taken = answer({
      ...told,
      beside: [SECRET],
      besideHeld: [hour('secret', '2026-12-08T09:00', { attendees: [], venue: 'v1' })],
    });
    expect([taken.outcome, said(taken)]).toEqual([
      'moved',
      ['因常委会议室该时段已被占用，地点由常委会议室调整为政府会议室（县行政中心）'],
    ]);
    const closed = [{ start: '2026-12-08T08:00', end: '2026-12-08T12:00' }];
    const venues = [
      { id: 'v1', name: '常委会议室', unavailable: closed },
      { id: 'v2', name: '政府会议室' },
    ];
    expect(said(answer({ ...told, parts: { venues } }))[0]).toMatch(/^因常委会议室该时段不开放/);
    expect(said(answer(told))[0]).toMatch(/^经统筹，地点/);
    const both = answer({ ...told, wish: { ...told.wish, venue: { anyOf: ['v1', 'v3'] } } });
    expect(said(both)[0]).toMatch(/^经统筹，地点/);
  });

  test('a fixed time whose room was taken names the room', () => {
    const found = answer({
      wish: { time: { start: '2026-12-08T09:00' }, venue: { anyOf: ['v1'] } },
      activity: { venue: { anyOf: ['v1'] } },
      held: hour('w', '2026-12-08T14:00', { venue: 'v1' }),
      beside: [SECRET],
      besideHeld: [hour('secret', '2026-12-08T09:00', { attendees: [], venue: 'v1' })],
    });
    expect(said(found)[0]).toMatch(/^因常委会议室该时段已被占用，时间由/);
  });

  test('by a deputy is deputised; somebody who is left out is named', () => {
    const people = { required: ['mayor', 'sec'] };
    const held = hour('w', '2026-12-08T09:00', {
      attendees: ['dep', 'sec'],
      substitutions: [{ leader: 'mayor', by: 'dep' }],
    });
    const found = answer({ wish: { people }, held });
    expect([found.outcome, said(found)]).toEqual(['deputised', ['县长由常务副县长代为出席']]);
    expect(found.arranged[0]?.zh).toBe('12月8日（周二）09:00–10:00，县委书记、县长（由常务副县长代）');
    const alone = answer({ wish: { people }, held: hour('w', '2026-12-08T09:00') });
    expect([alone.outcome, said(alone)]).toEqual(['deputised', ['县长不参加']]);
  });

  test('at another time by a deputy is moved, and both are said', () => {
    const found = answer({
      wish: {
        people: { required: ['mayor'] },
        time: { windows: [{ start: '2026-12-07T00:00', end: '2026-12-08T00:00' }] },
      },
      held: hour('w', '2026-12-08T09:00', { attendees: ['dep'], substitutions: [{ leader: 'mayor', by: 'dep' }] }),
    });
    expect([found.outcome, said(found).length]).toEqual(['moved', 2]);
  });
});

describe('what is not held', () => {
  const reason: Reason = { id: 'leader-overlap', leader: 'sec', activity: 'secret', message: '绝密专题' };

  test('comes again next period; who is taken and when is said, but not by what', () => {
    const found = answer({
      wish: { time: { windows: [{ start: '2026-12-08T00:00', end: '2026-12-09T00:00' }] } },
      reasons: [reason, reason],
      beside: [SECRET, activityOf('other')],
      besideHeld: [hour('other', '2026-12-08T14:00'), hour('secret', '2026-12-08T09:00')],
    });
    expect(found.outcome).toBe('deferred');
    expect(said(found)).toEqual([
      '县委书记在允许的时段内已有其他安排，或间隔、路途时间不够（12月8日（周二）09:00–10:00、12月8日（周二）14:00–15:00）',
      '未排入本期，自动转入下期统筹，不必重新报送',
    ]);
    expect(JSON.stringify([found.reasons, found.arranged])).not.toMatch(/绝密|事项other/);
  });

  test('at a fixed time names what overlaps that', () => {
    const found = answer({
      wish: { time: { start: '2026-12-08T09:00' } },
      reasons: [{ id: 'venue-overlap', venue: 'v1', message: '' }],
      beside: [SECRET, activityOf('other')],
      besideHeld: [
        hour('secret', '2026-12-08T09:00', { venue: 'v1' }),
        hour('other', '2026-12-08T10:00', { venue: 'v1' }),
      ],
    });
    expect(said(found)[0]).toBe('常委会议室在允许的时段内已被占用（12月8日（周二）09:00–10:00）');
  });

  test('says so where no reason is known', () => {
    expect(said(answer({}))[0]).toBe('未说明原因');
    expect(said(answer({ reasons: [{ id: 'cost', message: '' }] }))[0]).toBe('可以排入，但要付出的代价大于它的价值');
  });

  test.each<[string, Told, string]>([
    ['mandatory', { activity: { mandatory: true } }, '该项为必排事项，不宜顺延，请另行商定时间或人员'],
    [
      'its deadline lies in the period',
      { wish: { time: { deadline: '2026-12-12T00:00' } } },
      '期限在本期之内，顺延即超期，请另行商定时间或人员',
    ],
  ])('is refused where it cannot wait: %s', (_, told, sentence) => {
    const found = answer(told);
    expect([found.outcome, said(found).at(-1)]).toEqual(['refused', sentence]);
  });

  test('a later deadline can wait', () => {
    expect(answer({ wish: { time: { deadline: '2026-12-12T00:01' } } }).outcome).toBe('deferred');
  });

  test.each<[string, Parameters<typeof fateOf>[1] | undefined, string, string]>([
    ['dropped', { activity: null, leftOut: 'dropped' }, 'refused', '经研究，本期不作安排'],
    [
      'outside',
      { activity: null, leftOut: 'outside-period' },
      'refused',
      '拟定时间不在本期内或期限已过，请核实后在相应周期报送',
    ],
    ['gone from the Problem', { activity: 'gone' }, 'deferred', '本期方案中没有这一项，请与编制单位核对'],
    ['without a fate', undefined, 'deferred', '本期方案中没有这一项，请与编制单位核对'],
  ])('is answered where it is not in the Problem: %s', (_, fate, outcome, sentence) => {
    const openings = vi.fn(() => []);
    const found = answersIn({
      wishes: [wishOf('w')],
      fates: fate === undefined ? [] : [fateOf('w', fate)],
      problem: office([]),
      schedule: scheduleOf([]),
      openings,
    }).get('w');
    expect([found?.outcome, found?.times, said(found)]).toEqual([outcome, 0, [sentence]]);
    expect(openings).not.toHaveBeenCalled();
  });
});
