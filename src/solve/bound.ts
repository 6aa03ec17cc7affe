import { type Instance, MANDATORY_PENALTY } from '../instance/instance.ts';
import { hasBit } from '../instance/mask.ts';
import { coarsePrices } from './coarse-prices.ts';
import { type Coverings, coverings } from './coverings.ts';

/**
 * Lagrangian bound (Fisher 1981, doi:10.1287/mnsc.27.1.1). Relaxed with a price u ≥ 0 per leader and slot: a leader
 * attends one thing at a time, breaks included. Each item then picks its cheapest start and people alone; a session
 * costs `touched` if it is worth selling. Not counted: travel, fragmentation, overload, limits, venues, relations,
 * coverage, and the people's and venue's part of `change`. Any prices give a valid bound on `cost`.
 */
export interface PriceBound {
  /** One subgradient step towards `cost`, a known one; keeps the best bound. */
  iterate(cost: number): void;
  /** Best bound on `cost` so far, rounded up. */
  value(): number;
  /** Price of the time that the leaders who must come give up at a candidate. */
  price(item: number, candidate: number): number;
  readonly iterations: number;
}

export function createPriceBound(instance: Instance, upper: number): PriceBound {
  const cover = coverings(instance);
  const bits = instance.dayCount * instance.wordsPerDay * 32;
  const leaders = instance.leaderCount;
  const price = coarsePrices(instance, cover, upper);
  /** Prefix sums of `price` by leader; one longer, so that price of [lo, hi) is sum[hi] − sum[lo]. */
  const sum = new Float64Array(leaders * (bits + 1));
  /** Occupied minus sold, as differences and then as the subgradient. */
  const slope = new Float64Array(leaders * (bits + 1));
  const direction = new Float64Array(leaders * bits);
  const sold = createSessions(instance);
  const picker = createPicker(instance, cover, sum, slope, bits);

  let best = 0;
  let theta = 0.5;
  let stale = 0;

  const refreshSums = (): void => {
    for (let l = 0; l < leaders; l++) {
      const from = l * bits;
      const to = l * (bits + 1);
      let total = 0;
      for (let k = 0; k < bits; k++) {
        total += price[from + k]!;
        sum[to + k + 1] = total;
      }
    }
  };

  const iterate = (cost: number): void => {
    slope.fill(0);
    let value = 0;
    for (let item = 0; item < instance.itemCount; item++) value += picker.pick(item);
    // From differences to the number of items that cover each slot.
    for (let l = 0; l < leaders; l++) {
      const row = l * (bits + 1);
      for (let k = 1; k < bits; k++) slope[row + k]! += slope[row + k - 1]!;
    }
    value -= sold.income(price, slope, bits);
    if (value > best + 1e-9) {
      if (value > best + 1e-4 * (cost - best)) stale = 0;
      best = value;
    } else if (++stale >= 8) {
      theta = Math.max(theta * 0.7, 0.02);
      stale = 0;
    }
    let norm = 0;
    for (let l = 0; l < leaders; l++) {
      for (let k = 0; k < bits; k++) {
        const at = l * bits + k;
        let g = slope[l * (bits + 1) + k]!;
        if (g < 0 && price[at] === 0) g = 0;
        const d = 0.8 * direction[at]! + g;
        direction[at] = d;
        norm += d * d;
      }
    }
    bound.iterations++;
    if (norm === 0) return;
    const step = (theta * Math.max(1, cost - value)) / norm;
    for (let at = 0; at < price.length; at++) price[at] = Math.max(0, price[at]! + step * direction[at]!);
    refreshSums();
  };

  refreshSums();
  const bound = {
    iterations: 0,
    iterate,
    value: () => Math.max(0, Math.ceil(best - 1e-6)),
    price: (item: number, candidate: number): number => {
      let total = 0;
      for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
        const l = instance.requiredLeader[r]!;
        const row = l * (bits + 1);
        total += sum[row + cover.end(l)[candidate]!]! - sum[row + cover.start[candidate]!]!;
      }
      return total;
    },
  };
  return bound;
}

/** Calendar sessions as ranges of bits; `y` says whether a leader's session is sold. */
function createSessions(instance: Instance) {
  const bitsPerDay = instance.wordsPerDay * 32;
  const from: number[] = [];
  const to: number[] = [];
  for (let d = 0; d < instance.dayCount; d++) {
    for (let s = instance.sessionOf[d]!; s < instance.sessionOf[d + 1]!; s++) {
      const offset = d * bitsPerDay;
      const day = instance.dayStart[d]!;
      from.push(offset + Math.ceil((instance.sessionStart[s]! - day) / instance.slotMinutes));
      to.push(offset + Math.ceil((instance.sessionEnd[s]! - day) / instance.slotMinutes));
    }
  }
  // A focus block touches no session, so the leaders of focus goals sell theirs free.
  const focusLeader = new Uint8Array(instance.leaderCount);
  for (let i = instance.activityCount; i < instance.itemCount; i++) {
    for (let r = instance.requiredOf[i]!; r < instance.requiredOf[i + 1]!; r++) focusLeader[instance.requiredLeader[r]!] = 1;
  }
  /** Income from all capacity; subtracts from `slope` the capacity that is sold. */
  const income = (price: Float64Array, slope: Float64Array, bits: number): number => {
    let total = 0;
    for (let l = 0; l < instance.leaderCount; l++) {
      const row = l * bits;
      const out = l * (bits + 1);
      const fee = focusLeader[l] ? 0 : instance.weights.touched;
      let k = 0;
      for (let s = 0; s <= from.length; s++) {
        const until = s < from.length ? from[s]! : bits;
        for (; k < until; k++) {
          total += price[row + k]!;
          slope[out + k]!--;
        }
        if (s === from.length) break;
        let worth = 0;
        for (; k < to[s]!; k++) worth += price[row + k]!;
        if (worth <= fee && fee > 0) continue;
        total += worth - fee;
        for (let j = from[s]!; j < to[s]!; j++) slope[out + j]!--;
      }
    }
    return total;
  };
  return { income };
}

