import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import type { SaidScenario, Work } from '../../../src/web/engine/engine.ts';

const activity = (id: string, rest: Partial<Activity> = {}): Activity => ({
  id,
  title: `活动${id}`,
  minutes: 60,
  ...rest,
});

/** Five activities, two of which are not held; a goal of three blocks, two of which are held. */
export const PROBLEM: Problem = {
  format: 'tongchou/problem@1',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-05' },
  calendar: { workingHours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], sessions: [['08:30', '12:00']] }] },
  bodies: [
    { id: 'party', name: '县委' },
    { id: 'gov', name: '县政府' },
    { id: 'npc', name: '县人大' },
  ],
  venues: [{ id: 'v1', name: '常委会议室' }],
  leaders: [
    { id: 'mayor', name: '县长', rank: 2, body: 'gov', targetMinutesPerDay: 300 },
    { id: 'sec', name: '县委书记', rank: 1, body: 'party' },
  ],
  activities: [
    activity('a1', { priority: 5, urgency: 3, mandatory: true, body: 'party', attendees: { required: ['sec'] } }),
    activity('a2', { priority: 4, urgency: 3, body: 'gov', attendees: { required: ['mayor'], optional: ['sec'] } }),
    activity('a3', { priority: 3, urgency: 3, body: 'gov' }),
    activity('a4', { priority: 1, urgency: 5, mandatory: true, body: 'gov' }),
    activity('a5'),
  ],
  focusGoals: [{ id: 'f1', title: '项目攻坚', leaders: ['sec'], minutes: 300, blockMinutes: 120, priority: 4 }],
};

const held = (id: string, start: string): Schedule['assignments'][number] => ({
  activity: id,
  start: `2026-12-01T${start}`,
  end: `2026-12-01T${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}${start.slice(2)}`,
  attendees: [],
});

export const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [held('a1', '08:30'), held('a2', '09:30'), held('a5', '10:30')],
  focusBlocks: [
    { goal: 'f1', start: '2026-12-02T08:30', end: '2026-12-02T10:30' },
    { goal: 'f1', start: '2026-12-03T08:30', end: '2026-12-03T10:30' },
  ],
  unscheduled: [
    { activity: 'a3', reasons: [{ id: 'leader-overlap', leader: 'sec', message: 'for programmers' }] },
    { activity: 'a4', reasons: [] },
  ],
};

export const WORK: Work = { problem: PROBLEM, schedule: SCHEDULE };

/** A scenario with this work and these figures. */
export function scenario(work: Work | null, cost: number, rest: Partial<SaidScenario> = {}): SaidScenario {
  return {
    name: 'A',
    issues: [],
    work,
    score: { mandatoryMissed: 0, cost, valueLost: cost, inconvenience: 0, terms: {} },
    gap: 0.01,
    held: work?.schedule.assignments.length ?? 0,
    focusBlocks: work?.schedule.focusBlocks?.length ?? 0,
    hours: { sec: 10, mayor: 20 },
    changes: [],
    ...rest,
  };
}
