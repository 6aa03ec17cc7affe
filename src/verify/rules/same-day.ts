import { groupsOf } from '../groups.ts';
import { type Rule, violation } from '../rule.ts';

/** Of those scheduled: start days are equal. */
export const sameDayRule: Rule = (facts) =>
  groupsOf(facts, 'sameDay').flatMap(([first, ...others]) =>
    others
      .filter(({ startDay }) => startDay !== first?.startDay)
      .map(({ id, span }) =>
        violation(facts, 'same-day', [first?.id ?? '', id], { day: first?.startDay ?? '' }, span.start),
      ),
  );
