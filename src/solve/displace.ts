import type { Placement } from '../instance/instance.ts';
import { BACK_TO_BACK } from '../instance/instance.ts';
import { candidateSets } from './displace-sets.ts';
import { leaderDayCost } from './leader-day.ts';
import { isLoose } from './moves/move.ts';
import { type Budget, leastOf, rehouse, sortedWays } from './rehouse.ts';
import { brokenLink } from './relations.ts';
import { place, placementOf, remove, type State } from './state.ts';
import type { Way } from './ways.ts';

/** An item held where others were in its way. */
interface Displacement {
  /** `State.cost` that it leads to. */
  readonly cost: number;
  readonly placement: Placement;
  /** Where those that were in the way are held instead. */
  readonly moved: ReadonlyMap<number, Placement>;
  /** Those that are not held any more. */
  readonly dropped: readonly number[];
}

/** The cheapest first, each with others displaced. */
interface Displacements {
  readonly moves: readonly Displacement[];
  readonly drops: readonly Displacement[];
}

/**
 * Ways to hold an unscheduled item by displacing up to three held ones: what is left without them breaks nothing, nor does it
 * with the item, each of them bars the item's placement by itself, and all are then held again (`moves`) or at least
 * one, none of them mandatory, is not (`drops`). All sets of them where few are held; else those that bar some start, the likeliest first, while
 * the budget lasts. The state is left as it was.
 *
 * @param most Of moves and of drops.
 * @param below Only those that lead to a lower `State.cost`.
 */
export function displace(state: State, item: number, most: number, below: number, budget: Budget): Displacements {
  const moves: Displacement[] = [];
  const drops: Displacement[] = [];
  const barOf = (list: readonly Displacement[]): number => Math.min(below, list[most - 1]?.cost ?? below);
  const keep = (list: Displacement[], found: Displacement | null): void => {
    if (found === null) return;
    list.push(found);
    list.sort((a, b) => a.cost - b.cost);
    list.length = Math.min(list.length, most);
  };
  for (const set of candidateSets(state, item)) {
    if (budget.left <= 0) break;
    withoutSet(state, set, (before) => {
      const ways = neededWays(state, item, before, budget);
      for (const kept of subsets(set)) {
        if (set.some((one) => state.instance.mandatory[one] === 1 && !kept.includes(one))) continue;
        const list = kept.length === set.length ? moves : drops;
        keep(list, cheapest(state, item, ways, set, kept, barOf(list), budget));
      }
    });
  }
  return { moves, drops };
}

/** With the set out: the cheapest way of the item beside which all those of `kept` can be held. */
function cheapest(
  state: State,
  item: number,
  ways: readonly Way[],
  set: readonly number[],
  kept: readonly number[],
  below: number,
  budget: Budget,
): Displacement | null {
  let best: Displacement | null = null;
  if (ways.length === 0 || budget.left <= 0) return best;
  const others = kept.length === 0 ? 0 : leastOf(state, kept, budget);
  for (const { placement, cost } of ways) {
    const bar = best?.cost ?? below;
    if (state.cost + cost - state.instance.missCost[item]! + others >= bar || budget.left < 0) break;
    place(state, item, placement);
    const found = rehouse(state, kept, bar, budget);
    remove(state, item);
    state.broken.length = 0;
    if (found === null) continue;
    const dropped = set.filter((one) => !kept.includes(one));
    best = { cost: found.cost, placement, moved: found.placements, dropped };
  }
  return best;
}

/** With a set out: the ways of the item that each of the set bars by itself. */
function neededWays(
  state: State,
  item: number,
  before: ReadonlyMap<number, Placement>,
  budget: Budget,
): readonly Way[] {
  let ways = sortedWays(state, item, budget);
  for (const [one, placement] of before) {
    if (ways.length === 0) break;
    place(state, one, placement);
    const free = new Set(sortedWays(state, item, budget).map(keyOf));
    remove(state, one);
    state.broken.length = 0;
    ways = ways.filter((way) => !free.has(keyOf(way)));
  }
  return ways;
}

const keyOf = ({ placement: { candidate, place: at, venue, attendees, roles } }: Way): string =>
  `${candidate} ${at} ${venue} ${attendees} ${roles}`;

/** Takes a set out for the time of `visit`, which is not called where something would be broken without it. */
function withoutSet(
  state: State,
  set: readonly number[],
  visit: (before: ReadonlyMap<number, Placement>) => void,
): void {
  if (!set.every((one) => isLoose(state, one))) return;
  const before = new Map(set.map((one) => [one, placementOf(state, one)]));
  for (const one of set) remove(state, one);
  if (isWhole(state, set)) visit(before);
  for (const [one, placement] of before) place(state, one, placement);
  state.broken.length = 0;
}

/** Is what is left after a set has gone still a schedule? */
function isWhole(state: State, gone: readonly number[]): boolean {
  const { instance, candidate } = state;
  for (const key of state.broken) {
    const leader = Math.floor(key / instance.dayCount);
    if (leaderDayCost(state, leader, key % instance.dayCount, -1, 0, 0, -1) < 0) return false;
  }
  state.broken.length = 0;
  for (const item of gone) {
    for (let p = instance.asFirstOf[item]!; p < instance.asFirstOf[item + 1]!; p++) {
      if (candidate[instance.precedenceSecond[instance.asFirst[p]!]!]! >= 0) return false;
    }
    for (let g = instance.groupsOf[item]!; g < instance.groupsOf[item + 1]!; g++) {
      const group = instance.groupOf[g]!;
      if (instance.groupKind[group] === BACK_TO_BACK && brokenLink(state, group) >= 0) return false;
    }
  }
  return true;
}

/** All of them, the whole set first. */
const subsets = (set: readonly number[]): readonly (readonly number[])[] =>
  set.reduceRight<readonly (readonly number[])[]>((list, one) => list.flatMap((kept) => [[one, ...kept], kept]), [[]]);
