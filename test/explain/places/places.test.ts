import { describe, expect, test } from 'vitest';
import { createBench } from '../../../src/explain/places/bench.ts';
import type { Keep } from '../../../src/explain/places/holder.ts';
import { openBench } from '../../../src/explain/places/open-bench.ts';
import { sayPlaces } from '../../../src/explain/places/say-places.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Assignment, FocusBlock, Schedule } from '../../../src/model/schedule.ts';
import { makeProblem } from '../../support/make-problem.ts';

const DAY = '2026-12-01';

const held = (activity: string, start: string, end: string, more: Partial<Assignment> = {}): Assignment => ({
  activity,
  start: `${DAY}T${start}`,
  end: `${DAY}T${end}`,
  attendees: ['a'],
  ...more,
});

const scheduleOf = (assignments: readonly Assignment[], focusBlocks: readonly FocusBlock[] = []): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments,
  focusBlocks,
});

const activity = (id: string, more: Partial<Activity> = {}): Activity => ({
  id,
  title: `活动${id}`,
  minutes: 60,
  attendees: { required: ['a'] },
  ...more,
});

/** What is said of one start: how it is held, or what forbids it. */
function saidAt(problem: Problem, schedule: Schedule, start: string, { id = 'x', keep = {}, lang = 'zh' }: Asked = {}) {
  const { starts, sentences } = sayPlaces(createBench(problem, schedule), id, keep, lang);
  const place = starts.find((one) => one.start === `${DAY}T${start}`);
  if (place === undefined) throw new Error(`nothing is said of ${start}`);
  return place.held ?? sentences[place.sentence];
}

interface Asked {
  readonly id?: string;
  readonly keep?: Keep;
  readonly lang?: 'zh' | 'en';
}

