import type { Problem } from '../../../src/model/problem.ts';
import type { Assignment, Schedule } from '../../../src/model/schedule.ts';

/** Four days of a small county: Tuesday 1 to Friday 4 December 2026. */
export const COUNTY: Problem = {
  format: 'tongchou/problem@1',
  title: '青云县领导活动安排',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-04' },
  slotMinutes: 15,
  calendar: {
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['09:00', '12:00'],
          ['14:30', '17:30'],
        ],
      },
    ],
  },
  sites: [
    { id: 'center', name: '行政中心' },
    { id: 'town', name: '青石镇' },
  ],
  venues: [
    { id: 'v1', name: '常委会议室', site: 'center', capacity: 24 },
    {
      id: 'v2',
      name: '第二会议室',
      site: 'center',
      unavailable: [{ start: '2026-12-04T09:00', end: '2026-12-04T12:00', reason: '设备检修' }],
    },
  ],
  leaders: [
    {
      id: 'sec',
      name: '县委书记',
      homeSite: 'center',
      unavailable: [
        { start: '2026-12-03T14:30', end: '2026-12-03T17:30', reason: '省里开会', away: true },
        { weekly: { days: ['wed'], start: '09:00', end: '12:00' }, reason: '无会半天', kinds: ['meeting'] },
        { weekly: { days: ['thu'], start: '18:00', end: '24:00' } },
      ],
    },
    {
      id: 'mayor',
      name: '县长',
      homeSite: 'center',
      deputies: ['exec'],
      unavailable: [{ start: '2026-12-02T14:30', end: '2026-12-02T17:30', reason: '市政府座谈会', away: true }],
    },
    { id: 'exec', name: '常务副县长', homeSite: 'center' },
    { id: 'agr', name: '副县长（农业）', homeSite: 'center' },
  ],
  activities: [
    {
      id: 'standing',
      title: '县委常委会会议',
      minutes: 120,
      priority: 5,
      urgency: 4,
      mandatory: true,
      repeat: { per: 'week' },
      attendees: { required: ['sec', 'mayor', 'exec'] },
      venue: { anyOf: ['v1'] },
    },
    {
      id: 'gov',
      title: '县政府常务会议',
      minutes: 120,
      priority: 5,
      attendees: { required: ['mayor', 'exec', 'agr'] },
      venue: { anyOf: ['v2'] },
      pinned: { day: '2026-12-01', venue: 'v2', attendees: ['exec'] },
    },
    {
      id: 'safety',
      title: '安全生产调度会',
      minutes: 60,
      attendees: { required: ['mayor'], choose: [{ from: ['exec', 'agr'], count: 1 }], optional: ['sec'] },
      venue: { anyOf: ['v2', 'v1'] },
    },
    { id: 'letters', title: '信访接待', minutes: 30, priority: 1, urgency: 1, attendees: { required: ['mayor'] } },
    {
      id: 'visit',
      title: '青石镇调研',
      minutes: 90,
      priority: 2,
      attendees: { required: ['sec', 'agr'] },
      venue: { site: 'town' },
      pinned: { start: '2026-12-04T09:00' },
    },
    {
      id: 'rural',
      title: '乡村振兴推进会',
      minutes: 90,
      priority: 4,
      windows: [{ start: '2026-12-02T00:00', end: '2026-12-03T00:00' }],
      attendees: { required: ['mayor', 'agr'] },
      venue: { anyOf: ['v2'] },
    },
    {
      id: 'farm',
      title: '农业工作座谈会',
      minutes: 120,
      windows: [{ start: '2026-12-03T09:00', end: '2026-12-03T12:00' }],
      attendees: { required: ['agr'] },
      venue: { anyOf: ['v1'] },
    },
    {
      id: 'report',
      title: '深化改革汇报会',
      minutes: 60,
      kind: 'meeting',
      releaseTime: '2026-12-02T09:00',
      deadline: '2026-12-02T12:00',
      attendees: { required: ['sec'] },
    },
    { id: 'study', title: '理论学习', wholeDays: 1, priority: 2, attendees: { required: ['exec', 'agr'] } },
    {
      id: 'talk',
      title: '谈心谈话',
      minutes: 60,
      urgency: 5,
      repeat: { per: 'day' },
      attendees: { required: ['sec', 'mayor'] },
      dueTime: '2026-12-02T12:00',
    },
  ],
  focusGoals: [
    { id: 'projects', title: '重大项目攻坚', leaders: ['sec', 'mayor'], minutes: 240, blockMinutes: 120, priority: 4 },
  ],
  coverage: [{ leaders: ['sec', 'exec'], atLeast: 1 }],
};

export const held = (
  activity: string,
  time: string,
  attendees: readonly string[],
  more: Partial<Assignment> = {},
): Assignment => {
  const [day = '', hours = ''] = time.split(' ');
  const [from, to] = hours.split('–');
  return { activity, start: `2026-12-0${day}T${from}`, end: `2026-12-0${day}T${to}`, attendees, ...more };
};

/** Made by hand; `verify` finds nothing wrong. */
export const PLANNED: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    held('gov', '1 09:00–11:00', ['mayor', 'exec', 'agr'], { venue: 'v2' }),
    held('safety', '2 09:00–10:00', ['mayor', 'exec'], { venue: 'v2' }),
    held('letters', '2 10:45–11:15', ['mayor']),
    held('standing@2026-12-01', '3 09:30–11:30', ['sec', 'mayor', 'exec'], { venue: 'v1' }),
    held('visit', '4 09:00–10:30', ['sec', 'agr']),
  ],
  focusBlocks: [
    { goal: 'projects', start: '2026-12-01T14:30', end: '2026-12-01T16:30' },
    { goal: 'projects', start: '2026-12-04T14:30', end: '2026-12-04T16:30' },
  ],
};
