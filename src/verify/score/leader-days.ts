import { slotAtOrAfter } from '../clock.ts';
import type { Facts } from '../facts.ts';
import { liesIn, overlaps, type Span } from '../span.ts';
import type { Attendance, Step } from '../steps.ts';
import { attended, quarters, type Term, termOf, timesOf } from './term.ts';

const isActivity = ({ activity }: Attendance): boolean => activity !== undefined;

/** Number of (leader, calendar session) pairs overlapped by an activity that the leader attends. */
export const touched: Term = termOf(
  (facts) =>
    [...facts.attendances].flatMap(([leader, attendances]) => {
      const sessions = attendances.filter(isActivity).flatMap(({ span }) => facts.sessions.over(span));
      return [...new Map(sessions.map((session) => [session.start, session])).values()].map((session) => ({
        leader,
        attendances,
        session,
      }));
    }),
  () => 1,
  ({ leader, attendances, session }, facts) => ({
    term: 'touched',
    leader,
    day: facts.clock.date(session.start),
    at: timesOf(facts, session),
    activities: attendances.filter((one) => isActivity(one) && overlaps(one.span, session)).map(({ id }) => id),
  }),
);

/** Idle minutes below this break up a half-day. */
const WORTH_HAVING = 60;

/**
 * Pairs of consecutive attendances of a leader, both wholly inside one calendar session, with 0 < idle < 60 minutes; idle
 * runs from the first slot at or after the earliest start that `leader-overlap` would have allowed the second.
 */
export const fragmentation: Term = termOf(
  (facts) => facts.steps.filter(({ first, second }) => together(facts, first, second)),
  (step, facts) => {
    const { start, end } = idleOf(facts, step);
    return start < end && end - start < WORTH_HAVING ? 1 : 0;
  },
  (step, facts) => {
    const idle = idleOf(facts, step);
    return {
      term: 'fragmentation',
      leader: step.leader,
      day: step.second.startDay,
      at: timesOf(facts, idle),
      minutes: idle.end - idle.start,
      first: attended(step.first),
      second: attended(step.second),
    };
  },
);

const together = ({ sessions }: Facts, first: Attendance, second: Attendance): boolean =>
  sessions.on(first.startDay).some((session) => liesIn(first.span, session) && liesIn(second.span, session));

const idleOf = ({ clock, slotMinutes }: Facts, { second, earliest }: Step): Span => ({
  start: slotAtOrAfter(clock, earliest, slotMinutes),
  end: second.span.start,
});

/** Per leader and day, quarter hours (rounded up) of the minutes that `minutesPerDay` counts above `targetMinutesPerDay`. */
export const overload: Term = termOf(
  ({ loads }) => loads,
  ({ leader, minutes }, facts) => quarters(Math.max(0, minutes - targetOf(facts, leader))),
  ({ leader, day, minutes }, facts) => ({ term: 'overload', leader, day, minutes, target: targetOf(facts, leader) }),
);

const targetOf = ({ leaders }: Facts, leader: string): number =>
  leaders.get(leader)?.targetMinutesPerDay ?? Number.POSITIVE_INFINITY;

/** Quarter hours (rounded up) of each journey of a leader between consecutive sited attendances of one day. */
export const travel: Term = termOf(
  ({ steps }) =>
    steps.flatMap(({ leader, second, journey }) => (journey === undefined ? [] : [{ leader, second, ...journey }])),
  ({ minutes }) => quarters(minutes),
  ({ leader, from, second, minutes }) => ({
    term: 'travel',
    leader,
    day: second.startDay,
    from: from.site ?? '',
    to: second.site ?? '',
    minutes,
    first: attended(from),
    second: attended(second),
  }),
);
