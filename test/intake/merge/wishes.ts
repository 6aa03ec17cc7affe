import type { IntakeContext } from '../../../src/intake/context.ts';
import { type Decision, NO_DECISIONS } from '../../../src/intake/decisions/decisions.ts';
import type { Finding } from '../../../src/intake/finding.ts';
import { findMatters } from '../../../src/intake/merge/find-matters.ts';
import type { PeopleRule } from '../../../src/intake/phrases/people-rule.ts';
import { ANY_TIME, type TimeRule } from '../../../src/intake/phrases/time-rule.ts';
import type { RosterBook } from '../../../src/intake/roster/roster-book.ts';
import type { Wish } from '../../../src/intake/wish.ts';
import { COUNTY } from '../phrases/people-roster.ts';
import { SESSIONS } from '../phrases/time-cases.ts';

const named = <T>(it: T, aliases: readonly string[] = []): { readonly it: T; readonly aliases: readonly string[] } => ({
  it,
  aliases,
});

/** Four bodies of 清源县. */
export const BOOK: RosterBook = {
  title: '清源县领导活动安排',
  timeZone: 'Asia/Shanghai',
  slotMinutes: 15,
  calendar: {
    workingHours: [
      {
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        sessions: [
          ['08:30', '12:00'],
          ['14:30', '18:00'],
        ],
      },
    ],
  },
  bodies: [
    named({ id: 'party', name: '中共清源县委员会' }, ['县委办']),
    named({ id: 'npc', name: '县人大' }),
    named({ id: 'gov', name: '县政府' }),
    named({ id: 'cppcc', name: '县政协' }),
    named({ id: 'town' }),
  ],
  sites: [named({ id: 'east', name: '东区' }), named({ id: 'west' })],
  travel: [],
  defaultTravelMinutes: null,
  venues: [
    named({ id: 'v1', name: '常委会议室' }),
    named({ id: 'v2', name: '大会堂', exclusive: true }),
    named({ id: 'v3', name: '广场', exclusive: false }),
    named({ id: 'v4' }),
  ],
  leaders: COUNTY.leaders.map(({ id, name }) => ({ id, name })),
  coverage: [],
  focusGoals: [],
  kinds: [],
  defaultMinutes: 60,
  roster: COUNTY,
  sessions: SESSIONS,
};

/** The first half of December 2026, Tuesday to Tuesday. */
export function inContext(decisions: readonly Decision[] = []): IntakeContext {
  return {
    book: BOOK,
    period: { firstDay: '2026-12-01', lastDay: '2026-12-15' },
    decisions: { ...NO_DECISIONS, decisions },
    lang: 'zh',
  };
}

export const decided = (finding: string, answer: string): IntakeContext => inContext([{ finding, answer }]);

type Edits = Partial<Omit<Wish, 'time' | 'people'>> & {
  readonly time?: Partial<TimeRule>;
  readonly people?: Partial<PeopleRule>;
};

/** A wish of a body; its key says which, in the order of the rows. */
export function wish(title: string, body: string | null, row: number, edits: Edits = {}): Wish {
  const { time, people, ...rest } = edits;
  return {
    key: `${body ?? 'open'}-${row}`,
    place: { file: `${body ?? 'open'}.xlsx`, sheet: '12月', row },
    ...{ body, title, kind: 'meeting', topic: null, length: { minutes: 120, wholeDays: null } },
    time: { ...ANY_TIME, ...time },
    people: { required: [], choose: [], optional: [], deputiesAllowed: false, deputies: [], ...people },
    ...{ venue: null, placeText: '', priority: 3, urgency: 3, mandatory: false, owner: {} },
    ...{ notes: [], readBack: [], open: [], activity: null },
    ...rest,
  };
}

export const at = (day: number, time: string): { readonly start: string } => ({ start: moment(day, time) });

export const within = (
  day: number,
  from: string,
  to: string,
): { readonly windows: readonly { readonly start: string; readonly end: string }[] } => ({
  windows: [{ start: moment(day, from), end: moment(day, to) }],
});

/** From the first day to the last, both included. */
export const days = (
  first: number,
  last: number,
): { readonly windows: readonly { readonly start: string; readonly end: string }[] } => ({
  windows: [{ start: moment(first, '00:00'), end: moment(last + 1, '00:00') }],
});

const moment = (day: number, time: string): string => `2026-12-${String(day).padStart(2, '0')}T${time}`;

/** Code, wishes and decision of each finding. */
export const found = (wishes: readonly Wish[], context: IntakeContext = inContext()): readonly string[] =>
  findMatters(wishes, context).map(sayFinding);

const sayFinding = ({ code, wishes, decision }: Finding): string =>
  `${code} ${wishes.join(' ')}${decision === null ? '' : ` → ${decision}`}`;
