import { each, type Intact } from '../intact.ts';
import type { Relation } from '../problem.ts';

/** Where a relation names an activity. */
export interface RelationName {
  readonly id: string;
  readonly path: string;
}

/** The activities that a relation names, in its order. */
export function* relationNames(relation: Intact<Relation>, path: string): Iterable<RelationName> {
  if ('activities' in relation) {
    for (const [j, id] of each(relation.activities)) yield { id, path: `${path}.activities[${j}]` };
  } else if (relation.kind === 'precedes') {
    const { first, second } = relation;
    if (first !== undefined) yield { id: first, path: `${path}.first` };
    if (second !== undefined) yield { id: second, path: `${path}.second` };
  }
}
