import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import type { Judged, Stage } from '../../../src/web/engine/engine.ts';
import { focusMatches, matching, NO_FILTER } from '../../../src/web/screens/board/filter/filter.ts';
import { printDays } from '../../../src/web/screens/board/print/days.ts';
import { sceneOf } from '../../../src/web/screens/board/scene/items.ts';
import { journeysOf } from '../../../src/web/screens/board/scene/journeys.ts';
import { boxOf, lanesOf } from '../../../src/web/screens/board/scene/lanes.ts';
import { layoutOf, rowAt } from '../../../src/web/screens/board/scene/layout.ts';
import { groupsOf } from '../../../src/web/screens/board/scene/rows.ts';
import { stepFrom } from '../../../src/web/screens/board/scene/steps.ts';
import { waitingOf } from '../../../src/web/screens/board/scene/waiting.ts';
import { axisOf } from '../../../src/web/screens/board/time/axis.ts';

const problem: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
  calendar: { workingHours: [{ days: ['tue', 'wed'], sessions: [['08:30', '12:00']] }] },
  bodies: [
    { id: 'gov', name: '县政府' },
    { id: 'party', name: '县委' },
  ],
  travel: [{ from: 'east', to: 'hall', minutes: 25 }],
  defaultTravelMinutes: 40,
  venues: [{ id: 'v1', name: '常委会议室', site: 'hall' }],
  leaders: [
    { id: 'mayor', name: '县长', body: 'gov', rank: 2 },
    { id: 'sec', name: '县委书记', body: 'party', rank: 1 },
    { id: 'dep', name: '副书记', body: 'party', rank: 3 },
  ],
  activities: [
    {
      id: 'a',
      title: '常委会',
      minutes: 60,
      priority: 5,
      mandatory: true,
      attendees: { required: ['sec', 'mayor'] },
      venue: { anyOf: ['v1'] },
      pinned: { start: '2026-12-01T09:00' },
    },
    {
      id: 'b',
      title: '调研',
      minutes: 60,
      priority: 2,
      attendees: { required: ['sec'] },
      venue: { site: 'east' },
      owner: { unit: '农业局' },
    },
    { id: 'c', title: '座谈', minutes: 30, priority: 4, body: 'gov', attendees: { required: ['mayor'] } },
    { id: 'd', title: '接待', minutes: 30, priority: 1, mandatory: true, attendees: { required: ['dep'] } },
  ],
  focusGoals: [{ id: 'f', title: '攻坚', leaders: ['sec', 'dep'], minutes: 180, blockMinutes: 60 }],
};
const held = (
  activity: string,
  start: string,
  end: string,
  attendees: readonly string[],
  venue?: string,
): Assignment => ({
  ...{ activity, start: `2026-12-01T${start}`, end: `2026-12-01T${end}`, attendees },
  ...(venue === undefined ? {} : { venue }),
});
const schedule: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { ...held('a', '09:00', '10:00', ['dep', 'mayor'], 'v1'), substitutions: [{ leader: 'sec', by: 'dep' }] },
    held('b', '11:00', '12:00', ['dep']),
  ],
  focusBlocks: [{ goal: 'f', start: '2026-12-02T09:00', end: '2026-12-02T10:00' }],
  unscheduled: [{ activity: 'c', reasons: [{ id: 'cost', message: '排入后得不偿失' }] }],
};
const stage: Stage = {
  days: ['2026-12-01', '2026-12-02'].map((date) => ({
    ...{ date, weekday: 2, kind: 'work', name: null },
    sessions: [['08:30', '12:00']],
  })),
  activities: problem.activities,
  origins: {},
  absences: { sec: [{ start: '2026-12-01T08:30', end: '2026-12-01T12:00', reason: '出差', away: true, kinds: [] }] },
};
const judged: Judged = {
  work: { problem, schedule },
  violations: [{ rule: 'attendance', activities: ['b'], text: '' }],
  issues: [],
};
const scene = sceneOf(judged, stage);

describe('the scene', () => {
  test('shows an activity in the row of each who attends, with its marks', () => {
    expect([...scene.byLeader].map(([leader, items]) => [leader, items.map(({ id }) => id)])).toEqual([
      ['mayor', ['a']],
      ['sec', ['f']],
      ['dep', ['a', 'b', 'f']],
    ]);
    const [first, second] = scene.byLeader.get('dep') ?? [];
    expect(first).toMatchObject({
      isDeputy: true,
      isMandatory: true,
      locks: ['start'],
      place: '常委会议室',
      isBroken: false,
    });
    expect(second).toMatchObject({ isBroken: true, isDeputy: false, place: 'east' });
    expect(scene.byLeader.get('mayor')?.[0]?.isDeputy).toBe(false);
  });

  test('journeys lie before the second of two sites, as long as the way back is where only that is given', () => {
    const found = journeysOf(scene.byLeader.get('dep') ?? [], scene, problem);
    expect(found).toEqual([
      { start: '2026-12-01T10:35', end: '2026-12-01T11:00', minutes: 25, from: 'hall', to: 'east' },
    ]);
  });

  test('leaders stand by body, in protocol order', () => {
    expect(groupsOf(problem).map(({ body, leaders }) => [body, leaders.map(({ id }) => id)])).toEqual([
      ['party', ['sec', 'dep']],
      ['gov', ['mayor']],
    ]);
  });

  test('what is not scheduled: mandatory first, then by value, with the reason and the missing blocks', () => {
    const waiting = waitingOf(problem, schedule, stage, scene);
    expect(waiting.map(({ id, missing }) => [id, missing])).toEqual([
      ['d', 1],
      ['c', 1],
      ['f', 2],
    ]);
    expect(waiting[1]?.reason?.message).toBe('排入后得不偿失');
  });

  test('on paper every activity is once, with all who come', () => {
    const [first, second] = printDays(stage, scene, ['sec', 'mayor', 'dep']);
    expect(first?.parts.map((lines) => lines.map(({ item, people }) => [item.id, people]))).toEqual([
      [
        ['a', ['mayor', 'dep']],
        ['b', ['dep']],
      ],
      [],
      [],
    ]);
    expect(second?.parts[0].map(({ item, people }) => [item.id, people])).toEqual([['f', ['sec', 'dep']]]);
  });
});

