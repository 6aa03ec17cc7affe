import type { Violation } from '../../model/schedule.ts';
import type { Held } from '../facts.ts';
import type { Published } from '../ground.ts';
import { type Rule, violation } from '../rule.ts';
import { sameSet } from '../same-set.ts';

/**
 * A baseline assignment that starts before `frozenUntil` stays as it is (start, venue, attendees), unless it is released
 * (`releasedIn` says when).
 */
export const frozenRule: Rule = (facts) =>
  facts.published
    .filter(({ frozen, assignment }) => frozen && !facts.released.has(assignment.activity))
    .flatMap((published) => {
      const id = published.assignment.activity;
      const held = facts.heldById.get(id) ?? [];
      if (held.some((one) => stays(one, published))) return [];
      return [violation(facts, 'frozen', [id], held[0] ? nowAt(held[0]) : { missing: id }, published.start)];
    });

const stays = ({ span, assignment }: Held, { start, assignment: before }: Published): boolean =>
  span.start === start && assignment.venue === before.venue && sameSet(assignment.attendees, before.attendees);

const nowAt = ({ assignment: { start, venue = '', attendees } }: Held): Violation['by'] => ({
  start,
  venue,
  attendees: attendees.toSorted().join(' '),
});
