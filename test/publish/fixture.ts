import type { Owner, Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';

const owner = (unit: string): Owner => ({ unit, person: '陈明', duty: '会务', dueDay: '2026-12-01' });

/** The first half of December of a small county, with an owner for everything. */
export const OFFICE: Problem = {
  format: 'tongchou/problem@1',
  title: '云河县领导活动安排表',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  slotMinutes: 30,
  calendar: {
    holidays: null,
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:00', '12:00'],
          ['14:00', '18:00'],
        ],
      },
    ],
  },
  bodies: [
    { id: 'party', name: '县委' },
    { id: 'gov', name: '县政府' },
    { id: 'idle', name: '县政协' },
  ],
  sites: [
    { id: 'hall', name: '行政中心' },
    { id: 'east', name: '东城镇' },
  ],
  venues: [
    { id: 'v1', name: '常委会议室', site: 'hall' },
    { id: 'v2', name: '报告厅', site: 'hall' },
  ],
  leaders: [
    { id: 'mayor', name: '王县长', body: 'gov', rank: 2, deputies: ['dep'] },
    { id: 'sec', name: '李书记', body: 'party', rank: 1 },
    { id: 'dep', name: '张副县长', body: 'gov', rank: 3 },
    { id: 'idle', name: '赵主席', body: 'idle', rank: 4 },
  ],
  activities: [
    {
      id: 'a1',
      title: '县委常委会会议',
      body: 'party',
      minutes: 120,
      mandatory: true,
      attendees: { required: ['sec', 'mayor'], deputiesAllowed: true },
      venue: { anyOf: ['v1', 'v2'] },
      owner: owner('县委办'),
    },
    {
      id: 'a2',
      title: '项目调度会',
      body: 'gov',
      minutes: 60,
      attendees: { required: ['mayor'] },
      owner: owner('县政府办'),
    },
    {
      id: 'a3',
      title: '干部调整专题研究',
      body: 'party',
      minutes: 60,
      confidentiality: 'confidential',
      attendees: { required: ['sec'], optional: ['dep'] },
      venue: { anyOf: ['v1'] },
      owner: owner('组织部'),
    },
    {
      id: 'a4',
      title: '周例会',
      body: 'party',
      minutes: 30,
      repeat: { per: 'week' },
      attendees: { required: ['sec', 'dep'] },
      owner: owner('县委办'),
    },
  ],
  focusGoals: [{ id: 'f1', title: '项目攻坚', leaders: ['mayor', 'dep'], minutes: 120, blockMinutes: 120 }],
};

export const FIRST: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'a1', start: '2026-12-01T09:00', end: '2026-12-01T11:00', attendees: ['sec', 'mayor'], venue: 'v1' },
    { activity: 'a2', start: '2026-12-02T09:00', end: '2026-12-02T10:00', attendees: ['mayor'] },
    { activity: 'a3', start: '2026-12-01T15:00', end: '2026-12-01T16:00', attendees: ['sec', 'dep'], venue: 'v1' },
    { activity: 'a4@2026-12-01', start: '2026-12-03T08:00', end: '2026-12-03T08:30', attendees: ['sec', 'dep'] },
    { activity: 'a4@2026-12-07', start: '2026-12-07T08:00', end: '2026-12-07T08:30', attendees: ['sec', 'dep'] },
  ],
  focusBlocks: [{ goal: 'f1', start: '2026-12-04T14:00', end: '2026-12-04T16:00' }],
};

/** a1 on another day, in another room, with a deputy; a2 gone; a3 an hour later without dep; one more a4; f1 earlier. */
export const SECOND: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    {
      activity: 'a1',
      start: '2026-12-08T14:00',
      end: '2026-12-08T16:00',
      attendees: ['sec', 'dep'],
      venue: 'v2',
      substitutions: [{ leader: 'mayor', by: 'dep' }],
    },
    { activity: 'a3', start: '2026-12-01T16:00', end: '2026-12-01T17:00', attendees: ['sec'], venue: 'v1' },
    { activity: 'a4@2026-12-01', start: '2026-12-03T08:00', end: '2026-12-03T08:30', attendees: ['sec', 'dep'] },
    { activity: 'a4@2026-12-07', start: '2026-12-07T08:00', end: '2026-12-07T08:30', attendees: ['sec', 'dep'] },
    { activity: 'a4@2026-12-14', start: '2026-12-14T08:00', end: '2026-12-14T08:30', attendees: ['sec', 'dep'] },
  ],
  focusBlocks: [{ goal: 'f1', start: '2026-12-04T10:00', end: '2026-12-04T12:00' }],
};

/** A schedule with some assignments left out or replaced. */
export const without = (schedule: Schedule, ...activities: readonly string[]): Schedule => ({
  ...schedule,
  assignments: schedule.assignments.filter(({ activity }) => !activities.includes(activity)),
});

/** A Problem with one activity changed. */
export const withActivity = (
  problem: Problem,
  id: string,
  changes: Partial<Problem['activities'][number]>,
): Problem => ({
  ...problem,
  activities: problem.activities.map((activity) => (activity.id === id ? { ...activity, ...changes } : activity)),
});
