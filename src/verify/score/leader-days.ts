import { slotAtOrAfter } from '../clock.ts';
import { liesIn } from '../span.ts';
import { quarters, sumOf, type Term } from './term.ts';

/** Number of (leader, calendar session) pairs overlapped by an activity that the leader attends. */
export const touched: Term = (facts) =>
  sumOf(facts.attendances.values(), (attendances) => {
    const activities = attendances.filter(({ activity }) => activity !== undefined);
    const sessions = activities.flatMap(({ span }) => facts.sessions.over(span));
    return new Set(sessions.map(({ start }) => start)).size;
  });

/** Idle minutes below this break up a half-day. */
const WORTH_HAVING = 60;

/**
 * Pairs of consecutive attendances of a leader, both wholly inside one calendar session, with 0 < idle < 60 minutes; idle
 * runs from the first slot at or after the earliest start that `leader-overlap` would have allowed the second.
 */
export const fragmentation: Term = (facts) =>
  sumOf(facts.steps, ({ first, second, earliest }) => {
    const together = facts.sessions
      .on(first.startDay)
      .some((session) => liesIn(first.span, session) && liesIn(second.span, session));
    if (!together) return 0;
    const idle = second.span.start - slotAtOrAfter(facts.clock, earliest, facts.slotMinutes);
    return idle > 0 && idle < WORTH_HAVING ? 1 : 0;
  });

/** Per leader and day, quarter hours (rounded up) of the minutes that `minutesPerDay` counts above `targetMinutesPerDay`. */
export const overload: Term = (facts) =>
  sumOf(facts.loads, ({ leader, minutes }) => {
    const target = facts.leaders.get(leader)?.targetMinutesPerDay ?? Number.POSITIVE_INFINITY;
    return quarters(Math.max(0, minutes - target));
  });

/** Quarter hours (rounded up) of each journey of a leader between consecutive sited attendances of one day. */
export const travel: Term = (facts) => sumOf(facts.steps, ({ journey }) => quarters(journey?.minutes ?? 0));
