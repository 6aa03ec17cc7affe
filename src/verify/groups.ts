import { type Facts, type Held, heldFirst } from './facts.ts';

/** Those scheduled of each relation of a kind, in the listed order, each once. */
export const groupsOf = (
  facts: Facts,
  kind: 'sameDay' | 'differentDays' | 'backToBack',
): readonly (readonly Held[])[] =>
  (facts.problem.relations ?? []).flatMap((relation) =>
    relation.kind === kind ? [[...new Set(relation.activities)].flatMap((id) => heldFirst(facts, id) ?? [])] : [],
  );
