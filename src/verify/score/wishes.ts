import type { Facts, Held } from '../facts.ts';
import { commonPart, lengthOf, liesIn } from '../span.ts';
import { heldAt, quarters, sumOf, type Term, termOf } from './term.ts';

/** `priority` if it lies in none of its `preferredWindows`. */
export const unpreferred: Term = termOf(
  ({ held }) => held,
  ({ asked: { preferredWindows, priority }, span }) =>
    preferredWindows.length > 0 && !preferredWindows.some((window) => liesIn(span, window)) ? priority : 0,
  (held, facts) => ({ term: 'unpreferred', ...heldAt(facts, held), priority: held.asked.priority }),
);

/**
 * Quarter hours (rounded up per activity) outside the calendar's sessions × attendees, only for `outsideHours` activities
 * with `minutes`.
 */
export const outsideHours: Term = termOf(
  ({ held }) => held.filter(({ asked: { activity } }) => activity.outsideHours && activity.minutes !== undefined),
  (held, facts) => quarters(minutesOutside(held, facts)) * held.attendees.length,
  (held, facts) => ({
    term: 'outsideHours',
    ...heldAt(facts, held),
    minutes: minutesOutside(held, facts),
    attendees: held.attendees.length,
  }),
);

const minutesOutside = ({ span }: Held, { sessions }: Facts): number =>
  lengthOf(span) - sumOf(sessions.over(span), (session) => lengthOf(commonPart(session, span)));
