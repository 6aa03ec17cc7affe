import { describe, expect, it } from 'vitest';
import type { Activity } from '../../../src/model/problem.ts';
import { activityOf, changeOf, draftOf, emptyDraft, nextId, rebased } from '../../../src/web/screens/panel/draft.ts';

const full: Activity = {
  id: 'a1',
  title: '县委常委会会议',
  body: 'party',
  kind: 'meeting',
  topic: '全局',
  minutes: 150,
  priority: 5,
  urgency: 4,
  mandatory: true,
  windows: [{ start: '2026-12-01T08:30', end: '2026-12-01T12:00' }],
  deadline: '2026-12-03T12:00',
  attendees: {
    required: ['sec'],
    choose: [{ from: ['d1', 'd2'], count: 1 }],
    optional: ['x'],
    deputiesAllowed: true,
  },
  venue: { anyOf: ['v1', 'v2'] },
  headcount: 25,
  confidentiality: 'confidential',
  owner: { unit: '县委办', dueDay: '2026-12-05' },
  pinned: { day: '2026-12-01' },
  source: { file: 'a.xlsx', row: 3 },
};

describe('draft of an activity', () => {
  it('says of an untouched form that nothing was changed', () => {
    expect(changeOf(draftOf(full), draftOf(full))).toEqual({});
    expect(changeOf(draftOf({ id: 'b' }), draftOf({ id: 'b' }))).toEqual({});
  });

  it('names only the fields that were changed, and takes away with null', () => {
    const before = draftOf(full);
    expect(changeOf(before, { ...before, title: ' 常委会 ', priority: 4 })).toEqual({ title: '常委会', priority: 4 });
    expect(
      changeOf(before, { ...before, mandatory: false, windows: [], deadline: '', headcount: '', place: 'none' }),
    ).toEqual({ mandatory: null, windows: null, deadline: null, headcount: null, venue: null });
  });

  it('changes from minutes to whole days as the document wants it', () => {
    const before = draftOf(full);
    expect(changeOf(before, { ...before, lasts: 'days', wholeDays: '2' })).toEqual({ minutes: null, wholeDays: 2 });
  });

  it('keeps whatever stands beside what was changed of attendees and owner', () => {
    const before = draftOf(full);
    expect(changeOf(before, { ...before, optional: [] })).toEqual({
      attendees: { required: ['sec'], choose: [{ from: ['d1', 'd2'], count: 1 }], deputiesAllowed: true },
    });
    expect(changeOf(before, { ...before, unit: '' })).toEqual({ owner: { dueDay: '2026-12-05' } });
  });

  it('changes the place from rooms to a site', () => {
    const before = draftOf(full);
    expect(changeOf(before, { ...before, place: 'site', site: 'east' })).toEqual({ venue: { site: 'east' } });
  });

  it('makes a new activity of what was typed, without empty fields', () => {
    expect(activityOf('n1', { ...emptyDraft(), title: '调研', required: ['sec'] })).toEqual({
      id: 'n1',
      title: '调研',
      minutes: 60,
      priority: 3,
      urgency: 3,
      attendees: { required: ['sec'] },
    });
  });

  it('finds the next free id', () => {
    const base = {
      format: 'tongchou/problem@1',
      timeZone: 'Asia/Shanghai',
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
      calendar: { workingHours: [] },
      leaders: [],
    } as const;
    expect(nextId({ ...base, activities: [] })).toBe('n1');
    const goal = { id: 'n2', leaders: [], minutes: 60, blockMinutes: 60 };
    expect(nextId({ ...base, activities: [{ id: 'n1' }, { id: 'n4' }], focusGoals: [goal] })).toBe('n3');
  });

  it('keeps what was typed where the activity has changed meanwhile', () => {
    const base = draftOf(full);
    const now = draftOf({ ...full, title: '新名称', minutes: 90 });
    const typed = { ...base, minutes: '120', person: '张三' };
    expect(rebased(base, typed, now)).toEqual({ ...now, minutes: '120', person: '张三' });
  });
});
