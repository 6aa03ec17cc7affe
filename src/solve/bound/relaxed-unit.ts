import type { Instance } from '../../instance/instance.ts';
import { UNLIMITED } from '../../instance/instance.ts';
import type { RelaxedItem } from './relaxed-item.ts';
import { missed, type Unit } from './units.ts';

/** The cheapest way to hold, or leave out, the items of one unit at the current prices. */
export interface RelaxedUnit {
  /** Cost; the candidates picked (−1: left out) are then in `picked`, in the unit's order. */
  pick(unit: Unit): number;
  readonly picked: number[];
}

const NEVER = Number.POSITIVE_INFINITY;

export function createRelaxedUnit(instance: Instance, relaxed: RelaxedItem): RelaxedUnit {
  const picked: number[] = [];
  const { candidatesOf, candidateStart, candidateEnd, candidateDay } = instance;

  const cheapest = (item: number, limit: number): { cost: number; at: number } => {
    let cost = limit;
    let at = -1;
    for (let c = candidatesOf[item]!; c < candidatesOf[item + 1]!; c++) {
      if (instance.candidateCost[c]! >= cost) continue;
      const here = relaxed.cost(item, c, cost);
      if (here >= cost) continue;
      cost = here;
      at = c;
    }
    return { cost, at };
  };

  const alone = (item: number): number => {
    const { cost, at } = cheapest(item, missed(instance, item));
    picked.push(at);
    return cost;
  };

  /**
   * Both held: the second starts `min … max` after the first ends. Candidates are sorted by start, ends rise with them,
   * so the cheapest first that fits is a sliding window's minimum.
   */
  const pair = (first: number, second: number, min: number, max: number, secondAlone: boolean): number => {
    const missFirst = missed(instance, first);
    const missSecond = missed(instance, second);
    const one = cheapest(first, missFirst);
    const two = secondAlone ? cheapest(second, missSecond) : { cost: missSecond, at: -1 };
    let best = one.cost + missSecond;
    let pick: [number, number] = [one.at, -1];
    if (missFirst + two.cost < best) {
      best = missFirst + two.cost;
      pick = [-1, two.at];
    }
    const window: number[] = [];
    const costs: number[] = [];
    let head = 0;
    let next = candidatesOf[first]!;
    for (let c = candidatesOf[second]!; c < candidatesOf[second + 1]!; c++) {
      const start = candidateStart[c]!;
      for (; next < candidatesOf[first + 1]! && candidateEnd[next]! + min <= start; next++) {
        const cost = relaxed.cost(first, next, missFirst + missSecond);
        while (window.length > head && costs[costs.length - 1]! >= cost) {
          window.pop();
          costs.pop();
        }
        window.push(next);
        costs.push(cost);
      }
      if (max < UNLIMITED) while (head < window.length && candidateEnd[window[head]!]! + max < start) head++;
      if (head >= window.length || costs[head]! >= best) continue;
      const total = costs[head]! + relaxed.cost(second, c, best - costs[head]!);
      if (total >= best) continue;
      best = total;
      pick = [window[head]!, c];
    }
    picked.push(...pick);
    return best;
  };

  /** [day] the cheapest candidate that starts there and its cost, none above `limit`. */
  const byDay = (item: number, limit: number): { cost: Float64Array; at: Int32Array } => {
    const cost = new Float64Array(instance.dayCount).fill(limit);
    const at = new Int32Array(instance.dayCount).fill(-1);
    for (let c = candidatesOf[item]!; c < candidatesOf[item + 1]!; c++) {
      const day = candidateDay[c]!;
      const here = relaxed.cost(item, c, cost[day]!);
      if (here >= cost[day]!) continue;
      cost[day] = here;
      at[day] = c;
    }
    return { cost, at };
  };

  const sameDay = (items: readonly number[]): number => {
    const tables = items.map((item) => byDay(item, missed(instance, item)));
    let best = NEVER;
    let bestDay = 0;
    for (let d = 0; d < instance.dayCount; d++) {
      let total = 0;
      for (const { cost } of tables) total += cost[d]!;
      if (total >= best) continue;
      best = total;
      bestDay = d;
    }
    for (const { at } of tables) picked.push(at[bestDay]!);
    return best;
  };

  /** Of k items on different days each needs only its k cheapest days. */
  const differentDays = (items: readonly number[]): number => {
    const tables = items.map((item) => byDay(item, missed(instance, item)));
    const options = tables.map(({ cost, at }) =>
      Array.from(at.keys())
        .filter((d) => at[d]! >= 0)
        .sort((a, b) => cost[a]! - cost[b]! || a - b)
        .slice(0, items.length),
    );
    let best = NEVER;
    let days: readonly number[] = [];
    const search = (k: number, total: number, chosen: readonly number[]): void => {
      if (total >= best) return;
      if (k === items.length) {
        best = total;
        days = chosen;
        return;
      }
      for (const d of options[k]!) {
        if (!chosen.includes(d)) search(k + 1, total + tables[k]!.cost[d]!, [...chosen, d]);
      }
      search(k + 1, total + missed(instance, items[k]!), [...chosen, -1]);
    };
    search(0, 0, []);
    for (const [k, d] of days.entries()) picked.push(d < 0 ? -1 : tables[k]!.at[d]!);
    return best;
  };

  return {
    picked,
    pick(unit) {
      picked.length = 0;
      switch (unit.kind) {
        case 'alone':
          return alone(unit.items[0]);
        case 'precedes':
          return pair(unit.items[0], unit.items[1], unit.min, unit.max, false);
        case 'follows':
          return pair(unit.items[0], unit.items[1], 0, unit.most, true);
        case 'same-day':
          return sameDay(unit.items);
        case 'different-days':
          return differentDays(unit.items);
      }
    },
  };
}
