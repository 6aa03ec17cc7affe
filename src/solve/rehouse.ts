import type { Placement } from '../instance/instance.ts';
import { place, remove, type State } from './state.ts';
import { type Way, waysOf } from './ways.ts';

/** Lists of ways that may still be made; each counts one. */
export interface Budget {
  left: number;
}

interface Rehoused {
  /** `State.cost` with all of them held. */
  readonly cost: number;
  readonly placements: ReadonlyMap<number, Placement>;
}

/** `waysOf`, the cheapest first. */
export function sortedWays(state: State, item: number, budget: Budget): readonly Way[] {
  budget.left--;
  return waysOf(state, item).toSorted((a, b) => a.cost - b.cost || a.placement.candidate - b.placement.candidate);
}

/**
 * The cheapest way to hold a few unscheduled items beside what is held, by branch and bound over all of their ways; null
 * where they cannot all be held for a `State.cost` below `limit`. Exact while the budget lasts, and where what is held
 * first never needs what is held later. The state is left as it was.
 */
export function rehouse(state: State, items: readonly number[], limit: number, budget: Budget): Rehoused | null {
  const { missCost } = state.instance;
  let best: Rehoused | null = null;
  let bar = limit;
  const held = new Map<number, Placement>();

  const search = (waiting: readonly number[]): void => {
    const [item, ...rest] = waiting;
    if (item === undefined) {
      if (state.cost < bar) {
        bar = state.cost;
        best = { cost: bar, placements: new Map(held) };
      }
      return;
    }
    if (budget.left <= 0) return;
    const ways = sortedWays(state, item, budget);
    const others = rest.length === 0 ? 0 : leastOf(state, rest, budget);
    for (const { placement, cost } of ways) {
      if (state.cost - missCost[item]! + cost + others >= bar) break;
      place(state, item, placement);
      held.set(item, placement);
      search(rest);
      held.delete(item);
      remove(state, item);
      state.broken.length = 0;
      if (rest.length === 0) break;
    }
  };

  for (const order of ordersOf(state, items)) search(order);
  return best;
}

/** Lower bound of what holding items adds to `State.cost`, whatever of them and one more item is held beside. */
export function leastOf(state: State, items: readonly number[], budget: Budget): number {
  const slack = slackOf(state);
  let sum = 0;
  for (const item of items) {
    // With relations, or over whole days, what is held meanwhile may change anything.
    if (isLinked(state, item) || state.instance.itemMinutes[item] === 0) sum = Number.NEGATIVE_INFINITY;
    if (sum === Number.NEGATIVE_INFINITY || budget.left <= 0) continue;
    const ways = sortedWays(state, item, budget);
    let least = Number.POSITIVE_INFINITY;
    for (const { placement, cost } of ways) least = Math.min(least, cost - slack * placement.attendees.length);
    sum += least - state.instance.missCost[item]!;
  }
  return sum;
}

/** How much less a leader's day may rise by an item when one or two others are held on it as well. */
function slackOf({ instance }: State): number {
  const { touched, fragmentation, overload, travel } = instance.weights;
  let longest = 0;
  for (const minutes of instance.travel) longest = Math.max(longest, Math.ceil(minutes / 15));
  return 2 * (2 * touched + 3 * fragmentation + overload + 2 * longest * travel);
}

function isLinked({ instance }: State, item: number): boolean {
  return (
    instance.asFirstOf[item]! < instance.asFirstOf[item + 1]! ||
    instance.asSecondOf[item]! < instance.asSecondOf[item + 1]! ||
    instance.groupsOf[item]! < instance.groupsOf[item + 1]!
  );
}

/** One order, or all of them where relations say who may come first. */
function ordersOf(state: State, items: readonly number[]): readonly (readonly number[])[] {
  if (!items.some((item) => isLinked(state, item))) return [items];
  return items.reduce<readonly (readonly number[])[]>(
    (orders, item) =>
      orders.flatMap((order) => Array.from({ length: order.length + 1 }, (_, k) => order.toSpliced(k, 0, item))),
    [[]],
  );
}