describe('each rule that forbids a start is said', () => {
  const leaders = [
    {
      id: 'a',
      name: '陈志远',
      breakMinutes: 30,
      unavailable: [{ start: `${DAY}T17:00`, end: `${DAY}T18:00`, reason: '下乡' }],
    },
    { id: 'b', name: '李明' },
  ];
  const venues = [
    {
      id: 'v',
      name: '常委会议室',
      capacity: 10,
      unavailable: [{ start: `${DAY}T08:00`, end: `${DAY}T09:00`, reason: '检修' }],
    },
    { id: 'w', name: '小会议室', capacity: 5 },
  ];
  const other = activity('o', { title: '县委常委会', minutes: 120 });
  const problem = (x: Partial<Activity>, more: Partial<Problem> = {}): Problem =>
    makeProblem({ leaders, venues, activities: [activity('x', x), other], ...more });
  const taken = scheduleOf([held('o', '09:00', '11:00')]);

  test.each<[string, Partial<Activity>, string, string]>([
    ['an overlap', {}, '09:30', '陈志远 09:00–11:00 已有「县委常委会」'],
    ['a break', {}, '11:00', '陈志远 09:00–11:00 已有「县委常委会」'],
    ['an absence', {}, '16:30', '陈志远 17:00–18:00 不能参加（下乡）'],
    ['hours', {}, '12:00', '不在工作时间内'],
    ['a window', { windows: [{ start: `${DAY}T14:00`, end: `${DAY}T18:00` }] }, '09:30', '不在所要求的时段内'],
    ['a release', { releaseTime: `${DAY}T14:00` }, '09:30', '不得早于 12月1日（周二）14:00'],
    ['a deadline', { deadline: `${DAY}T12:00` }, '14:00', '须在 12月1日（周二）12:00 前结束'],
    ['a pin', { pinned: { start: `${DAY}T14:00` } }, '09:30', '时间、场地或人员已锁定'],
    [
      'a closed venue',
      { attendees: { required: ['b'] }, venue: { anyOf: ['v'] } },
      '08:00',
      '常委会议室 08:00–09:00 不开放（检修）',
    ],
    ['a small venue', { venue: { anyOf: ['w'] }, headcount: 8 }, '14:00', '可选场地坐不下'],
    ['a choice', { attendees: { choose: [{ from: ['a'], count: 1 }] } }, '09:30', '参加领导凑不齐'],
  ])('%s', (_, x, start, text) => {
    expect(saidAt(problem(x), taken, start)).toBe(text);
    expect(saidAt(problem(x), taken, start, { lang: 'en' })).not.toMatch(/[。，（]|undefined/);
  });

  test('a venue that is taken', () => {
    const booked = problem(
      { attendees: { required: ['b'] }, venue: { anyOf: ['v'] } },
      {
        activities: [
          activity('x', { attendees: { required: ['b'] }, venue: { anyOf: ['v'] } }),
          { ...other, venue: { anyOf: ['v'] } },
        ],
      },
    );
    const schedule = scheduleOf([held('o', '09:00', '11:00', { venue: 'v' })]);
    expect(saidAt(booked, schedule, '09:30')).toBe('常委会议室 09:00–11:00 已安排「县委常委会」');
    expect(saidAt(booked, schedule, '14:00')).toEqual(held('x', '14:00', '15:00', { attendees: ['b'], venue: 'v' }));
  });

  test.each<[Problem['relations'], string, string]>([
    [
      [{ kind: 'precedes', first: 'o', second: 'x' }],
      '08:00',
      '与12月1日（周二）09:00–11:00 的「县委常委会」有先后和间隔要求',
    ],
    [[{ kind: 'differentDays', activities: ['o', 'x'] }], '14:00', '不能与「县委常委会」同一天'],
    [[{ kind: 'backToBack', activities: ['o', 'x'] }], '14:00', '须与「县委常委会」同场地前后衔接'],
  ])('a relation %j', (relations, start, text) => {
    const said = saidAt(problem({ attendees: { required: ['b'] } }, { relations: relations ?? [] }), taken, start);
    expect(said).toBe(text.replace('12月1日（周二）', ''));
  });

  test('what must come first and is not held', () => {
    const after = problem({}, { relations: [{ kind: 'precedes', first: 'o', second: 'x' }] });
    expect(saidAt(after, scheduleOf([]), '14:00')).toBe('须先排「县委常委会」');
  });

  test('a limit, a focus block, and what is frozen', () => {
    const [a, b] = leaders;
    if (!a || !b) throw new Error('two leaders');
    const limited = problem({}, { leaders: [{ ...a, limits: { activitiesPerDay: 1 } }, b] });
    expect(saidAt(limited, taken, '14:00')).toBe('陈志远当天或当周的活动已到上限');
    const focused = problem(
      {},
      { focusGoals: [{ id: 'f', title: '招商攻坚', leaders: ['a'], minutes: 60, blockMinutes: 60 }] },
    );
    const block = { goal: 'f', start: `${DAY}T14:00`, end: `${DAY}T15:00` };
    expect(saidAt(focused, scheduleOf([], [block]), '14:30')).toBe('陈志远 14:00–15:00 集中精力办「招商攻坚」');
    const frozen = problem(
      {},
      { baseline: { schedule: { ...scheduleOf([held('x', '14:00', '15:00')]) }, frozenUntil: `${DAY}T18:00` } },
    );
    const schedule = scheduleOf([held('x', '14:00', '15:00')]);
    expect(saidAt(frozen, schedule, '15:00')).toBe('已发布，不再变动');
    expect(saidAt(frozen, schedule, '14:00')).toEqual(held('x', '14:00', '15:00'));
  });
});

describe('what is kept', () => {
  const problem = makeProblem({
    leaders: [
      { id: 'a', name: '陈志远', deputies: ['b'] },
      { id: 'b', name: '李明' },
    ],
    venues: [
      { id: 'v', name: '一号厅' },
      { id: 'w', name: '二号厅' },
      { id: 'u', name: '三号厅' },
    ],
    activities: [
      activity('x', { venue: { anyOf: ['v', 'w'] }, attendees: { required: ['a'], deputiesAllowed: true } }),
      activity('o', { venue: { anyOf: ['w'] } }),
    ],
  });
  const present = held('x', '14:00', '15:00', {
    attendees: ['b'],
    venue: 'w',
    substitutions: [{ leader: 'a', by: 'b' }],
  });
  const schedule = scheduleOf([held('o', '09:00', '10:00', { venue: 'w' }), present]);

  test('the people and the venue that it has are taken first, others where these cannot', () => {
    expect(saidAt(problem, schedule, '16:00')).toEqual({ ...present, start: `${DAY}T16:00`, end: `${DAY}T17:00` });
    expect(saidAt(problem, schedule, '09:00')).toEqual({
      ...present,
      start: `${DAY}T09:00`,
      end: `${DAY}T10:00`,
      venue: 'v',
    });
  });

  test('people who are kept come, or the start is forbidden by them', () => {
    const keep = { attendees: ['a'] };
    expect(saidAt(problem, schedule, '16:00', { keep })).toMatchObject({ attendees: ['a'], venue: 'w' });
    expect(saidAt(problem, schedule, '09:00', { keep })).toBe('陈志远 09:00–10:00 已有「活动o」');
    expect(saidAt(problem, schedule, '16:00', { keep: { attendees: ['a', 'b'] } })).toBe('参加领导凑不齐');
  });

  test('a venue that is kept is taken, or the start is forbidden by it', () => {
    expect(saidAt(problem, schedule, '16:00', { keep: { venue: 'v' } })).toMatchObject({
      venue: 'v',
      attendees: ['b'],
    });
    expect(saidAt(problem, schedule, '09:30', { keep: { venue: 'w' } })).toBe('二号厅 09:00–10:00 已安排「活动o」');
    expect(saidAt(problem, schedule, '16:00', { keep: { venue: 'u' } })).toBe('三号厅不在可选场地内');
  });
});

