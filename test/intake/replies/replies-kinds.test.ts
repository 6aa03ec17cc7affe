import { describe, expect, test, vi } from 'vitest';
import { repliesOf } from '../../../src/intake/replies/replies.ts';
import type { WishReply } from '../../../src/intake/replies/reply.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import type { Opening } from '../../../src/model/opening.ts';
import type { Activity } from '../../../src/model/problem.ts';
import {
  activityOf,
  answer,
  answersIn,
  fateOf,
  hour,
  inEnglish,
  office,
  recordOf,
  repliesIn,
  said,
  scheduleOf,
  wishOf,
} from './office.ts';

describe('matters that are held together', () => {
  const problem = office([activityOf('a')]);
  const schedule = scheduleOf([hour('a', '2026-12-08T09:00')]);
  const together = (wishes: readonly Wish[]) =>
    answersIn({
      wishes,
      fates: wishes.map(({ key }) =>
        fateOf(key, { activity: 'a', mergedWith: wishes.map((one) => one.key).filter((other) => other !== key) }),
      ),
      problem,
      schedule,
    });

  test('name the other body, and the one that leads is answered by itself', () => {
    const found = together([wishOf('a'), wishOf('b', { body: 'gov', title: '另一名称' })]);
    expect([found.get('a')?.outcome, found.get('b')?.outcome]).toEqual(['granted', 'merged']);
    expect(said(found.get('a'))[0]).toBe('县政府报送的同一事项已并入');
    expect(said(found.get('b'))).toEqual(['与县委报送的同一事项合并安排', '时间、地点、人员均按原拟安排']);
    expect(found.get('b')?.arranged[0]?.zh).toBe('12月8日（周二）09:00–10:00，县委书记');
  });

  test('of the same body name the row', () => {
    const found = together([wishOf('a'), wishOf('b')]);
    expect(said(found.get('a'))).toEqual(['时间、地点、人员均按原拟安排']);
    expect(said(found.get('b'))[0]).toBe('与贵单位报送的同一事项（县委.xlsx › 12月 › 4）合并安排');
  });

  test('with a wish of nobody known do not name it', () => {
    const found = together([wishOf('a', { body: null }), wishOf('b')]);
    expect(said(found.get('b'))[0]).toBe('与另行报送的同一事项合并安排');
    const gone = answersIn({
      wishes: [wishOf('b')],
      fates: [fateOf('b', { activity: 'a', mergedWith: ['gone'] })],
      problem,
      schedule,
    });
    expect(said(gone.get('b'))[0]).toBe('与另行报送的同一事项合并安排');
  });

  test('are told apart from what this body asked', () => {
    const found = together([
      wishOf('a'),
      wishOf('b', { body: 'gov', time: { start: '2026-12-09T09:00' }, readBack: [] }),
    ]);
    expect(found.get('b')?.outcome).toBe('merged');
    expect(said(found.get('b'))[1]).toMatch(/时间由「.*」调整为12月8日/);
  });
});

describe('what repeats', () => {
  const problem = office([activityOf('w', { repeat: { per: 'week' } })], {
    horizon: { firstDay: '2026-12-07', lastDay: '2026-12-25' },
  });
  const weekly = {
    time: { repeat: 'week' as const, preferred: [{ start: '2026-12-07T00:00', end: '2026-12-20T00:00' }] },
  };
  const held = (days: readonly string[]) =>
    scheduleOf(days.map((day, i) => hour(`w@${['2026-12-07', '2026-12-14', '2026-12-21'][i]}`, `${day}T09:00`)));

  test('counts those that are held, and is as good as the worst', () => {
    const openings = vi.fn(() => []);
    const case_ = { wishes: [wishOf('w', weekly)], problem, schedule: held(['2026-12-08', '2026-12-15']), openings };
    const found = answersIn(case_).get('w');
    expect([found?.outcome, found?.times, found?.held.length, found?.arranged.length]).toEqual(['deferred', 3, 2, 2]);
    expect(said(found)).toEqual(['共3次，安排2次', '未说明原因', '未排入的场次不再补排，下期照常']);
    expect(openings.mock.calls).toEqual([['w@2026-12-21']]);
  });

  test('is moved where one of them is', () => {
    const openings = vi.fn(() => []);
    const schedule = held(['2026-12-08', '2026-12-15', '2026-12-22']);
    const found = answersIn({ wishes: [wishOf('w', weekly)], problem, schedule, openings }).get('w');
    expect([found?.outcome, said(found).length]).toEqual(['moved', 2]);
    expect(openings.mock.calls).toEqual([['w@2026-12-21']]);
  });

  test('is granted where all are', () => {
    const schedule = held(['2026-12-08', '2026-12-15', '2026-12-22']);
    const found = answersIn({ wishes: [wishOf('w')], problem, schedule }).get('w');
    expect([found?.outcome, said(found)]).toEqual(['granted', ['共3次，安排3次', '时间、地点、人员均按原拟安排']]);
  });
});

