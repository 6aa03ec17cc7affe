import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../src/model/names.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';
import type { Stage } from '../../../src/web/engine/engine.ts';
import {
  locksOf,
  missedOptional,
  peopleOf,
  placeOf,
  roomsOf,
  subjectOf,
} from '../../../src/web/screens/panel/facts.ts';

const activity: Activity = {
  id: 'a1',
  attendees: { required: ['sec', 'mayor'], choose: [{ from: ['d1', 'd2'], count: 1 }], optional: ['x', 'y'] },
  venue: { anyOf: ['v1'] },
  pinned: { day: '2026-12-01', attendees: ['sec'] },
};
const problem: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  calendar: { workingHours: [] },
  sites: [{ id: 'east', name: '东城' }],
  venues: [{ id: 'v1', name: '一号会议室' }],
  leaders: [
    { id: 'sec', name: '书记' },
    { id: 'mayor', name: '县长' },
    { id: 'dep' },
    { id: 'd2' },
    { id: 'x' },
    { id: 'y' },
  ],
  activities: [activity],
  focusGoals: [{ id: 'f1', leaders: ['sec'], minutes: 240, blockMinutes: 120 }],
};
const held: Assignment = {
  activity: 'a1',
  start: '2026-12-01T09:00',
  end: '2026-12-01T10:00',
  attendees: ['dep', 'mayor', 'd2', 'x', 'z'],
  venue: 'v1',
  substitutions: [{ leader: 'sec', by: 'dep' }],
};
const schedule: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [held],
  focusBlocks: [{ goal: 'f1', start: '2026-12-02T09:00', end: '2026-12-02T11:00' }],
};
const stage: Stage = { days: [], activities: [activity], origins: {}, absences: {} };
const names = namesOf(problem);

describe('subject of the panel', () => {
  it('is an activity with how it is held, a goal with its blocks, or gone', () => {
    expect(subjectOf({ problem, schedule }, stage, 'a1')).toEqual({ kind: 'activity', activity, held });
    expect(subjectOf({ problem, schedule: { ...schedule, assignments: [] } }, stage, 'a1')).toMatchObject({
      held: null,
    });
    expect(subjectOf({ problem, schedule }, stage, 'f1')).toMatchObject({ kind: 'goal', blocks: [{ goal: 'f1' }] });
    expect(subjectOf({ problem, schedule }, stage, 'zz')).toEqual({ kind: 'gone' });
  });
});

describe('facts', () => {
  it('says of each who comes in which role and for whom', () => {
    expect(peopleOf(activity, held, names).map(({ name, role, standsInFor }) => [name, role, standsInFor])).toEqual([
      ['dep', 'required', '书记'],
      ['县长', 'required', null],
      ['d2', 'chosen', null],
      ['x', 'optional', null],
      ['z', 'extra', null],
    ]);
    expect(missedOptional(activity, held, names)).toEqual(['y']);
  });

  it('says who is asked where it is not held', () => {
    expect(peopleOf(activity, null, names).map(({ id, role }) => [id, role])).toEqual([
      ['sec', 'required'],
      ['mayor', 'required'],
      ['x', 'optional'],
      ['y', 'optional'],
    ]);
  });

  it('names locks and places', () => {
    expect(locksOf(activity)).toEqual({ start: false, day: true, venue: false, attendees: true });
    expect(placeOf(activity, held, names)).toBe('一号会议室');
    expect(placeOf(activity, null, names)).toBeNull();
    expect(placeOf({ id: 'b', venue: { site: 'east' } }, null, names)).toBe('东城');
    expect(roomsOf(activity, names)).toEqual(['一号会议室']);
  });
});
