import { daysOf } from '../facts.ts';
import { groupsOf } from '../groups.ts';
import { type Rule, violation } from '../rule.ts';

/** Of those scheduled: the days that they overlap are disjoint; one that ends at midnight does not reach the next day. */
export const differentDaysRule: Rule = (facts) =>
  groupsOf(facts, 'differentDays').flatMap((group) =>
    group.flatMap((second, i) =>
      group.slice(0, i).flatMap((first) => {
        const days = new Set(daysOf(facts.clock, first.span));
        const shared = daysOf(facts.clock, second.span).find((day) => days.has(day));
        return shared === undefined
          ? []
          : [violation(facts, 'different-days', [first.id, second.id], { day: shared }, second.span.start)];
      }),
    ),
  );
