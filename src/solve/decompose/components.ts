import type { Instance } from '../../instance/instance.ts';
import { createUnionFind } from './union-find.ts';

/** Items that no leader, exclusive venue, relation, goal or coverage ties to any item outside. */
export interface Component {
  /** Ascending. */
  readonly items: readonly number[];
  /** Coverage groups of its leaders. */
  readonly coverage: readonly number[];
}

/**
 * The components of an instance, by their first items; those of a single item that nothing ties to anything are one
 * component together. One component where the instance has not two groups of several items.
 */
export function components(instance: Instance): readonly Component[] {
  const { itemCount, leaderCount, venueCount, goalCount, coverageCount } = instance;
  const leader = itemCount;
  const venue = leader + leaderCount;
  const goal = venue + venueCount;
  const coverage = goal + goalCount;
  const { find, join } = createUnionFind(coverage + coverageCount);
  for (let item = 0; item < itemCount; item++) {
    if (instance.itemGoal[item]! >= 0) join(item, goal + instance.itemGoal[item]!);
    // What no start can hold needs nobody and no room.
    if (instance.candidatesOf[item] === instance.candidatesOf[item + 1]) continue;
    for (const l of leadersOf(instance, item)) join(item, leader + l);
    for (const v of venuesOf(instance, item)) if (instance.venueExclusive[v]) join(item, venue + v);
  }
  for (let p = 0; p < instance.precedenceCount; p++) join(instance.precedenceFirst[p]!, instance.precedenceSecond[p]!);
  for (let g = 0; g < instance.groupCount; g++) {
    for (let m = instance.membersOf[g]! + 1; m < instance.membersOf[g + 1]!; m++)
      join(instance.member[m - 1]!, instance.member[m]!);
  }
  for (let c = 0; c < coverageCount; c++) {
    for (let k = instance.coverageLeadersOf[c]!; k < instance.coverageLeadersOf[c + 1]!; k++)
      join(coverage + c, leader + instance.coverageLeader[k]!);
  }
  return collect(instance, find, coverage);
}

function collect(instance: Instance, find: (node: number) => number, coverage: number): readonly Component[] {
  const byRoot = new Map<number, number[]>();
  for (let item = 0; item < instance.itemCount; item++) {
    const root = find(item);
    const list = byRoot.get(root);
    if (list) list.push(item);
    else byRoot.set(root, [item]);
  }
  const found: Component[] = [];
  const single: number[] = [];
  for (const [root, items] of byRoot) {
    const groups = numbers(instance.coverageCount).filter((c) => find(coverage + c) === root);
    // Its own root: nothing was joined to it but perhaps a leader of its own.
    if (items.length === 1 && groups.length === 0) single.push(...items);
    else found.push({ items, coverage: groups });
  }
  // Beside one group alone they are not worth a copy of it.
  if (found.length <= 1) return [{ items: numbers(instance.itemCount), coverage: numbers(instance.coverageCount) }];
  return single.length > 0 ? [...found, { items: single, coverage: [] }] : found;
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => k);

/** Everybody who may attend an item; some twice. */
export function leadersOf(instance: Instance, item: number): readonly number[] {
  const { requiredOf, choicesOf, choiceFrom, deputiesOf, optionalOf } = instance;
  const [from, to] = [requiredOf[item]!, requiredOf[item + 1]!];
  return [
    ...instance.requiredLeader.subarray(from, to),
    ...instance.deputyLeader.subarray(deputiesOf[from], deputiesOf[to]),
    ...instance.choiceLeader.subarray(choiceFrom[choicesOf[item]!], choiceFrom[choicesOf[item + 1]!]),
    ...instance.optionalLeader.subarray(optionalOf[item], optionalOf[item + 1]),
  ];
}

/** The venues that an item may book. */
export function venuesOf({ placesOf, venuesOf: rows, placeVenue }: Instance, item: number): Int32Array {
  return placeVenue.subarray(rows[placesOf[item]!], rows[placesOf[item + 1]!]);
}
