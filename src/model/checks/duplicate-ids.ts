import { each, type Intact } from '../intact.ts';
import type { Check } from '../look.ts';
import { type Finding, finding } from '../make-issue.ts';

type Identified = { readonly id?: string | undefined };

/** Ids are unique per kind of thing; activities and focus goals share theirs, since both are placed. */
export const duplicateIds: Check = function* ({ problem }) {
  for (const list of ['bodies', 'sites', 'venues', 'leaders'] as const) yield* duplicates([[list, problem[list]]]);
  yield* duplicates([
    ['activities', problem.activities],
    ['focusGoals', problem.focusGoals],
  ]);
};

function* duplicates(
  lists: readonly (readonly [string, readonly (Intact<Identified> | undefined)[] | undefined])[],
): Iterable<Finding> {
  const firstAt = new Map<string, string>();
  for (const [list, items] of lists) {
    for (const [i, { id }] of each(items)) {
      if (id === undefined) continue;
      const first = firstAt.get(id);
      if (first === undefined) firstAt.set(id, `${list}[${i}]`);
      else yield finding('duplicate-id', `${list}[${i}].id`, { id, first });
    }
  }
}
