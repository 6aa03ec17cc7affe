import type { Requirement } from '../../../src/explain/contradiction/requirement.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';

export const must = (id: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  minutes: 60,
  mandatory: true,
  attendees: { required: ['a'] },
  ...parts,
});

export const at = (clock: string): { readonly start: string } => ({ start: `2026-12-01T${clock}` });
export const between = (start: string, end: string): { readonly start: string; readonly end: string } => ({
  ...at(start),
  end: `2026-12-01T${end}`,
});

interface Case {
  readonly parts: Partial<Problem>;
  readonly kinds: readonly Requirement['kind'][];
  /** One of the requirements, in words. */
  readonly zh: string;
  readonly en: string;
}

const HALL = { id: 'hall', name: '大礼堂' };
const ROOM = { id: 'room', name: '会议室' };

/** Problems of one contradiction each, after what makes it. */
export const CASES: { readonly [name: string]: Case } = {
  'two at one time': {
    parts: { activities: [must('x', { pinned: at('09:00') }), must('y', { pinned: at('09:30') })] },
    kinds: ['mandatory', 'mandatory', 'attends', 'attends', 'pinnedStart', 'pinnedStart'],
    zh: '「x」锁定在12月1日（周二）09:00开始',
    en: '“x” is pinned to start on 1 Dec (Tue) 09:00',
  },
  'an absence': {
    parts: {
      leaders: [{ id: 'a', unavailable: [{ ...between('08:00', '18:00'), reason: '出差' }] }],
      activities: [must('x', { outsideHours: true, windows: [between('09:00', '11:00')] })],
    },
    kinds: ['mandatory', 'attends', 'windows', 'absence'],
    zh: 'a12月1日（周二）08:00–18:00不能参加活动（出差）',
    en: 'a can attend nothing 1 Dec (Tue) 08:00–18:00 (出差)',
  },
  'a weekly absence of some kinds': {
    parts: {
      leaders: [
        { id: 'a', unavailable: [{ weekly: { days: ['tue'], start: '08:00', end: '18:00' }, kinds: ['meeting'] }] },
      ],
      activities: [must('x', { kind: 'meeting' })],
    },
    kinds: ['mandatory', 'attends', 'hours', 'absence'],
    zh: 'a每周二 08:00–18:00 不能参加 meeting 类活动',
    en: 'a can attend nothing of kind meeting every Tue 08:00–18:00',
  },
  'own working hours': {
    parts: {
      leaders: [{ id: 'a', workingHours: [{ days: ['mon'], sessions: [['08:00', '12:00']] }] }],
      activities: [must('x')],
    },
    kinds: ['mandatory', 'attends', 'hours', 'ownHours'],
    zh: 'a只在本人的工作时间参加活动',
    en: 'a attends only in own working hours',
  },
  'a limit of activities': {
    parts: { leaders: [{ id: 'a', limits: { activitiesPerDay: 1 } }], activities: [must('x'), must('y')] },
    kinds: ['mandatory', 'mandatory', 'attends', 'attends', 'limit'],
    zh: 'a每天最多参加 1 项活动',
    en: 'a attends at most 1 a day',
  },
  'a limit of minutes': {
    parts: { leaders: [{ id: 'a', limits: { minutesPerDay: 30 } }], activities: [must('x')] },
    kinds: ['mandatory', 'attends', 'limit'],
    zh: 'a每天参加活动最多 30 分钟',
    en: 'a attends at most 30 minutes a day',
  },
  'a limit of the week': {
    parts: { leaders: [{ id: 'a', limits: { minutesPerWeek: 30 } }], activities: [must('x')] },
    kinds: ['mandatory', 'attends', 'limit'],
    zh: 'a每周参加活动最多 30 分钟',
    en: 'a attends at most 30 minutes a week',
  },
  'a break': {
    parts: {
      leaders: [{ id: 'a', breakMinutes: 15 }],
      activities: [must('x', { pinned: at('09:00') }), must('y', { pinned: at('10:00') })],
    },
    kinds: ['mandatory', 'mandatory', 'attends', 'attends', 'pinnedStart', 'pinnedStart', 'break'],
    zh: 'a前后两项活动至少间隔 15 分钟',
    en: 'a has 15 minutes between any two activities',
  },
  'a release and a deadline': {
    parts: { activities: [must('x', { releaseTime: at('10:00').start, deadline: at('10:30').start })] },
    kinds: ['mandatory', 'release', 'deadline'],
    zh: '「x」须在12月1日（周二）10:30前结束',
    en: '“x” must end by 1 Dec (Tue) 10:30',
  },
  'a pinned day': {
    parts: {
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: [must('x', { pinned: { day: '2026-12-02' }, deadline: '2026-12-02T00:00' })],
    },
    kinds: ['mandatory', 'pinnedDay', 'deadline'],
    zh: '「x」须在12月1日（周二）24:00前结束',
    en: '“x” is pinned to 2 Dec (Wed)',
  },
  'a venue closed': {
    parts: {
      venues: [{ ...ROOM, unavailable: [{ ...between('00:00', '23:00'), reason: '检修' }] }],
      activities: [must('x', { venue: { anyOf: ['room'] } })],
    },
    kinds: ['mandatory', 'hours', 'venue', 'closure'],
    zh: '会议室12月1日（周二）00:00–23:00不开放（检修）',
    en: '“x” must be held at 会议室',
  },
  'a venue pinned for two': {
    parts: {
      leaders: [{ id: 'a' }, { id: 'b' }],
      venues: [HALL, ROOM],
      activities: [
        must('x', { pinned: { ...at('09:00'), venue: 'room' }, venue: { anyOf: ['room', 'hall'] } }),
        must('y', { pinned: at('09:00'), venue: { anyOf: ['room'] }, attendees: { required: ['b'] } }),
      ],
    },
    kinds: ['mandatory', 'mandatory', 'pinnedStart', 'pinnedStart', 'pinnedVenue', 'venue', 'exclusive'],
    zh: '会议室同一时间只能安排一项活动',
    en: '会议室 holds one activity at a time',
  },
  'a venue too small': {
    parts: {
      venues: [{ ...ROOM, capacity: 10 }],
      activities: [must('x', { venue: { anyOf: ['room'] }, headcount: 20 })],
    },
    kinds: ['mandatory', 'venue', 'headcount'],
    zh: '「x」有 20 人参加',
    en: '“x” is for 20 people',
  },
  'a journey': {
    parts: {
      sites: [
        { id: 'east', name: '东区' },
        { id: 'west', name: '西区' },
      ],
      travel: [{ from: 'east', to: 'west', minutes: 40 }],
      activities: [
        must('x', { pinned: at('09:00'), venue: { site: 'east' } }),
        must('y', { pinned: at('10:00'), venue: { site: 'west' } }),
      ],
    },
    kinds: [
      ...(['mandatory', 'mandatory', 'attends', 'attends', 'pinnedStart', 'pinnedStart'] as const),
      ...(['venue', 'venue', 'travel'] as const),
    ],
    zh: '东区与西区之间路途 40 分钟',
    en: 'the way between 东区 and 西区 takes 40 minutes',
  },
  'an order': {
    parts: {
      activities: [must('x', { pinned: at('10:00') }), must('y', { pinned: at('14:00') })],
      relations: [{ kind: 'precedes', first: 'y', second: 'x', minGapMinutes: 30, maxGapMinutes: 90 }],
    },
    kinds: ['mandatory', 'pinnedStart', 'pinnedStart', 'relation'],
    zh: '「x」须排在「y」之后，至少间隔 30 分钟，最多间隔 90 分钟',
    en: '“x” must come after “y”, at least 30 minutes later, at most 90 minutes later',
  },
  'different days': {
    parts: {
      activities: [must('x'), must('y')],
      relations: [{ kind: 'differentDays', activities: ['x', 'y'] }],
    },
    kinds: ['mandatory', 'mandatory', 'relation'],
    zh: '「x」、「y」不能排在同一天',
    en: '“x” and “y” must be on different days',
  },
  'one day': {
    parts: {
      horizon: { firstDay: '2026-12-01', lastDay: '2026-12-02' },
      activities: [
        must('x', { pinned: { day: '2026-12-01' } }),
        must('y', { windows: [{ start: '2026-12-02T00:00', end: '2026-12-03T00:00' }] }),
      ],
      relations: [{ kind: 'sameDay', activities: ['x', 'y'] }],
    },
    kinds: ['mandatory', 'mandatory', 'pinnedDay', 'windows', 'relation'],
    zh: '「y」只能排在12月2日',
    en: '“x” and “y” must be on the same day',
  },
  'back to back': {
    parts: {
      activities: [must('x', { pinned: at('09:00') }), must('y', { pinned: at('15:00') })],
      relations: [{ kind: 'backToBack', activities: ['x', 'y'] }],
    },
    kinds: ['mandatory', 'mandatory', 'pinnedStart', 'pinnedStart', 'relation'],
    zh: '「x」、「y」须在同一场地依次衔接',
    en: '“x” and “y” must follow one another at the same venue',
  },
  'people to choose from': {
    parts: {
      leaders: [{ id: 'a' }, { id: 'b', unavailable: [between('00:00', '23:00')] }],
      activities: [must('x', { attendees: { choose: [{ from: ['a', 'b'], count: 2 }] } })],
    },
    kinds: ['mandatory', 'choice', 'hours', 'absence'],
    zh: '「x」须从a、b中选派 2 位参加',
    en: '“x” needs 2 of a and b',
  },
  'pinned people': {
    parts: {
      leaders: [{ id: 'a' }, { id: 'b', unavailable: [between('00:00', '23:00')] }],
      activities: [must('x', { attendees: { optional: ['b'] }, pinned: { attendees: ['b'] } })],
    },
    kinds: ['mandatory', 'pinnedAttendees', 'hours', 'absence'],
    zh: '「x」锁定由b参加',
    en: '“x” is pinned to be attended by b',
  },
  'who must not be away': {
    parts: {
      sites: [{ id: 'east', name: '东区' }],
      leaders: [{ id: 'a' }],
      coverage: [{ leaders: ['a'], atLeast: 1 }],
      activities: [must('x', { venue: { site: 'east' } })],
    },
    kinds: ['mandatory', 'attends', 'hours', 'venue', 'coverage'],
    zh: '工作时间内a中至少 1 位在岗',
    en: 'at least 1 of a must not be away in working hours',
  },
  'one that is too long': {
    parts: { activities: [must('x', { minutes: 3000 })] },
    kinds: ['mandatory'],
    zh: '「x」必排',
    en: '“x” is mandatory',
  },
  'what is published': {
    parts: {
      activities: [
        { id: 'x', minutes: 60, attendees: { required: ['a'] } },
        must('y', { windows: [between('09:00', '10:00')] }),
      ],
      baseline: {
        frozenUntil: '2026-12-02T00:00',
        schedule: { assignments: [{ activity: 'x', ...between('09:00', '10:00'), attendees: ['a'] }] },
      },
    },
    kinds: ['mandatory', 'frozen', 'attends', 'windows'],
    zh: '「x」已发布在12月1日（周二）09:00–10:00，不再变动',
    en: '“x” is published for 1 Dec (Tue) 09:00–10:00 and stays there',
  },
};
