/** A small Problem that uses every part of the document and has neither fault nor doubt. */
export const RIGHT_PROBLEM = {
  format: 'tongchou/problem@1',
  title: '十二月上半月',
  timeZone: 'Asia/Shanghai',
  horizon: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
  slotMinutes: 15,
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
      { days: ['sat'], sessions: [['20:00', '24:00']] },
    ],
    exceptions: [
      { day: '2026-12-05', sessions: [['09:00', '12:00']], reason: '加班半天' },
      { day: '2026-12-07', sessions: [] },
    ],
  },
  bodies: [{ id: 'party', name: '县委' }],
  sites: [{ id: 'hall', name: '县行政中心' }, { id: 'east' }],
  travel: [
    { from: 'hall', to: 'east', minutes: 40 },
    { from: 'east', to: 'hall', minutes: 50 },
  ],
  defaultTravelMinutes: 30,
  venues: [
    {
      id: 'v1',
      name: '常委会议室',
      site: 'hall',
      capacity: 30,
      exclusive: true,
      turnaroundMinutes: 15,
      unavailable: [{ start: '2026-12-03T08:30', end: '2026-12-03T18:00', reason: '检修' }],
    },
    { id: 'v2', exclusive: false },
  ],
  leaders: [
    {
      id: 'sec',
      name: '县委书记',
      body: 'party',
      rank: 1,
      homeSite: 'hall',
      workingHours: [{ days: ['tue', 'thu'], sessions: [['09:00', '11:00']] }],
      unavailable: [
        { start: '2026-12-03T14:30', end: '2026-12-03T18:00', reason: '省里开会', away: true },
        { weekly: { days: ['wed'], start: '14:30', end: '18:00' }, reason: '无会半天', kinds: ['meeting'] },
      ],
      breakMinutes: 10,
      limits: { activitiesPerDay: 4, minutesPerDay: 420, minutesPerWeek: 1800 },
      targetMinutesPerDay: 300,
      scope: ['党建'],
      deputies: ['dep'],
    },
    { id: 'dep' },
    { id: 'd1' },
    { id: 'd2' },
  ],
  activities: [
    {
      id: 'a1',
      title: '县委常委会会议',
      body: 'party',
      kind: 'meeting',
      topic: '党建',
      minutes: 120,
      priority: 5,
      urgency: 3,
      mandatory: true,
      outsideHours: false,
      windows: [{ start: '2026-12-02T08:00', end: '2026-12-04T20:00' }],
      releaseTime: '2026-12-02T08:00',
      deadline: '2026-12-04T18:00',
      dueTime: '2026-12-03T18:00',
      preferredWindows: [{ start: '2026-12-02T08:00', end: '2026-12-02T12:00' }],
      attendees: {
        required: ['sec'],
        choose: [{ from: ['d1', 'd2'], count: 1 }],
        optional: ['d2'],
        deputiesAllowed: true,
      },
      venue: { anyOf: ['v1', 'v2'] },
      headcount: 25,
      pinned: { start: '2026-12-02T09:00', day: '2026-12-02', venue: 'v1', attendees: ['sec', 'dep', 'd1'] },
      confidentiality: 'normal',
      owner: { unit: '县委办', person: '张三', contact: '1234', duty: '会务', dueDay: '2026-12-01' },
      source: { file: 'plan.xlsx', sheet: '12月', row: 12 },
    },
    { id: 'a2', wholeDays: 2, venue: { site: 'east' }, attendees: { required: ['sec'] } },
    { id: 'a3', minutes: 60, repeat: { per: 'week' } },
    { id: 'a4', minutes: 60, windows: [], pinned: { day: '2026-12-08' } },
    { id: 'a5', minutes: 30 },
  ],
  relations: [
    { kind: 'precedes', first: 'a1', second: 'a4', minGapMinutes: 0, maxGapMinutes: null },
    { kind: 'differentDays', activities: ['a1', 'a2', 'a3@2026-12-07'] },
    { kind: 'sameDay', activities: ['a4', 'a5'] },
    { kind: 'backToBack', activities: ['a4', 'a5'] },
  ],
  focusGoals: [
    {
      id: 'f1',
      title: '项目攻坚',
      leaders: ['sec', 'dep'],
      minutes: 720,
      blockMinutes: 120,
      priority: 5,
      maxBlocksPerDay: 1,
    },
  ],
  coverage: [{ leaders: ['sec', 'dep'], atLeast: 1, baseSites: ['hall'] }],
  baseline: {
    schedule: {
      format: 'tongchou/schedule@1',
      assignments: [
        {
          activity: 'a1',
          start: '2026-12-02T09:00',
          end: '2026-12-02T11:00',
          attendees: ['dep', 'd1'],
          venue: 'v1',
          substitutions: [{ leader: 'sec', by: 'dep' }],
        },
        { activity: 'a3@2026-12-07', start: '2026-12-08T09:00', end: '2026-12-08T10:00', attendees: [] },
      ],
      revision: 3,
    },
    frozenUntil: '2026-12-03T00:00',
  },
  weights: { V: [1, 3, 9, 27, 81], change: 6 },
};

/** Takes a field out, or a list item. */
export const GONE = Symbol('gone');

/** A copy with other values at some paths, such as `activities[0].minutes`; a list may be lengthened by one. */
export function edited(document: unknown, edits: { readonly [path: string]: unknown }): unknown {
  const copy: unknown = structuredClone(document);
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
    if (typeof parent !== 'object' || parent === null) throw new Error(`nothing at ${path}`);
    if (value !== GONE) Reflect.set(parent, last, value);
    else if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
  }
  return copy;
}

export const editedProblem = (edits: { readonly [path: string]: unknown }): unknown => edited(RIGHT_PROBLEM, edits);