describe('what repeats on some days only', () => {
  test('is one wish, whose copies the Problem has itself', () => {
    const problem = office([activityOf('w@2026-12-08'), activityOf('w@2026-12-10')]);
    const schedule = scheduleOf([hour('w@2026-12-08', '2026-12-08T09:00')]);
    const found = answersIn({ wishes: [wishOf('w')], problem, schedule }).get('w');
    expect([found?.outcome, found?.times, found?.held.length]).toEqual(['deferred', 2, 1]);
    expect(said(found)[0]).toBe('共2次，安排1次');
    // An activity of its own is no copy, whatever it is called.
    const own = { ...problem, activities: [...problem.activities, activityOf('w')] };
    expect(answersIn({ wishes: [wishOf('w')], problem: own, schedule }).get('w')?.times).toBe(1);
  });
});

describe('what was asked', () => {
  test('is told as understood, and what was not as written', () => {
    const found = answer({
      wish: {
        people: { required: ['sec'], choose: [{ from: ['mayor', 'dep'], count: 1 }], optional: ['dep'] },
        placeText: '老地方',
        readBack: [
          { field: 'time', cell: 'B4', text: '择机', words: null, isAssumed: false },
          { field: 'attendees', cell: 'D4', text: '王某', words: null, isAssumed: false },
        ],
        open: ['time', 'place', 'attendees'],
      },
      held: hour('w', '2026-12-08T09:00'),
    });
    expect(found.asked).toEqual({
      time: { zh: '择机（未能识别）', en: '择机 (not understood)' },
      place: { zh: '老地方（未能识别）', en: '老地方 (not understood)' },
      people: {
        zh: '县委书记，县长、常务副县长中1人，常务副县长列席，王某（未能识别）',
        en: '县委书记, 1 of 县长, 常务副县长, optional: 常务副县长, 王某 (not understood)',
      },
    });
    expect(said(found).at(-1)).toBe('下列内容未能识别，按未填写处理，请核实：时间、地点、参加领导');
  });

  test('nothing is told as nothing', () => {
    const { asked } = answer({ wish: { people: { required: [] } }, held: hour('w', '2026-12-08T09:00') });
    expect(asked.time.zh).toBe('未限定');
    expect([asked.place.zh, asked.people.zh]).toEqual(['—', '—']);
  });

  test('as an activity of a Problem is told and judged by it', () => {
    const activity = activityOf('w', {
      windows: [{ start: '2026-12-07T00:00', end: '2026-12-09T00:00' }],
      preferredWindows: [{ start: '2026-12-07T09:00', end: '2026-12-07T12:00' }],
      releaseTime: '2026-12-07T09:00',
      deadline: '2026-12-09T00:00',
      venue: { anyOf: ['v1', 'v2'] },
    });
    const asked = (changed: Partial<Activity>, start: string): WishReply =>
      answer({
        wish: { activity: { ...activity, ...changed } },
        activity: { venue: { anyOf: ['v1', 'v2'] } },
        held: hour('w', start, { venue: 'v2' }),
      });
    const granted = asked({}, '2026-12-07T09:00');
    expect(granted.outcome).toBe('granted');
    expect(granted.asked.time.zh).toBe(
      [
        '12月7日（周一）00:00 – 12月8日 24:00',
        '尽量安排在12月7日（周一）09:00–12:00',
        '不早于12月7日（周一）09:00',
        '12月8日（周二）24:00前完成',
      ].join('，'),
    );
    expect(granted.asked.place.zh).toBe('常委会议室、政府会议室');
    expect(asked({}, '2026-12-08T09:00').outcome).toBe('moved');
    const pinned = asked({ pinned: { start: '2026-12-08T09:00', venue: 'v1' } }, '2026-12-08T09:00');
    expect([pinned.outcome, pinned.asked.place.zh]).toEqual(['moved', '常委会议室']);
    expect(pinned.asked.time.zh).toMatch(/^12月8日（周二）09:00开始，/);
    const bare = { windows: [], preferredWindows: [], releaseTime: '2026-12-07T10:00' };
    expect(asked({ ...bare, pinned: { day: '2026-12-07' } }, '2026-12-07T09:00').outcome).toBe('moved');
    expect(asked({ ...bare, pinned: { day: '2026-12-07' } }, '2026-12-07T10:00').asked.time.zh).toMatch(
      /^2026年12月7日，/,
    );
    expect(asked({ ...bare, pinned: { day: '2026-12-08' } }, '2026-12-07T10:00').outcome).toBe('moved');
    const english = asked({ ...bare, deadline: '2026-12-08T12:00' }, '2026-12-07T10:00').asked.time.en;
    expect(english).toBe('not before 7 Dec (Mon) 10:00, by 8 Dec (Tue) 12:00');
    const plain = answer({ wish: { activity: { id: 'w', minutes: 60, venue: { site: 'east' } } } });
    expect([plain.asked.place.zh, plain.asked.people.zh]).toEqual(['东区', '—']);
  });
});

