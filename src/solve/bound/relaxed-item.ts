import type { Instance } from '../../instance/instance.ts';
import { hasBit } from '../../instance/mask.ts';
import type { Prices } from './prices.ts';

/** One item alone at the current prices: what it costs at a candidate, people and venue chosen freely. */
export interface RelaxedItem {
  /** Cost at a candidate; any number ≥ `limit` where it is not below it. */
  cost(item: number, candidate: number, limit: number): number;
  /** Counts what the item takes at a candidate as demand. */
  demand(item: number, candidate: number): void;
}

const NEVER = Number.POSITIVE_INFINITY;

export function createRelaxedItem(instance: Instance, prices: Prices): RelaxedItem {
  const { weights } = instance;
  const { sureAttendees } = prices.cover;
  const most = Math.max(1, ...instance.choiceCount);
  const worth = new Float64Array(most);
  const who = new Int32Array(most);
  let record = false;

  const isFree = (item: number, leader: number, c: number): boolean => {
    const mask = instance.leaderMask[leader * instance.classCount + instance.itemClass[item]!]!;
    return hasBit(instance.maskPool, mask, instance.candidateBit[c]!);
  };

  /** The required leader or the cheapest deputy. */
  const required = (item: number, r: number, c: number): number => {
    const leader = instance.requiredLeader[r]!;
    const from = instance.deputiesOf[r]!;
    const to = instance.deputiesOf[r + 1]!;
    let least = from === to || isFree(item, leader, c) ? prices.leader(leader, item, c) : NEVER;
    let by = leader;
    const step = weights.deputy * instance.itemPriority[item]!;
    for (let d = from; d < to; d++) {
      const fee = step * (1 + d - from);
      if (fee >= least) break;
      const deputy = instance.deputyLeader[d]!;
      if (!isFree(item, deputy, c)) continue;
      const cost = fee + prices.leader(deputy, item, c);
      if (cost >= least) continue;
      least = cost;
      by = deputy;
    }
    if (record && least < NEVER) prices.demandLeader(by, item, c);
    return least;
  };

  /** The `count` cheapest of a `choose`, each alone. */
  const chosen = (item: number, k: number, c: number): number => {
    const from = instance.choiceFrom[k]!;
    const count = instance.choiceCount[k]!;
    let kept = 0;
    for (let f = from; f < instance.choiceFrom[k + 1]!; f++) {
      const leader = instance.choiceLeader[f]!;
      if (!isFree(item, leader, c)) continue;
      const cost = prices.leader(leader, item, c) + weights.choiceOrder * (f - from);
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
    if (kept < count) return NEVER;
    let total = 0;
    for (let i = 0; i < count; i++) {
      total += worth[i]!;
      if (record) prices.demandLeader(who[i]!, item, c);
    }
    return total;
  };

  /** Those who come, or are missed. One who may come in another role is never surely missed. */
  const optional = (item: number, c: number): number => {
    if (instance.ambiguousRoles[item]) return 0;
    const missed = weights.optionalMissed * instance.itemPriority[item]!;
    let total = 0;
    for (let o = instance.optionalOf[item]!; o < instance.optionalOf[item + 1]!; o++) {
      const leader = instance.optionalLeader[o]!;
      const cost = isFree(item, leader, c) ? prices.leader(leader, item, c) + instance.candidateOutside[c]! : NEVER;
      if (record && cost < missed) prices.demandLeader(leader, item, c);
      total += Math.min(cost, missed);
    }
    return total;
  };

  /** The cheapest venue offered; 0 where none is booked or one has no price. */
  const venue = (item: number, c: number): number => {
    let least = NEVER;
    let best = -1;
    for (let p = instance.placesOf[item]!; p < instance.placesOf[item + 1]!; p++) {
      if (instance.venuesOf[p] === instance.venuesOf[p + 1]) return 0;
      for (let k = instance.venuesOf[p]!; k < instance.venuesOf[p + 1]!; k++) {
        const v = instance.placeVenue[k]!;
        const mask = instance.venueMask[v * instance.classCount + instance.itemClass[item]!]!;
        if (!hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) continue;
        const cost = prices.isPriced(v) ? prices.venue(v, c) : 0;
        if (cost >= least) continue;
        least = cost;
        best = v;
        if (cost === 0 && !record) return 0;
      }
    }
    if (record && best >= 0 && instance.venueExclusive[best] === 1) prices.demandVenue(best, c);
    return least;
  };

  const people = (item: number, c: number, limit: number): number => {
    let total = instance.candidateCost[c]! + instance.candidateOutside[c]! * sureAttendees[item]!;
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
      if (total >= limit) return NEVER;
      total += required(item, r, c);
    }
    for (let k = instance.choicesOf[item]!; k < instance.choicesOf[item + 1]!; k++) {
      if (total >= limit) return NEVER;
      total += chosen(item, k, c);
    }
    return total >= limit ? NEVER : total + optional(item, c) + venue(item, c);
  };

  return {
    cost(item, c, limit) {
      record = false;
      return people(item, c, limit);
    },
    demand(item, c) {
      record = true;
      people(item, c, NEVER);
    },
  };
}
