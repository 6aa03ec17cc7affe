import { type Rule, violation } from '../rule.ts';

/** The venue is one of `anyOf`; an activity without `anyOf` has none. */
export const venueRule: Rule = (facts) =>
  facts.held
    .filter(({ asked, assignment: { venue } }) => {
      const anyOf = asked.activity.venue?.anyOf;
      return anyOf ? venue === undefined || !anyOf.includes(venue) : venue !== undefined;
    })
    .map(({ id, assignment, span }) => violation(facts, 'venue', [id], { venue: assignment.venue ?? '' }, span.start));
