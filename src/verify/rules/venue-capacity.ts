import { type Rule, violation } from '../rule.ts';

/** `headcount ≤ capacity`, also in a venue that is not one of `anyOf`. */
export const venueCapacityRule: Rule = (facts) =>
  facts.held.flatMap(({ id, asked, venue, span }) => {
    const headcount = asked.activity.headcount ?? 0;
    const capacity = venue?.capacity ?? Number.POSITIVE_INFINITY;
    if (!venue || headcount <= capacity) return [];
    return [violation(facts, 'venue-capacity', [id], { venue: venue.id, headcount, capacity }, span.start)];
  });
