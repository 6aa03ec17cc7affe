import type { Facts } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';
import { collides, type Step } from '../steps.ts';

/**
 * A leader attends one thing at a time. Between consecutive attendances of a day at least `breakMinutes`; between two
 * sited ones with only siteless ones between, at least the travel minutes remain unattended.
 */
export const leaderOverlapRule: Rule = (facts) => facts.steps.filter(collides).map((step) => breach(facts, step));

function breach(facts: Facts, { leader, second, earliest, after, longest }: Step) {
  const { start } = second.span;
  const other = start < longest.span.end ? longest : after;
  const by = { leader, earliest: facts.clock.local(Math.max(earliest, longest.span.end)) };
  return violation(facts, 'leader-overlap', [other.id, second.id], by, start);
}
