import type { Leader, Problem } from './problem.ts';

/** The leaders in protocol order: by rank, then as listed; those without a rank come last. */
export function inProtocolOrder(leaders: readonly Leader[]): readonly Leader[] {
  const rank = (leader: Leader): number => leader.rank ?? Number.POSITIVE_INFINITY;
  // Infinity − Infinity is NaN: compare, do not subtract.
  return leaders.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1));
}

/** Sorts ids of leaders into protocol order; ids that the Problem does not know come last. */
export function protocolSorter(problem: Problem): (ids: readonly string[]) => readonly string[] {
  const position = new Map(inProtocolOrder(problem.leaders).map((leader, i) => [leader.id, i]));
  const of = (id: string): number => position.get(id) ?? position.size;
  return (ids) => ids.toSorted((a, b) => of(a) - of(b));
}
