import type { Facts, Held } from '../facts.ts';
import { groupsOf } from '../groups.ts';
import { type Rule, violation } from '../rule.ts';

/** Of those scheduled: start days are equal. */
export const sameDayRule: Rule = (facts) =>
  groupsOf(facts, 'sameDay').flatMap(([first, ...others]) => (first ? apartFrom(facts, first, others) : []));

const apartFrom = (facts: Facts, first: Held, others: readonly Held[]) =>
  others
    .filter(({ startDay }) => startDay !== first.startDay)
    .map(({ id, span }) => violation(facts, 'same-day', [first.id, id], { day: first.startDay }, span.start));