describe('alternatives', () => {
  const opening = (day: string, relaxed: Opening['relaxed'] = []): Opening => ({
    assignment: hour('w', `${day}T09:00`, { venue: 'v1' }),
    relaxed,
  });

  test('are two at most, with what the body would have to accept', () => {
    const found = answersIn({
      wishes: [wishOf('w')],
      problem: office([activityOf('w')]),
      schedule: scheduleOf([]),
      openings: () => [opening('2026-12-09'), opening('2026-12-10', ['window', 'venue']), opening('2026-12-11')],
    }).get('w');
    expect(found?.alternatives.map(({ words }) => words.zh)).toEqual([
      '12月9日（周三）09:00–10:00，常委会议室（县行政中心），县委书记',
      '12月10日（周四）09:00–10:00，常委会议室（县行政中心），县委书记（不在原拟时段、须换场地）',
    ]);
    expect(found?.alternatives[1]?.opening).toEqual(opening('2026-12-10', ['window', 'venue']));
  });
});

describe('what was carried over', () => {
  const carried = (activity: string) => ({ activity, times: 2, since: '2026-11-01', cause: 'unscheduled' as const });

  test('is answered too, once, to its body, with its history', () => {
    const problem = office([
      activityOf('w'),
      activityOf('old', {
        body: 'gov',
        title: '结转的事项',
        deadline: '2026-12-20T00:00',
        source: { file: '11月.xlsx', sheet: '县政府', row: 9 },
      }),
    ]);
    const record = {
      ...recordOf([wishOf('w')], problem),
      carried: [carried('old'), carried('w'), carried('gone'), carried('old')],
    };
    const replies = repliesOf(record, problem, scheduleOf([hour('w', '2026-12-08T09:00')]), () => []);
    const told = replies.flatMap(({ body, answers }) =>
      answers.map((one) => [body, one.wish.key, one.outcome, said(one)[0]]),
    );
    expect(told).toEqual([
      ['party', 'w', 'granted', '结转事项，自2026年11月1日起已结转2次'],
      ['gov', 'old', 'deferred', '结转事项，自2026年11月1日起已结转2次'],
      [null, 'gone', 'deferred', '结转事项，自2026年11月1日起已结转2次'],
    ]);
    const [, gov] = replies;
    expect(gov?.answers[0]?.wish).toMatchObject({ title: '结转的事项', place: { file: '11月.xlsx', row: 9 } });
    expect(gov?.answers[0]?.asked.time.zh).toBe('12月19日（周六）24:00前完成');
    expect(inEnglish(replies[0]?.answers[0])[0]).toBe('carried over 2 times, wanted since 1 Nov 2026');
    const odd = { ...record, carried: [{ ...carried('w'), since: 'long ago' }] };
    const answered = repliesOf(odd, problem, scheduleOf([]), () => [])[0]?.answers[0];
    expect(said(answered)[0]).toBe('结转事项，自long ago起已结转2次');
  });
});

describe('what somebody has edited in the record', () => {
  test('is taken as not written where it cannot be read', () => {
    const bad = { start: 'tomorrow', end: '2026-12-08T10:00' };
    const found = answer({
      wish: { time: { start: 'soon', deadline: '2026-02-30T10:00', windows: [bad], preferred: [bad], avoid: [bad] } },
      held: hour('w', '2026-12-08T09:00'),
    });
    expect(found.outcome).toBe('granted');
  });
});

describe('the replies', () => {
  test('are one per body that asked, in the order of the Problem, those of nobody known last', () => {
    const wishes = [
      wishOf('n', { body: null }),
      wishOf('x', { body: 'unknown' }),
      wishOf('g', { body: 'gov' }),
      wishOf('p'),
      wishOf('q'),
    ];
    const replies = repliesIn({ wishes, problem: office([]), schedule: scheduleOf([]) });
    expect(replies.map(({ body, name, answers }) => [body, name, answers.map(({ wish }) => wish.key)])).toEqual([
      ['party', '县委', ['p', 'q']],
      ['gov', '县政府', ['g']],
      ['unknown', 'unknown', ['x']],
      [null, null, ['n']],
    ]);
    const one = repliesIn({ wishes: [wishOf('p')], problem: office([], { bodies: [] }), schedule: scheduleOf([]) });
    expect(one.map(({ body }) => body)).toEqual(['party']);
    const { bodies: _, ...bare } = office([]);
    const unnamed = repliesIn({ wishes: [wishOf('p')], problem: bare, schedule: scheduleOf([]) });
    expect(unnamed.map(({ name }) => name)).toEqual(['party']);
  });
});
