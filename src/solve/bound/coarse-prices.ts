import { type Instance, MANDATORY_PENALTY } from '../../instance/instance.ts';
import type { Coverings } from './coverings.ts';

const STEPS = 200;

/**
 * First prices per leader and slot, constant over a leader's day: a subgradient on the relaxation in which an item takes
 * only an amount of a day. A step costs a hundredth of one on slots, and slot prices that start from zero overshoot.
 * `upper` is a known cost.
 */
export function coarsePrices(instance: Instance, cover: Coverings, upper: number): Float64Array {
  const { dayCount, leaderCount, itemCount } = instance;
  const bitsPerDay = instance.wordsPerDay * 32;
  const bits = dayCount * bitsPerDay;
  const { leastCost, size } = amounts(instance, cover);
  const usable = usableSlots(instance, cover, bits);
  const capacity = new Float64Array(leaderCount * dayCount);
  for (let l = 0; l < leaderCount; l++) {
    for (let k = 0; k < bits; k++) capacity[l * dayCount + Math.floor(k / bitsPerDay)]! += usable[l * bits + k]!;
  }

  const price = new Float64Array(leaderCount * dayCount);
  const best = price.slice();
  const load = price.slice();
  const direction = price.slice();
  let bestValue = Number.NEGATIVE_INFINITY;
  let theta = 1;
  let stale = 0;
  for (let step = 0; step < STEPS; step++) {
    load.fill(0);
    let value = 0;
    for (let item = 0; item < itemCount; item++) {
      let least = instance.missCost[item]! - (instance.mandatory[item] ? MANDATORY_PENALTY : 0);
      let day = -1;
      const from = instance.requiredOf[item]!;
      const to = instance.requiredOf[item + 1]!;
      for (let d = 0; d < dayCount; d++) {
        let cost = leastCost[item * dayCount + d]!;
        if (cost >= least) continue;
        for (let r = from; r < to; r++)
          cost += size[item * dayCount + d]! * price[instance.requiredLeader[r]! * dayCount + d]!;
        if (cost >= least) continue;
        least = cost;
        day = d;
      }
      value += least;
      if (day < 0) continue;
      for (let r = from; r < to; r++)
        load[instance.requiredLeader[r]! * dayCount + day]! += size[item * dayCount + day]!;
    }
    let norm = 0;
    for (let k = 0; k < price.length; k++) {
      value -= price[k]! * capacity[k]!;
      const excess = load[k]! - capacity[k]!;
      direction[k] = 0.7 * direction[k]! + (excess < 0 && price[k] === 0 ? 0 : excess);
      norm += direction[k]! * direction[k]!;
    }
    if (value > bestValue) {
      bestValue = value;
      best.set(price);
      stale = 0;
    } else if (++stale >= 6) {
      theta = Math.max(0.02, theta * 0.7);
      stale = 0;
    }
    if (norm === 0) break;
    const length = (theta * Math.max(1, upper - value)) / norm;
    for (let k = 0; k < price.length; k++) price[k] = Math.max(0, price[k]! + length * direction[k]!);
  }

  const slots = new Float64Array(leaderCount * bits);
  for (let l = 0; l < leaderCount; l++) {
    for (let k = 0; k < bits; k++) {
      if (usable[l * bits + k]) slots[l * bits + k] = best[l * dayCount + Math.floor(k / bitsPerDay)]!;
    }
  }
  return slots;
}

/** [itemCount × dayCount] least fixed cost of a start on the day (Infinity: none), and slots taken, breaks included. */
function amounts(instance: Instance, cover: Coverings): { leastCost: Float64Array; size: Float64Array } {
  const { dayCount, itemCount } = instance;
  const leastCost = new Float64Array(itemCount * dayCount).fill(Number.POSITIVE_INFINITY);
  const size = new Float64Array(itemCount * dayCount);
  for (let item = 0; item < itemCount; item++) {
    const r = instance.requiredOf[item]!;
    const leader = r < instance.requiredOf[item + 1]! ? instance.requiredLeader[r]! : -1;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      const k = item * dayCount + instance.candidateDay[c]!;
      leastCost[k] = Math.min(leastCost[k]!, instance.candidateCost[c]!);
      if (leader >= 0) size[k] = cover.end(leader)[c]! - cover.start[c]!;
    }
  }
  return { leastCost, size };
}

/** [leaderCount × bits] 1 where some item that needs the leader could lie. */
function usableSlots(instance: Instance, cover: Coverings, bits: number): Uint8Array {
  const usable = new Uint8Array(instance.leaderCount * bits);
  const rise = new Int32Array(instance.leaderCount * (bits + 1));
  for (let item = 0; item < instance.itemCount; item++) {
    for (let r = instance.requiredOf[item]!; r < instance.requiredOf[item + 1]!; r++) {
      const leader = instance.requiredLeader[r]!;
      const row = leader * (bits + 1);
      const end = cover.end(leader);
      for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
        rise[row + cover.start[c]!]!++;
        rise[row + end[c]!]!--;
      }
    }
  }
  for (let l = 0; l < instance.leaderCount; l++) {
    let covering = 0;
    for (let k = 0; k < bits; k++) {
      covering += rise[l * (bits + 1) + k]!;
      if (covering > 0) usable[l * bits + k] = 1;
    }
  }
  return usable;
}
