import { parsePeriod } from '../../../src/calendar/period.ts';
import { type Assembled, assemble } from '../../../src/intake/assemble/assemble.ts';
import type { IntakeContext } from '../../../src/intake/context.ts';
import { NO_DECISIONS } from '../../../src/intake/decisions/decisions.ts';
import type { Matter } from '../../../src/intake/matter.ts';
import type { PeopleRule } from '../../../src/intake/phrases/people-rule.ts';
import { ANY_TIME, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import { SESSIONS } from '../phrases/time-cases.ts';

/** A county: two bodies, three leaders, two rooms, working Monday to Friday, 08:30–12:00 and 14:30–18:00. */
export const BOOK: RosterBook = {
  title: '某县领导活动安排',
  timeZone: 'Asia/Shanghai',
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
    ],
    exceptions: [{ day: '2026-11-20', sessions: [], reason: '停电' }],
  },
  bodies: [
    { it: { id: 'party', name: '县委' }, aliases: [] },
    { it: { id: 'gov', name: '县政府' }, aliases: [] },
  ],
  sites: [
    { it: { id: 'hall', name: '县行政中心' }, aliases: [] },
    { it: { id: 'east', name: '东部新城' }, aliases: [] },
  ],
  travel: [{ from: 'hall', to: 'east', minutes: 40 }],
  defaultTravelMinutes: 30,
  venues: [
    { it: { id: 'v1', name: '常委会议室', site: 'hall', capacity: 20 }, aliases: [] },
    { it: { id: 'v2', name: '大会议室', site: 'hall', capacity: 100 }, aliases: [] },
  ],
  leaders: [
    { id: 'sec', name: '张三', body: 'party', rank: 1, homeSite: 'hall', deputies: ['dep'] },
    { id: 'mayor', name: '李四', body: 'gov', rank: 2, homeSite: 'hall' },
    { id: 'dep', name: '王五', body: 'party', rank: 3, homeSite: 'hall' },
  ],
  coverage: [{ leaders: ['sec', 'mayor'], atLeast: 1 }],
  focusGoals: [{ id: 'focus', title: '项目攻坚', leaders: ['sec'], minutes: 240, blockMinutes: 120 }],
  kinds: [{ id: 'meeting', name: '会议', titleWords: ['会议'], minutes: 120 }],
  defaultMinutes: 60,
  roster: { leaders: [], groups: [] },
  sessions: SESSIONS,
};

export function contextOf(period = '2026-12-H1', book: RosterBook = BOOK): IntakeContext {
  const horizon = parsePeriod(period);
  if (!('firstDay' in horizon)) throw new Error(horizon.message);
  return { book, period: horizon, decisions: NO_DECISIONS, lang: 'zh' };
}

export const NOBODY: PeopleRule = { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] };

export type WishText = Partial<Omit<Wish, 'time' | 'people'>> & {
  readonly time?: Partial<TimeRule>;
  readonly people?: Partial<PeopleRule>;
};

export const wishOf = ({ time = {}, people = {}, ...rest }: WishText = {}): Wish => ({
  key: 'party-a1b2c3',
  place: { file: '县委.xlsx', sheet: '12月', row: 7 },
  body: 'party',
  title: '专题会',
  kind: 'meeting',
  topic: null,
  length: { minutes: 60, wholeDays: null },
  venue: null,
  placeText: '',
  priority: 3,
  urgency: 3,
  mandatory: false,
  owner: {},
  notes: [],
  readBack: [],
  open: [],
  activity: null,
  ...rest,
  time: { ...ANY_TIME, ...time },
  people: { ...NOBODY, ...people },
});

export const matterOf = (wish: Wish, others: readonly string[] = []): Matter => ({
  wish,
  wishes: [wish.key, ...others],
});

export const activityOf = (parts: Partial<Activity> = {}): Activity => ({
  id: 'a1',
  title: '专题会',
  body: 'party',
  minutes: 60,
  ...parts,
});

/** The only activity of a Problem. */
export function onlyActivity({ activities }: Problem): Activity {
  const [activity, another] = activities;
  if (!activity || another) throw new Error(`${activities.length} activities`);
  return activity;
}

export const assembled = (wish: WishText, period?: string): Assembled =>
  assemble([matterOf(wishOf(wish))], contextOf(period));
export const activityFor = (wish: WishText, period?: string): Activity => onlyActivity(assembled(wish, period).problem);
export const idsFor = (wish: WishText, period?: string): readonly string[] =>
  assembled(wish, period).problem.activities.map(({ id }) => id);
export const codes = ({ issues }: Assembled): readonly string[] => issues.map(({ code }) => code);

export const between = (day: string, start: string, end: string) => ({
  start: `${day}T${start}`,
  end: `${day}T${end}`,
});
