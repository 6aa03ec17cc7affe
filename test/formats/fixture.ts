import type { Problem } from '../../src/model/problem.ts';
import type { Schedule } from '../../src/model/schedule.ts';

/** A small fortnight round the National Day holiday: every feature that a format has to show, once. */
export const PROBLEM: Problem = {
  format: 'tongchou/problem@1',
  title: '青山县领导活动安排表',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-09-28', lastDay: '2026-10-10' },
  calendar: {
    holidays: 'CN',
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:30', '12:00'],
          ['14:30', '18:00'],
        ],
      },
    ],
    exceptions: [{ day: '2026-10-09', sessions: [['08:30', '12:00']], reason: '下午消防演练' }],
  },
  bodies: [
    { id: 'party', name: '县委' },
    { id: 'gov', name: '县政府' },
    { id: 'idle', name: '县政协' },
  ],
  sites: [
    { id: 'hall', name: '县行政中心' },
    { id: 'east', name: '东城镇' },
  ],
  venues: [
    { id: 'v1', name: '常委会议室', site: 'hall', capacity: 30 },
    { id: 'v2', name: '县行政中心报告厅', site: 'hall' },
    { id: 'v3', name: '空置会议室' },
  ],
  leaders: [
    { id: 'dep', name: '张副县长', body: 'gov', rank: 3 },
    { id: 'sec', name: '李书记', body: 'party', rank: 1, deputies: ['mayor'] },
    { id: 'mayor', name: '王县长', body: 'gov', rank: 2, deputies: ['dep'] },
    { id: 'new', name: '赵副书记', body: 'party' },
  ],
  activities: [
    {
      id: 'a1',
      title: '县委常委会会议',
      body: 'party',
      kind: 'meeting',
      minutes: 120,
      priority: 5,
      urgency: 4,
      mandatory: true,
      attendees: { required: ['sec', 'mayor'], optional: ['dep'] },
      venue: { anyOf: ['v1'] },
      owner: { unit: '县委办', person: '陈明', contact: '0571-8853', duty: '会议材料', dueDay: '2026-09-27' },
    },
    {
      id: 'a2',
      title: '全县经济工作大会',
      body: 'gov',
      kind: 'meeting',
      wholeDays: 2,
      priority: 4,
      attendees: { required: ['mayor', 'sec'], deputiesAllowed: true },
      venue: { anyOf: ['v2'] },
      owner: { unit: '县政府办' },
    },
    {
      id: 'a3',
      title: '东城镇防汛检查',
      body: 'gov',
      kind: '防汛',
      minutes: 90,
      priority: 1,
      outsideHours: true,
      windows: [{ start: '2026-10-01T18:00', end: '2026-10-01T21:00' }],
      pinned: { start: '2026-10-01T19:00' },
      attendees: { required: ['dep'] },
      venue: { site: 'east' },
    },
    {
      id: 'a4',
      title: '干部调整专题研究',
      body: 'party',
      kind: 'research',
      minutes: 60,
      priority: 5,
      confidentiality: 'confidential',
      attendees: { required: ['sec'] },
      venue: { anyOf: ['v1'] },
      owner: { unit: '组织部', contact: '不宜公开' },
    },
    {
      id: 'a5',
      title: '周例会',
      body: 'party',
      kind: 'meeting',
      minutes: 30,
      repeat: { per: 'week' },
      attendees: { required: ['sec', 'dep'] },
    },
    {
      id: 'a6',
      title: '招商接待',
      body: 'gov',
      kind: 'reception',
      minutes: 60,
      priority: 2,
      attendees: { required: ['mayor'] },
    },
    {
      id: 'a7',
      title: '省督查组汇报会',
      body: 'party',
      minutes: 60,
      priority: 5,
      urgency: 5,
      mandatory: true,
      attendees: { required: ['sec'] },
    },
  ],
  focusGoals: [
    { id: 'f1', title: '项目攻坚', leaders: ['mayor', 'sec'], minutes: 360, blockMinutes: 120, priority: 5 },
  ],
};

export const SCHEDULE: Schedule = {
  format: 'tongchou/schedule@1',
  assignments: [
    {
      activity: 'a2',
      start: '2026-09-28T08:30',
      end: '2026-09-29T18:00',
      attendees: ['dep', 'sec'],
      venue: 'v2',
      substitutions: [{ leader: 'mayor', by: 'dep' }],
    },
    { activity: 'a1', start: '2026-09-30T09:00', end: '2026-09-30T11:00', attendees: ['mayor', 'sec'], venue: 'v1' },
    { activity: 'a3', start: '2026-10-01T19:00', end: '2026-10-01T20:30', attendees: ['dep'] },
    { activity: 'a4', start: '2026-09-30T15:00', end: '2026-09-30T16:00', attendees: ['sec'], venue: 'v1' },
    { activity: 'a5@2026-09-28', start: '2026-09-30T11:00', end: '2026-09-30T11:30', attendees: ['sec', 'dep'] },
  ],
  focusBlocks: [
    { goal: 'f1', start: '2026-10-08T14:30', end: '2026-10-08T16:30' },
    { goal: 'f1', start: '2026-10-10T08:30', end: '2026-10-10T10:30' },
  ],
  unscheduled: [
    { activity: 'a6', reasons: [{ id: 'cost', message: '' }] },
    { activity: 'a5@2026-10-05', reasons: [{ id: 'leader-limit', leader: 'dep', message: '' }] },
    {
      activity: 'a7',
      reasons: [
        { id: 'leader-overlap', leader: 'sec', activity: 'a4', message: '' },
        { id: 'leader-unavailable', leader: 'sec', message: '' },
        { id: 'leader-unavailable', leader: 'sec', message: '' },
      ],
    },
  ],
  score: { mandatoryMissed: 1, cost: 900, valueLost: 800, inconvenience: 100, terms: {} },
  bound: { mandatoryMissed: 1, cost: 880 },
  gap: 0.0041,
  status: 'feasible',
  stopReason: 'time',
};

export const STAMP = '2026-09-20T08:00:00Z';