/** Picks the cheapest start and people of one item at the current prices, and counts what it covers into `slope`. */
function createPicker(instance: Instance, cover: Coverings, sum: Float64Array, slope: Float64Array, bits: number) {
  const stride = bits + 1;
  const { weights } = instance;
  const most = Math.max(1, ...instance.choiceCount);
  const worth = new Float64Array(most);
  const who = new Int32Array(most);
  let chosen: number[] = [];

  const priceOf = (leader: number, c: number): number =>
    sum[leader * stride + cover.end(leader)[c]!]! - sum[leader * stride + cover.start[c]!]!;

  const available = (item: number, leader: number, c: number): boolean => {
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
    return hasBit(instance.maskPool, mask, instance.candidateBit[c]!);
  };

  /** Cheapest people of an item at a candidate; fills `chosen` where `record`. */
  const people = (item: number, c: number, limit: number, record: boolean): number => {
    const priority = instance.itemPriority[item]!;
    let total = 0;
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
      const leader = instance.requiredLeader[r]!;
      const from = instance.deputiesOf[r]!;
      const to = instance.deputiesOf[r + 1]!;
      let least = from === to || available(item, leader, c) ? priceOf(leader, c) : Number.POSITIVE_INFINITY;
      let by = leader;
      for (let d = from; d < to; d++) {
        const fee = weights.deputy * priority * (1 + d - from);
        if (fee >= least) break;
        const deputy = instance.deputyLeader[d]!;
        if (!available(item, deputy, c)) continue;
        const cost = fee + priceOf(deputy, c);
        if (cost < least) {
          least = cost;
          by = deputy;
        }
      }
      total += least;
      if (total >= limit) return Number.POSITIVE_INFINITY;
      if (record) chosen.push(by);
    }
    for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
      total += cheapest(item, k, c, record);
      if (total >= limit) return Number.POSITIVE_INFINITY;
    }
    for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
      // One who may come in another role is never surely missed.
      if (instance.ambiguousRoles[item]) break;
      const leader = instance.optionalLeader[o]!;
      const missed = weights.optionalMissed * priority;
      const cost = available(item, leader, c) ? priceOf(leader, c) + instance.candidateOutside[c]! : missed;
      if (cost < missed && record) chosen.push(leader);
      total += Math.min(cost, missed);
    }
    return total;
  };

  /** The `count` cheapest of a `choose`, each alone. */
  const cheapest = (item: number, k: number, c: number, record: boolean): number => {
    const from = instance.choiceFrom[k]!;
    const count = instance.choiceCount[k]!;
    let kept = 0;
    for (let f = from; f < instance.choiceFrom[k + 1]!; f++) {
      const leader = instance.choiceLeader[f]!;
      if (!available(item, leader, c)) continue;
      const cost = priceOf(leader, c) + weights.choiceOrder * (f - from);
      if (kept === count && worth[count - 1]! <= cost) continue;
      let at = kept < count ? kept++ : count - 1;
      while (at > 0 && worth[at - 1]! > cost) {
        worth[at] = worth[at - 1]!;
        who[at] = who[at - 1]!;
        at--;
      }
      worth[at] = cost;
      who[at] = leader;
    }
    if (kept < count) return Number.POSITIVE_INFINITY;
    let total = 0;
    for (let i = 0; i < count; i++) {
      total += worth[i]!;
      if (record) chosen.push(who[i]!);
    }
    return total;
  };

  const pick = (item: number): number => {
    const miss = instance.missCost[item]! - (instance.mandatory[item] ? MANDATORY_PENALTY : 0);
    let least = miss;
    let best = -1;
    const sure = cover.sureAttendees[item]!;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      const fixed = instance.candidateCost[c]! + instance.candidateOutside[c]! * sure;
      if (fixed >= least) continue;
      const cost = fixed + people(item, c, least - fixed, false);
      if (cost < least) {
        least = cost;
        best = c;
      }
    }
    if (best >= 0) {
      chosen = [];
      people(item, best, Number.POSITIVE_INFINITY, true);
      for (const leader of chosen) {
        slope[leader * stride + cover.start[best]!]!++;
        slope[leader * stride + cover.end(leader)[best]!]!--;
      }
    }
    return least;
  };
  return { pick };
}