describe('the layout', () => {
  const layout = layoutOf({
    ...{ problem, stage, scene, groups: groupsOf(problem), axis: axisOf(stage.days, [], 1) },
    ...{ form: 'text', perMinute: 1, chipWidth: 150, isShown: () => true },
  });

  test('puts chips that would touch into lanes below each other, and makes the row high enough', () => {
    const rows = layout.rows.filter((row) => row.kind === 'leader');
    expect(rows.map(({ leader, chips }) => [leader.id, chips.map(({ item, lane }) => `${item.id}${lane}`)])).toEqual([
      ['sec', ['f0']],
      ['dep', ['a0', 'b1', 'f0']],
      ['mayor', ['a0']],
    ]);
    expect(rows[1]?.height).toBeGreaterThan(rows[0]?.height ?? Number.POSITIVE_INFINITY);
    expect(rows[0]?.absences).toHaveLength(1);
    expect(rows.map(({ minutes }) => minutes)).toEqual([60, 180, 60]);
  });

  test('finds the row at a height', () => {
    const rows = layout.rows.filter((row) => row.kind === 'leader');
    for (const row of rows) expect(rowAt(layout, row.top + row.height / 2)).toBe(row);
    expect(rowAt(layout, 1e6)?.leader.id).toBe('mayor');
  });

  test('a chip that is wider than its time stays inside its day, and shows its time truly', () => {
    const box = boxOf(190, 210, 80, 212);
    expect(box.left + box.width).toBeLessThanOrEqual(212);
    expect(box.left + box.barLeft).toBe(190);
    expect(box.barWidth).toBe(19);
  });

  test('lanes are used again where there is room', () => {
    const at = (left: number, width: number) => ({ left, width, barLeft: 0, barWidth: width });
    expect(lanesOf([at(0, 50), at(30, 50), at(60, 20), at(90, 10)])).toEqual({ lanes: [0, 1, 0, 0], count: 2 });
  });
});

describe('the filter', () => {
  const found = (change: object): readonly string[] => [...matching(scene, { ...NO_FILTER, ...change })];

  test('lets everything through where nothing is set', () => {
    expect(found({ hides: true })).toEqual(['a', 'b', 'c', 'd']);
  });

  test('looks for people who come, or are asked where nobody comes yet', () => {
    expect(found({ leaders: ['dep'] })).toEqual(['a', 'b', 'd']);
    expect(found({ leaders: ['sec'] })).toEqual([]);
  });

  test('joins conditions, and finds words in titles, people, rooms and units', () => {
    expect(found({ mandatory: true, priorities: [1, 2] })).toEqual(['d']);
    expect(found({ locked: true })).toEqual(['a']);
    expect(found({ venues: ['v1'] })).toEqual(['a']);
    expect(found({ units: ['农业局'] })).toEqual(['b']);
    expect(found({ bodies: ['gov'] })).toEqual(['c']);
    expect(found({ text: '会议室  副书记' })).toEqual(['a']);
    expect(found({ text: '农业' })).toEqual(['b']);
    expect(found({ text: '没有' })).toEqual([]);
  });

  test('focus blocks match by title, leader and priority only', () => {
    const [block] = scene.byLeader.get('sec') ?? [];
    if (block === undefined) throw new Error('no block');
    expect(focusMatches(block, { ...NO_FILTER, text: '攻坚' })).toBe(true);
    expect(focusMatches(block, { ...NO_FILTER, priorities: [3], leaders: ['sec'] })).toBe(true);
    expect(focusMatches(block, { ...NO_FILTER, venues: ['v1'] })).toBe(false);
  });
});

describe('arrow keys', () => {
  const rows = ['sec', 'dep', 'mayor'].map((leader) => scene.byLeader.get(leader) ?? []);
  const key = (row: number, at: number): string => rows[row]?.[at]?.key ?? '';

  test('go in time within a row, and to the nearest in time of the next one', () => {
    expect(stepFrom(rows, key(1, 0), 'right')?.key).toBe(key(1, 1));
    expect(stepFrom(rows, key(1, 0), 'left')).toBeNull();
    expect(stepFrom(rows, key(1, 1), 'last')?.key).toBe(key(1, 2));
    expect(stepFrom(rows, key(2, 0), 'up')?.key).toBe(key(1, 0));
    expect(stepFrom(rows, key(0, 0), 'down')?.key).toBe(key(1, 2));
    expect(stepFrom(rows, null, 'down')?.key).toBe(key(0, 0));
  });

  test('skip rows without any', () => {
    expect(stepFrom([rows[0] ?? [], [], rows[2] ?? []], key(0, 0), 'down')?.key).toBe(key(2, 0));
  });
});
