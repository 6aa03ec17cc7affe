import type { Venue } from '../../model/problem.ts';
import type { Violation } from '../../model/schedule.ts';
import type { Facts, Held } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import { type Rule, violation } from '../rule.ts';

/** An exclusive venue holds one activity at a time with `turnaroundMinutes` between. */
export const venueOverlapRule: Rule = (facts) =>
  [...groupBy(facts.held, ({ venue }) => (venue ? [venue.id] : []))].flatMap(([id, held]) => {
    const venue = facts.venues.get(id);
    return venue && venue.exclusive !== false ? collisions(facts, venue, held) : [];
  });

/** Whatever comes must wait for the one before it that ends last. */
function collisions(facts: Facts, venue: Venue, held: readonly Held[]): readonly Violation[] {
  const turnaround = venue.turnaroundMinutes ?? 0;
  const found: Violation[] = [];
  let longest: Held | undefined;
  for (const next of held) {
    if (longest && next.span.start < longest.span.end + turnaround) {
      const by = { venue: venue.id, free: facts.clock.local(longest.span.end + turnaround) };
      found.push(violation(facts, 'venue-overlap', [longest.id, next.id], by, next.span.start));
    }
    if (!longest || next.span.end > longest.span.end) longest = next;
  }
  return found;
}
