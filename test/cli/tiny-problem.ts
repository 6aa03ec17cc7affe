import type { Activity, Problem } from '../../src/model/problem.ts';

/** Two leaders, one week (Monday 7 to Friday 11 December 2026), sessions 9–12 and 14–17. */
export const TINY: Problem = {
  format: 'tongchou/problem@1',
  title: '云河县领导活动安排',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-07', lastDay: '2026-12-11' },
  slotMinutes: 30,
  calendar: {
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['09:00', '12:00'],
          ['14:00', '17:00'],
        ],
      },
    ],
  },
  venues: [{ id: 'v1', name: '第一会议室' }],
  leaders: [
    { id: 'mayor', name: '县长', rank: 2 },
    { id: 'sec', name: '县委书记', rank: 1 },
  ],
  activities: [
    {
      id: 'a1',
      title: '县委常委会会议',
      minutes: 120,
      mandatory: true,
      priority: 5,
      attendees: { required: ['sec', 'mayor'] },
      venue: { anyOf: ['v1'] },
    },
    { id: 'a2', title: '项目调度会', minutes: 60, attendees: { required: ['mayor'] } },
  ],
};

const pinnedMorning = (id: string, changes: Partial<Activity> = {}): Activity => ({
  id,
  title: `会议 ${id}`,
  minutes: 120,
  pinned: { start: '2026-12-08T09:00' },
  attendees: { required: ['sec'] },
  ...changes,
});

/** Two mandatory activities that need the same leader at the same time. */
export const CONTRADICTION: Problem = {
  ...TINY,
  activities: [pinnedMorning('m1', { mandatory: true }), pinnedMorning('m2', { mandatory: true })],
};

/** A Problem whose search does not end by itself before it is stopped: more wishes than fit, none provable. */
export function largeProblem(count: number): Problem {
  const leaders = Array.from({ length: 6 }, (_, i) => ({ id: `l${i}`, name: `Leader ${i}` }));
  const activities = Array.from({ length: count }, (_, i): Activity => {
    const level = ((i * 7) % 5) + 1;
    return {
      id: `a${i}`,
      title: `Activity ${i}`,
      minutes: 60 + (i % 4) * 30,
      priority: level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : 5,
      urgency: i % 2 === 0 ? 4 : 2,
      attendees: { required: [`l${i % 6}`, `l${(i * 5 + 1) % 6}`].filter((id, at, all) => all.indexOf(id) === at) },
      venue: { anyOf: ['v1'] },
    };
  });
  return { ...TINY, leaders, activities };
}
