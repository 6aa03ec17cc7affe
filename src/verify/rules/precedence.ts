import { heldFirst } from '../facts.ts';
import { type Rule, violation } from '../rule.ts';

/** `second` starts `minGap…maxGap` after `first` ends, and is scheduled only if `first` is. */
export const precedenceRule: Rule = (facts) =>
  (facts.problem.relations ?? []).flatMap((relation) => {
    if (relation.kind !== 'precedes') return [];
    const second = heldFirst(facts, relation.second);
    if (!second) return [];
    const pair = [relation.first, relation.second];
    const first = heldFirst(facts, relation.first);
    if (!first) return [violation(facts, 'precedence', pair, { missing: relation.first }, second.span.start)];
    const gap = second.span.start - first.span.end;
    const minGapMinutes = relation.minGapMinutes ?? 0;
    const maxGapMinutes = relation.maxGapMinutes ?? Number.POSITIVE_INFINITY;
    if (gap >= minGapMinutes && gap <= maxGapMinutes) return [];
    const bound = gap < minGapMinutes ? { minGapMinutes } : { maxGapMinutes };
    return [violation(facts, 'precedence', pair, { gap, ...bound }, second.span.start)];
  });
