import type { PeopleRule } from '../../../src/intake/phrases/people-rule.ts';
import { ANY_TIME, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { Fate, IntakeRecord } from '../../../src/intake/record.ts';
import { repliesOf } from '../../../src/intake/replies/replies.ts';
import type { BodyReply, WishReply } from '../../../src/intake/replies/reply.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import { problemHash } from '../../../src/model/hash.ts';
import type { Opening } from '../../../src/model/opening.ts';
import type { Activity, Problem } from '../../../src/model/problem.ts';
import type { Assignment, Reason, Schedule } from '../../../src/model/schedule.ts';

/** Three leaders and two rooms in the week of Monday 7 December 2026, sessions 9–12 and 14–17. */
export const office = (activities: readonly Activity[], parts: Partial<Problem> = {}): Problem => ({
  format: 'tongchou/problem@1',
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
  bodies: [
    { id: 'party', name: '县委' },
    { id: 'gov', name: '县政府' },
  ],
  sites: [
    { id: 'hall', name: '县行政中心' },
    { id: 'east', name: '东区' },
  ],
  venues: [
    { id: 'v1', name: '常委会议室', site: 'hall' },
    { id: 'v2', name: '政府会议室', site: 'hall' },
  ],
  leaders: [
    { id: 'sec', name: '县委书记', rank: 1 },
    { id: 'mayor', name: '县长', rank: 2, deputies: ['dep'] },
    { id: 'dep', name: '常务副县长', rank: 3 },
  ],
  activities,
  ...parts,
});

export const scheduleOf = (assignments: readonly Assignment[], parts: Partial<Schedule> = {}): Schedule => ({
  format: 'tongchou/schedule@1',
  assignments,
  ...parts,
});

/** An hour of the secretary at this time, in no room. */
export const hour = (activity: string, start: string, parts: Partial<Assignment> = {}): Assignment => ({
  activity,
  start,
  end: `${start.slice(0, 11)}${String(Number(start.slice(11, 13)) + 1).padStart(2, '0')}${start.slice(13)}`,
  attendees: ['sec'],
  ...parts,
});

const NOBODY: PeopleRule = { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [] };

export type WishParts = Partial<Omit<Wish, 'time' | 'people'>> & {
  readonly time?: Partial<TimeRule>;
  readonly people?: Partial<PeopleRule>;
};

/** The secretary's hour that the party asks for, at any time, but for what is said. */
export const wishOf = (key: string, { time, people, ...parts }: WishParts = {}): Wish => ({
  key,
  place: { file: '县委.xlsx', sheet: '12月', row: 4 },
  body: 'party',
  title: `事项${key}`,
  kind: null,
  topic: null,
  time: { ...ANY_TIME, ...time },
  length: { minutes: 60, wholeDays: null },
  people: { ...NOBODY, required: ['sec'], ...people },
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
  ...parts,
});

export const fateOf = (wish: string, parts: Partial<Fate> = {}): Fate => ({
  wish,
  activity: wish,
  mergedWith: [],
  leftOut: null,
  ...parts,
});

export function recordOf(wishes: readonly Wish[], problem: Problem, fates?: readonly Fate[]): IntakeRecord {
  return {
    format: 'tongchou/intake@1',
    period: problem.horizon,
    problem: { sha256: problemHash(problem) },
    wishes,
    fates: fates ?? wishes.map(({ key }) => fateOf(key)),
    carried: [],
    findings: [],
    unresolved: [],
  };
}

interface Case {
  readonly wishes: readonly Wish[];
  readonly fates?: readonly Fate[];
  readonly problem: Problem;
  readonly schedule: Schedule;
  readonly openings?: (activity: string) => readonly Opening[];
}

export const repliesIn = ({ wishes, fates, problem, schedule, openings }: Case): readonly BodyReply[] =>
  repliesOf(recordOf(wishes, problem, fates), problem, schedule, openings ?? (() => []));

/** Every answer by the key of its wish. */
export const answersIn = (one: Case): ReadonlyMap<string, WishReply> =>
  new Map(repliesIn(one).flatMap(({ answers }) => answers.map((answer) => [answer.wish.key, answer])));

export const activityOf = (id: string, parts: Partial<Activity> = {}): Activity => ({
  id,
  title: `事项${id}`,
  minutes: 60,
  attendees: { required: ['sec'] },
  ...parts,
});

export interface Told {
  readonly wish?: WishParts;
  readonly activity?: Partial<Activity>;
  readonly held?: Assignment;
  readonly reasons?: readonly Reason[];
  readonly beside?: readonly Activity[];
  readonly besideHeld?: readonly Assignment[];
  readonly parts?: Partial<Problem>;
}

/** The answer to the one wish `w`. */
export function answer({ wish, activity, held, reasons, beside = [], besideHeld = [], parts }: Told): WishReply {
  const problem = office([activityOf('w', activity), ...beside], parts);
  const schedule = scheduleOf([...(held ? [held] : []), ...besideHeld], {
    unscheduled: reasons === undefined ? [] : [{ activity: 'w', reasons }],
  });
  const found = answersIn({ wishes: [wishOf('w', wish)], problem, schedule }).get('w');
  if (found === undefined) throw new Error('not answered');
  return found;
}

export const said = (answered: WishReply | undefined): readonly string[] => answered?.reasons.map(({ zh }) => zh) ?? [];
export const inEnglish = (answered: WishReply | undefined): readonly string[] =>
  answered?.reasons.map(({ en }) => en) ?? [];

export const SECRET = activityOf('secret', { title: '绝密专题', confidentiality: 'confidential' });
