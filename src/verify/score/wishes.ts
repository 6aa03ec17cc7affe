import { commonPart, lengthOf, liesIn } from '../span.ts';
import { quarters, sumOf, type Term } from './term.ts';

/** `priority` if it lies in none of its `preferredWindows`. */
export const unpreferred: Term = (facts) =>
  sumOf(facts.held, ({ asked: { preferredWindows, priority }, span }) =>
    preferredWindows.length > 0 && !preferredWindows.some((window) => liesIn(span, window)) ? priority : 0,
  );

/**
 * Quarter hours (rounded up per activity) outside the calendar's sessions × attendees, only for `outsideHours` activities
 * with `minutes`.
 */
export const outsideHours: Term = (facts) =>
  sumOf(facts.held, ({ asked: { activity }, attendees, span }) => {
    if (!activity.outsideHours || activity.minutes === undefined) return 0;
    const inside = sumOf(facts.sessions.over(span), (session) => lengthOf(commonPart(session, span)));
    return quarters(lengthOf(span) - inside) * attendees.length;
  });
