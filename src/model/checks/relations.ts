import { each } from '../intact.ts';
import type { Check } from '../look.ts';
import { finding } from '../make-issue.ts';
import { addTo } from '../multi-map.ts';
import { relationNames } from './relation-names.ts';

/** A relation is between different activities, and its gap has a length. */
export const relationShapes: Check = function* ({ problem }) {
  for (const [i, relation] of each(problem.relations)) {
    const seen = new Set<string>();
    for (const { id, path } of relationNames(relation, `relations[${i}]`)) {
      if (seen.has(id)) yield finding('self-relation', path, { id });
      seen.add(id);
    }
    if (relation.kind !== 'precedes') continue;
    const { minGapMinutes: min = 0, maxGapMinutes: max } = relation;
    if (typeof max === 'number' && max < min) yield finding('gap-order', `relations[${i}].maxGapMinutes`, { min, max });
  }
};

/** No two activities are to be both on the same day and on different days. */
export const relationConflicts: Check = function* ({ problem }) {
  const together = new Map<string, string[]>();
  for (const [i, relation] of each(problem.relations)) {
    if (relation.kind !== 'sameDay') continue;
    for (const [, id] of each(relation.activities)) addTo(together, id, `relations[${i}]`);
  }
  for (const [i, relation] of each(problem.relations)) {
    if (relation.kind !== 'differentDays') continue;
    const firstIn = new Map<string, string>();
    for (const [, second] of each(relation.activities)) {
      for (const other of together.get(second) ?? []) {
        const first = firstIn.get(other);
        if (first === undefined) firstIn.set(other, second);
        else if (first !== second) yield finding('relation-conflict', `relations[${i}]`, { first, second, other });
      }
    }
  }
};
