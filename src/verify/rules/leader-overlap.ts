import type { Facts } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { collides, type Step } from '../steps.ts';

/**
 * A leader attends one thing at a time. Between consecutive attendances of a day at least `breakMinutes`; between two
 * sited ones with only siteless ones between, at least the travel minutes remain unattended.
 */
export const leaderOverlapRule: Rule = (facts) => facts.steps.filter(collides).map((step) => breach(facts, step));

function breach(facts: Facts, { leader, first, second, earliest, longest, journey }: Step) {
  const { start } = second.span;
  const travelled = journey && earliest > first.span.end && start >= first.span.end && journey.minutes > 0;
  const other = start < longest.span.end ? longest : travelled ? journey.from : first;
  const by = { leader, earliest: facts.clock.local(Math.max(earliest, longest.span.end)) };
  return violation(facts, 'leader-overlap', [other.id, second.id], by, start);
}