describe('a schedule that breaks rules', () => {
  const problem = makeProblem({
    leaders: [{ id: 'a', name: '陈志远', unavailable: [{ start: `${DAY}T14:00`, end: `${DAY}T18:00` }] }, { id: 'b' }],
    activities: [
      activity('x'),
      activity('o', { title: '县委常委会', attendees: { required: ['a'], optional: ['b'] } }),
      activity('y', { attendees: { required: ['b'] } }),
    ],
  });
  // Held while its leader is away: no state of the engine can hold it so.
  const stray = held('o', '15:00', '16:00', { attendees: ['a', 'b'] });

  test('what is held against the rules takes its people all the same', () => {
    expect(saidAt(problem, scheduleOf([stray]), '15:00', { id: 'y' })).toMatch(/15:00–16:00 已有「县委常委会」$/);
    expect(saidAt(problem, scheduleOf([stray]), '16:00', { id: 'y' })).toMatchObject({ attendees: ['b'] });
  });

  test('it can be moved to where it breaks nothing', () => {
    const bench = createBench(problem, scheduleOf([stray]));
    expect(bench.strays.map(({ id }) => id)).toEqual(['o']);
    expect(saidAt(problem, scheduleOf([stray]), '09:00', { id: 'o' })).toMatchObject({ attendees: ['a', 'b'] });
  });

  test('two at one time: the other one is in the way of the third', () => {
    const both = scheduleOf([held('x', '09:00', '10:00'), held('o', '09:00', '10:00')]);
    const bench = createBench(problem, both);
    expect(bench.strays).toHaveLength(1);
    expect(saidAt(problem, both, '09:00')).toMatch(/县委常委会/);
    expect(saidAt(problem, both, '10:00')).toMatchObject({ attendees: ['a'] });
  });
});

test('whole days have one start a day, and an unknown activity has none', () => {
  const problem = makeProblem({
    horizon: { firstDay: '2026-12-04', lastDay: '2026-12-08' },
    activities: [{ id: 'x', title: '考察', wholeDays: 2, attendees: { required: ['a'] } }],
  });
  const { starts, sentences } = sayPlaces(createBench(problem, scheduleOf([])), 'x', {}, 'zh');
  expect(starts.map(({ start, end, rule }) => [start, end, rule])).toEqual([
    ['2026-12-04T08:00', '2026-12-05T18:00', 'working-hours'],
    ['2026-12-05T08:00', '2026-12-06T18:00', 'working-hours'],
    ['2026-12-06T08:00', '2026-12-07T18:00', 'working-hours'],
    ['2026-12-07T08:00', '2026-12-08T18:00', null],
  ]);
  expect(sentences).toEqual(['不在工作时间内']);
  expect(sayPlaces(createBench(problem, scheduleOf([])), 'no', {}, 'zh')).toEqual({
    activity: 'no',
    starts: [],
    sentences: [],
  });
});

test('windows that reach into the night are looked at, the rest of the night is not', () => {
  const problem = makeProblem({
    activities: [activity('x', { outsideHours: true, windows: [{ start: `${DAY}T22:00`, end: '2026-12-02T00:00' }] })],
  });
  const { starts } = sayPlaces(createBench(problem, scheduleOf([])), 'x', {}, 'zh');
  expect(starts[0]?.start).toBe(`${DAY}T06:00`);
  expect(starts.at(-1)).toMatchObject({ start: `${DAY}T23:00`, end: '2026-12-02T00:00', rule: null });
});

test('a document with errors has no bench', () => {
  const { bench, issues } = openBench({ format: 'tongchou/problem@1' }, scheduleOf([]), 'zh');
  expect(bench).toBeNull();
  expect(issues.length).toBeGreaterThan(0);
});
