import { bars } from '../closures.ts';
import { type Rule, violation } from '../rule.ts';

/** The venue is open. `kinds` bars only those here too. */
export const venueUnavailableRule: Rule = (facts) =>
  facts.held.flatMap(({ id, asked, venue, span }) =>
    (venue?.unavailable ?? [])
      .filter((entry) => bars(entry, asked.activity.kind))
      .flatMap((entry) => facts.closedDuring(entry, span))
      .map(({ start }) => {
        const by = { venue: venue?.id ?? '', since: facts.clock.local(start) };
        return violation(facts, 'venue-unavailable', [id], by, span.start);
      }),
  );
