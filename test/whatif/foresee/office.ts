import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import { makeProblem } from '../../support/make-problem.ts';

const meeting = (id: string, changes: Partial<Activity> = {}): Activity => ({
  id,
  title: `会议${id}`,
  minutes: 60,
  attendees: { required: ['a'] },
  ...changes,
});

/** Two leaders on Tuesday and Wednesday, 1 and 2 December 2026, and the Thursday after, which is a day off. */
export const PROBLEM: Problem = makeProblem({
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-03' },
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
    exceptions: [{ day: '2026-12-03', sessions: [] }],
  },
  leaders: [
    { id: 'b', name: '县长', rank: 2 },
    { id: 'a', name: '县委书记', rank: 1 },
  ],
  venues: [
    { id: 'v', name: '第一会议室' },
    { id: 'open', name: '广场', exclusive: false },
  ],
  activities: [
    meeting('x', { mandatory: true, venue: { anyOf: ['v'] } }),
    meeting('y', { windows: [{ start: '2026-12-01T08:00', end: '2026-12-02T00:00' }] }),
    meeting('w', { attendees: { required: ['b'] } }),
  ],
  focusGoals: [{ id: 'f', title: '攻坚', leaders: ['b'], minutes: 120, blockMinutes: 120 }],
});

export const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    { activity: 'x', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['a'], venue: 'v' },
    { activity: 'y', start: '2026-12-01T09:00', end: '2026-12-01T10:00', attendees: ['a'] },
    { activity: 'w', start: '2026-12-01T08:00', end: '2026-12-01T09:00', attendees: ['b'] },
  ],
  focusBlocks: [{ goal: 'f', start: '2026-12-02T08:00', end: '2026-12-02T10:00' }],
  unscheduled: [],
};

export const BASE = { problem: PROBLEM, schedule: SCHEDULE };
