import type { Instance } from '../../instance/instance.ts';
import { UNLIMITED } from '../../instance/instance.ts';
import type { ItemCosts } from './item-costs.ts';
import type { RelaxedItem } from './relaxed-item.ts';
import { missed, type Unit } from './units.ts';

/** The cheapest way to hold, or leave out, the items of one unit at the current prices. */
export interface RelaxedUnit {
  /** Cost; the candidates picked (−1: left out) are then in `picked`. */
  pick(unit: Unit): number;
  /** [itemCount] as last picked. */
  readonly picked: Int32Array;
  /** Cost of the cheapest placement of an item alone less that of leaving it out. */
  reduced(item: number): number;
}

const NEVER = Number.POSITIVE_INFINITY;

export function createRelaxedUnit(instance: Instance, relaxed: RelaxedItem, known: ItemCosts): RelaxedUnit {
  const { candidateStart, candidateEnd, candidateDay, dayCount } = instance;
  const { segmentsOf, segmentStart } = known;
  const { cost, floor } = relaxed;
  const picked = new Int32Array(instance.itemCount).fill(-1);
  const miss = Float64Array.from({ length: instance.itemCount }, (_, item) => missed(instance, item));
  /** The candidate found by the last `scan` or `search`, −1 where none is below the limit. */
  let found = -1;

  const scan = (item: number, from: number, to: number, limit: number): number => {
    relaxed.costs(item, from, to);
    let least = limit;
    for (let i = 0; i < to - from; i++) {
      if (cost[i]! >= least) continue;
      least = cost[i]!;
      found = from + i;
    }
    return least;
  };

  /** The cheapest candidate below `limit`: the most promising segment first, then those that may hold a cheaper one. */
  const search = (item: number, limit: number): number => {
    found = -1;
    const first = segmentsOf[item]!;
    const n = segmentsOf[item + 1]! - 1 - first;
    relaxed.floors(item);
    let promising = -1;
    let least = limit;
    for (let s = 0; s < n; s++) {
      if (floor[s]! >= least) continue;
      least = floor[s]!;
      promising = s;
    }
    if (promising < 0) return limit;
    least = scan(item, segmentStart[first + promising]!, segmentStart[first + promising + 1]!, limit);
    for (let s = 0; s < n; s++) {
      if (floor[s]! < least && s !== promising)
        least = scan(item, segmentStart[first + s]!, segmentStart[first + s + 1]!, least);
    }
    return least;
  };

  const alone = (item: number): number => {
    const least = search(item, miss[item]!);
    picked[item] = found;
    return least;
  };

  const window: number[] = [];
  const costs: number[] = [];
  const firstCosts = new Float64Array(known.mostCandidates);
  const secondCosts = new Float64Array(known.mostCandidates);
  /** All costs of an item into `into`: Infinity in the segments where all are ≥ `limit`. */
  const table = (item: number, limit: number, into: Float64Array): number => {
    const first = segmentsOf[item]!;
    const n = segmentsOf[item + 1]! - 1 - first;
    const start = segmentStart[first]!;
    relaxed.floors(item);
    let least = NEVER;
    for (let s = 0; s < n; s++) {
      const from = segmentStart[first + s]!;
      const to = segmentStart[first + s + 1]!;
      if (floor[s]! >= limit) {
        into.fill(NEVER, from - start, to - start);
        continue;
      }
      relaxed.costs(item, from, to);
      for (let i = 0; i < to - from; i++) {
        into[from - start + i] = cost[i]!;
        if (cost[i]! < least) least = cost[i]!;
      }
    }
    return least;
  };

  /**
   * Both held: the second starts `min … max` after the first ends. Candidates are sorted by start, ends rise with them,
   * so the cheapest first that fits is a sliding window's minimum.
   */
  const pair = (first: number, second: number, min: number, max: number, secondAlone: boolean): number => {
    const missFirst = miss[first]!;
    const missSecond = miss[second]!;
    const leastFirst = search(first, missFirst);
    let pickFirst = found;
    let pickSecond = -1;
    let best = leastFirst + missSecond;
    if (secondAlone) {
      const leastSecond = search(second, missSecond);
      if (missFirst + leastSecond < best) {
        best = missFirst + leastSecond;
        pickFirst = -1;
        pickSecond = found;
      }
    }
    // The first costs at least `leastFirst`, so the second may cost no more than what is left, and likewise.
    const leastSecond = table(second, best - leastFirst, secondCosts);
    if (leastFirst + leastSecond < best && table(first, best - leastSecond, firstCosts) < NEVER) {
      const from = instance.candidatesOf[first]!;
      const to = instance.candidatesOf[first + 1]!;
      const base = instance.candidatesOf[second]!;
      window.length = 0;
      costs.length = 0;
      let head = 0;
      let next = from;
      for (let c = base; c < instance.candidatesOf[second + 1]!; c++) {
        const here = secondCosts[c - base]!;
        const start = candidateStart[c]!;
        for (; next < to && candidateEnd[next]! + min <= start; next++) {
          const there = firstCosts[next - from]!;
          if (there === NEVER) continue;
          while (window.length > head && costs[costs.length - 1]! >= there) {
            window.pop();
            costs.pop();
          }
          window.push(next);
          costs.push(there);
        }
        if (max < UNLIMITED) while (head < window.length && candidateEnd[window[head]!]! + max < start) head++;
        if (head >= window.length || costs[head]! + here >= best) continue;
        best = costs[head]! + here;
        pickFirst = window[head]!;
        pickSecond = c;
      }
    }
    picked[first] = pickFirst;
    picked[second] = pickSecond;
    return best;
  };

  /** [day] the cheapest candidate that starts there and its cost, none above `limit`. */
  const byDay = (item: number, limit: number): { cost: Float64Array; at: Int32Array } => {
    const least = new Float64Array(dayCount).fill(limit);
    const at = new Int32Array(dayCount).fill(-1);
    const first = segmentsOf[item]!;
    const n = segmentsOf[item + 1]! - 1 - first;
    relaxed.floors(item);
    for (let s = 0; s < n; s++) {
      const day = candidateDay[segmentStart[first + s]!]!;
      if (floor[s]! >= least[day]!) continue;
      found = -1;
      least[day] = scan(item, segmentStart[first + s]!, segmentStart[first + s + 1]!, least[day]!);
      if (found >= 0) at[day] = found;
    }
    return { cost: least, at };
  };

  const sameDay = (items: readonly number[]): number => {
    const tables = items.map((item) => byDay(item, miss[item]!));
    let best = NEVER;
    let bestDay = 0;
    for (let d = 0; d < dayCount; d++) {
      let total = 0;
      for (const { cost } of tables) total += cost[d]!;
      if (total >= best) continue;
      best = total;
      bestDay = d;
    }
    for (const [k, { at }] of tables.entries()) picked[items[k]!] = at[bestDay]!;
    return best;
  };

  /** Of k items on different days each needs only its k cheapest days. */
  const differentDays = (items: readonly number[]): number => {
    const tables = items.map((item) => byDay(item, miss[item]!));
    const options = tables.map(({ cost, at }) =>
      Array.from(at.keys())
        .filter((d) => at[d]! >= 0)
        .sort((a, b) => cost[a]! - cost[b]! || a - b)
        .slice(0, items.length),
    );
    let best = NEVER;
    let days: readonly number[] = [];
    const choose = (k: number, total: number, chosen: readonly number[]): void => {
      if (total >= best) return;
      if (k === items.length) {
        best = total;
        days = chosen;
        return;
      }
      for (const d of options[k]!) {
        if (!chosen.includes(d)) choose(k + 1, total + tables[k]!.cost[d]!, [...chosen, d]);
      }
      choose(k + 1, total + miss[items[k]!]!, [...chosen, -1]);
    };
    choose(0, 0, []);
    for (const [k, d] of days.entries()) picked[items[k]!] = d < 0 ? -1 : tables[k]!.at[d]!;
    return best;
  };

  return {
    picked,
    reduced: (item) => search(item, NEVER) - miss[item]!,
    pick(unit) {
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
