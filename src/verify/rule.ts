import type { RuleId, Violation } from '../model/schedule.ts';
import type { Facts } from './facts.ts';

/** Finds every breach of one hard constraint. */
export type Rule = (facts: Facts) => readonly Violation[];

/** `at` is an instant. */
export function violation(
  facts: Facts,
  rule: RuleId,
  activities: readonly string[],
  by: Violation['by'],
  at?: number,
): Violation {
  return { rule, activities, ...(at === undefined ? {} : { at: facts.clock.local(at) }), by };
}
