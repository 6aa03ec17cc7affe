import type { Instance } from '../../instance/instance.ts';
import type { ItemCosts } from './item-costs.ts';
import type { Offers } from './offers.ts';
import type { Shapes } from './shapes.ts';
import type { Windows } from './windows.ts';

/**
 * One item alone at the current prices, people and venue chosen freely. Candidates and segments are worked out a run at a
 * time, one need after the other, so that the inner loops are short and walk through memory in order.
 */
export interface RelaxedItem {
  /** Writes the costs at the candidates `from … to` into `cost`, from its start. */
  costs(item: number, from: number, to: number): void;
  /** Writes into `floor`, from its start, for each segment of the item a number not above the cost at its candidates. */
  floors(item: number): void;
  readonly cost: Float64Array;
  readonly floor: Float64Array;
  /** Finds the offers that are taken at a candidate; they are then the first of `taken`. Returns how many. */
  take(item: number, candidate: number): number;
  /** Likewise for a segment (of `ItemCosts`), by the least prices in it. */
  takeRoughly(item: number, segment: number): number;
  readonly taken: Int32Array;
}

const NEVER = Number.POSITIVE_INFINITY;

export function createRelaxedItem(
  instance: Instance,
  shapes: Shapes,
  offers: Offers,
  windows: Windows,
  known: ItemCosts,
): RelaxedItem {
  const { candidateBit, candidateOutside, maskPool } = instance;
  const { needsOf, take, without, offersOf, row, fee, mask } = offers;
  const { price, least } = windows;
  const { entry } = shapes;
  const { fixed, segmentsOf, segmentFixed, shapeSegment, mostCandidates, mostSegments } = known;
  const priceAt = row.map((r) => windows.priceAt[r]!);
  const leastAt = row.map((r) => windows.leastAt[r]!);
  const worth = new Float64Array(offers.mostTaken);
  const who = new Int32Array(offers.mostTaken);
  const taken = new Int32Array(offers.mostOffers);
  const cost = new Float64Array(mostCandidates);
  const floor = new Float64Array(mostSegments);
  const low = new Float64Array(Math.max(mostCandidates, mostSegments));

  const holds = (m: number, bit: number): boolean => m < 0 || ((maskPool[m + (bit >> 5)]! >>> (bit & 31)) & 1) === 1;

  /** Σ of the cheapest offers of a need at place k of a table; they are then in `who`. `bit` < 0: masks are not looked at. */
  const cheapest = (
    need: number,
    count: number,
    table: Float64Array,
    at: Int32Array,
    k: number,
    bit: number,
  ): number => {
    let kept = 0;
    for (let o = offersOf[need]!; o < offersOf[need + 1]!; o++) {
      if (bit >= 0 && !holds(mask[o]!, bit)) continue;
      const here = fee[o]! + table[at[o]! + k]!;
      if (kept === count && worth[count - 1]! <= here) continue;
      let place = kept < count ? kept++ : count - 1;
      while (place > 0 && worth[place - 1]! > here) {
        worth[place] = worth[place - 1]!;
        who[place] = who[place - 1]!;
        place--;
      }
      worth[place] = here;
      who[place] = o;
    }
    if (kept < count) return NEVER;
    let total = 0;
    for (let i = 0; i < count; i++) total += worth[i]!;
    return total;
  };

  const addCosts = (need: number, from: number, n: number): void => {
    const first = offersOf[need]!;
    const last = offersOf[need + 1]!;
    const count = take[need]!;
    if (count === 1 && last === first + 1 && mask[first]! < 0) {
      const at = priceAt[first]!;
      const f = fee[first]!;
      for (let i = 0; i < n; i++) cost[i]! += f + price[at + entry[from + i]!]!;
      return;
    }
    if (count > 1) {
      for (let i = 0; i < n; i++)
        cost[i]! += cheapest(need, count, price, priceAt, entry[from + i]!, candidateBit[from + i]!);
      return;
    }
    if (count === 1) low.fill(NEVER, 0, n);
    else for (let i = 0; i < n; i++) low[i] = without[need]! - candidateOutside[from + i]!;
    for (let o = first; o < last; o++) {
      const at = priceAt[o]!;
      const f = fee[o]!;
      const m = mask[o]!;
      for (let i = 0; i < n; i++) {
        const here = f + price[at + entry[from + i]!]!;
        if (here < low[i]! && (m < 0 || holds(m, candidateBit[from + i]!))) low[i] = here;
      }
    }
    if (count === 1) for (let i = 0; i < n; i++) cost[i]! += low[i]!;
    else for (let i = 0; i < n; i++) cost[i]! += low[i]! + candidateOutside[from + i]!;
  };

  const addFloors = (need: number, from: number, n: number): void => {
    const first = offersOf[need]!;
    const last = offersOf[need + 1]!;
    const count = take[need]!;
    if (count > 1) {
      for (let i = 0; i < n; i++) floor[i]! += cheapest(need, count, least, leastAt, shapeSegment[from + i]!, -1);
      return;
    }
    low.fill(count === 1 ? NEVER : without[need]!, 0, n);
    for (let o = first; o < last; o++) {
      const at = leastAt[o]!;
      const f = fee[o]!;
      for (let i = 0; i < n; i++) {
        const here = f + least[at + shapeSegment[from + i]!]!;
        if (here < low[i]!) low[i] = here;
      }
    }
    for (let i = 0; i < n; i++) floor[i]! += low[i]!;
  };

  const takeAt = (
    item: number,
    table: Float64Array,
    at: Int32Array,
    k: number,
    bit: number,
    outside: number,
  ): number => {
    let n = 0;
    for (let need = needsOf[item]!; need < needsOf[item + 1]!; need++) {
      const count = Math.max(1, take[need]!);
      const total = cheapest(need, count, table, at, k, bit);
      if (take[need] === 0 && total + outside >= without[need]!) continue;
      for (let i = 0; i < count; i++) taken[n++] = who[i]!;
    }
    return n;
  };

  return {
    cost,
    floor,
    taken,
    costs(item, from, to) {
      for (let i = from; i < to; i++) cost[i - from] = fixed[i]!;
      for (let need = needsOf[item]!; need < needsOf[item + 1]!; need++) addCosts(need, from, to - from);
    },
    floors(item) {
      const from = segmentsOf[item]!;
      const n = segmentsOf[item + 1]! - 1 - from;
      for (let i = 0; i < n; i++) floor[i] = segmentFixed[from + i]!;
      for (let need = needsOf[item]!; need < needsOf[item + 1]!; need++) addFloors(need, from, n);
    },
    takeRoughly: (item, segment) => takeAt(item, least, leastAt, shapeSegment[segment]!, -1, 0),
    take: (item, c) => takeAt(item, price, priceAt, entry[c]!, candidateBit[c]!, candidateOutside[c]!),
  };
}
