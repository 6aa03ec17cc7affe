import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import {
  countOf,
  groupedChanges,
  kindsOf,
  type ListedChange,
  sayChanges,
  withKinds,
} from '../../../src/web/screens/publish/changes.ts';
import { isSameWork } from '../../../src/web/screens/publish/same-work.ts';
import { type Change, diffSchedules, type Planned } from '../../../src/whatif/diff.ts';

const problem: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  slotMinutes: 30,
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-04' },
  calendar: { week: [['08:30', '12:00']] } as unknown as Problem['calendar'],
  leaders: [
    { id: 'm', name: '县长', rank: 1 },
    { id: 's', name: '书记', rank: 1 },
  ] as unknown as Problem['leaders'],
  activities: [
    { id: 'a', title: '常委会', priority: 5, minutes: 60 },
    { id: 'b', title: '调研', priority: 3, minutes: 60 },
    { id: 'c', title: '接访', priority: 3, minutes: 60 },
  ] as unknown as Problem['activities'],
  focusGoals: [{ id: 'g', title: '攻坚' }] as unknown as NonNullable<Problem['focusGoals']>,
};

const held = (activity: string, start: string, attendees: readonly string[] = ['m']) => ({
  activity,
  start,
  end: start.replace('T09', 'T10'),
  attendees: [...attendees],
});

const block = (start: string) => ({ goal: 'g', start, end: start.replace('T09', 'T11'), attendees: ['m'] });

const planned = (assignments: readonly object[], focusBlocks: readonly object[] = []): Planned =>
  ({ problem, schedule: { assignments, focusBlocks } }) as unknown as Planned;

const before = planned(
  [held('a', '2026-12-01T09:00'), held('b', '2026-12-01T09:00', ['s'])],
  [block('2026-12-02T09:00'), block('2026-12-03T09:00')],
);
const after = planned(
  [held('a', '2026-12-02T09:00', ['m', 's']), held('c', '2026-12-03T09:00')],
  [block('2026-12-02T09:30'), block('2026-12-04T09:00')],
);
const changes = diffSchedules(before, after);
const kindsBy = (list: readonly Change[]) => Object.fromEntries(list.map((one) => [one.id, kindsOf(one)]));

describe('kinds of change', () => {
  it('are all that a change is, the most important first', () => {
    expect(kindsBy(changes)).toMatchObject({ a: ['to-another-day', 'restaffed'], b: ['cancelled'], c: ['new'] });
  });

  it('join the sentences of the server, also where blocks of a goal share its id', () => {
    const said = changes.map(({ kind, subject, id }, i) => ({ kind, subject, id, title: id, text: `${i}` }));
    const found = withKinds(said, changes);
    expect(found.map(({ kinds }) => kinds)).toEqual(changes.map(kindsOf));
    expect(found.map(({ text }) => text)).toEqual(changes.map((_, i) => `${i}`));
    const blocks = said.flatMap(({ subject }, i) => (subject === 'focus' ? [found[i]?.kinds] : []));
    expect(blocks).toEqual([['within-day'], ['to-another-day']]);
  });

  it('fall back on what the server calls them', () => {
    const said = [
      { kind: 'new', subject: 'activity' as const, id: 'x', title: '', text: '' },
      { kind: 'changed', subject: 'activity' as const, id: 'y', title: '', text: '' },
    ];
    expect(withKinds(said, []).map(({ kinds }) => kinds)).toEqual([['new'], []]);
  });
});

describe('the list of changes', () => {
  const listed: readonly ListedChange[] = [
    { title: '甲', text: '改期', kinds: ['to-another-day', 'restaffed'] },
    { title: '乙 Alpha', text: '换人', kinds: ['restaffed'] },
    { title: '丙', text: '不明', kinds: [] },
  ];

  it('has each change once, under its first kind; what has none stands last', () => {
    const groups = groupedChanges(listed, { kind: 'all', text: '' });
    expect(groups.map(({ kind, changes: some }) => [kind, some.length])).toEqual([
      ['to-another-day', 1],
      ['restaffed', 1],
      [null, 1],
    ]);
  });

  it('has under one kind all that have it, and no group without a match', () => {
    expect(groupedChanges(listed, { kind: 'restaffed', text: '' })[0]?.changes).toHaveLength(2);
    expect(countOf('restaffed', listed)).toBe(2);
    expect(groupedChanges(listed, { kind: 'restaffed', text: ' alpha ' })[0]?.changes).toEqual([listed[1]]);
    expect(groupedChanges(listed, { kind: 'new', text: '' })).toEqual([]);
  });

  it('says changes between revisions in both languages', () => {
    const zh = sayChanges(changes, problem, problem, 'zh');
    const en = sayChanges(changes, problem, problem, 'en');
    expect(zh.map(({ title }) => title)).toContain('常委会');
    expect(zh.every(({ text }) => text.includes('常委会') || /调研|接访|攻坚/.test(text))).toBe(true);
    expect(en.map(({ text }) => text)).not.toEqual(zh.map(({ text }) => text));
    expect(en.map(({ kinds }) => kinds)).toEqual(changes.map(kindsOf));
  });
});

describe('the same work', () => {
  it('does not depend on the order of fields or on what is undefined', () => {
    const turned = Object.fromEntries(Object.entries(problem).reverse()) as unknown as Problem;
    expect(isSameWork({ problem }, { problem: { ...turned, title: undefined } as unknown as Problem })).toBe(true);
  });

  it('differs where an owner, a list or a field does', () => {
    const [first, ...rest] = problem.activities;
    const changed = {
      ...problem,
      activities: [{ ...first, owner: { unit: '县府办' } }, ...rest],
    } as unknown as Problem;
    expect(isSameWork({ problem }, { problem: changed })).toBe(false);
    expect(isSameWork({ problem }, { problem: { ...problem, activities: rest } })).toBe(false);
    expect(isSameWork({ problem: { ...problem, title: '甲' } }, { problem })).toBe(false);
  });
});
