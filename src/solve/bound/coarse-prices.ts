import type { Instance } from '../../instance/instance.ts';
import { createAscent } from './ascent.ts';
import type { Relaxation } from './relaxation.ts';
import { missed } from './units.ts';
import { usableSlots } from './usable-slots.ts';

const STEPS = 30;
/** First step length, in shares of the unit, and what a step takes off it. */
const FIRST = 0.1;
const LOSS = 0.08;
/** Steps at once × candidates: few in a large problem, all in a small one; and the fewest. */
const CANDIDATES = 300_000;
const LEAST_STEPS = 4;

/**
 * First prices, the same in all slots that one leader or venue can sell in one session: an ascent in which an item is held
 * in a session rather than at a start. A step costs a part of one on slots.
 */
export interface CoarsePrices {
  /** Some steps of the ascent, worth about one on slots; returns the prices reached once they are good enough. */
  advance(): Float64Array | null;
}

export function createCoarsePrices(instance: Instance, relaxation: Relaxation, unit: number): CoarsePrices {
  const { layout, windows, known, relaxed, demand, supply } = relaxation;
  const { groupOf, member, room, highest } = groupsOfPrices(instance, relaxation);
  const value = new Float64Array(room.length);
  const push = new Float64Array(room.length);
  const price = new Float64Array(layout.size);
  const slope = new Float64Array(layout.size);
  const ascent = createAscent(highest, unit, { first: FIRST, loss: LOSS, slowSteps: 1 });
  const atOnce = Math.max(LEAST_STEPS, Math.ceil(CANDIDATES / Math.max(1, instance.candidateStart.length)));
  let steps = 0;

  const hold = (item: number): void => {
    relaxed.floors(item);
    const first = known.segmentsOf[item]!;
    const n = known.segmentsOf[item + 1]! - 1 - first;
    let least = missed(instance, item);
    let at = -1;
    for (let s = 0; s < n; s++) {
      if (relaxed.floor[s]! >= least) continue;
      least = relaxed.floor[s]!;
      at = first + s;
    }
    if (at < 0) return;
    const taken = relaxed.takeRoughly(item, at);
    for (let k = 0; k < taken; k++) demand.add(item, known.segmentStart[at]!, relaxed.taken[k]!);
  };

  const step = (): void => {
    windows.sketch(price);
    for (let item = 0; item < instance.itemCount; item++) hold(item);
    demand.settle(slope);
    supply.sell(price, slope);
    push.fill(0);
    for (let k = 0; k < member.length; k++) push[groupOf[k]!]! += slope[member[k]!]!;
    for (let g = 0; g < push.length; g++) push[g]! /= room[g]!;
    ascent.move(value, push);
    for (let k = 0; k < member.length; k++) price[member[k]!] = value[groupOf[k]!]!;
  };

  return {
    advance() {
      for (let k = 0; k < atOnce && steps < STEPS; k++, steps++) step();
      return steps < STEPS ? null : price;
    },
  };
}

interface Groups {
  /** [members] a price that moves, and its group: those of one group move together. All others stay 0. */
  readonly member: Int32Array;
  readonly groupOf: Int32Array;
  /** [groups] how many members, and the highest price that makes sense. */
  readonly room: Float64Array;
  readonly highest: Float64Array;
}

function groupsOfPrices(instance: Instance, { cover, layout, offers, supply }: Relaxation): Groups {
  const usable = usableSlots(instance, cover, layout, offers);
  const member: number[] = [];
  const groupOf: number[] = [];
  const room: number[] = [];
  const highest: number[] = [];
  const join = (price: number, isNew: boolean): void => {
    if (isNew) {
      room.push(0);
      highest.push(supply.highest[price]!);
    }
    room[room.length - 1]!++;
    member.push(price);
    groupOf.push(room.length - 1);
  };
  const periods = periodsOf(instance, layout.bit);
  for (let row = 0; row < layout.rows; row++) {
    let period = -1;
    for (let k = 0, at = row * layout.slots; k < layout.slots; k++, at++) {
      if (usable[at] === 0 || supply.highest[at] === 0) continue;
      join(at, periods[k] !== period);
      period = periods[k]!;
    }
  }
  for (let at = layout.days; at < layout.size; at++) if (supply.highest[at]! > 0) join(at, true);
  return {
    member: Int32Array.from(member),
    groupOf: Int32Array.from(groupOf),
    room: Float64Array.from(room),
    highest: Float64Array.from(highest),
  };
}

/** [slots] a number for the session in which the slot lies, or the time between two. */
function periodsOf(instance: Instance, bits: Int32Array): Int32Array {
  const bitsPerDay = instance.wordsPerDay * 32;
  return bits.map((bit) => {
    const day = Math.floor(bit / bitsPerDay);
    const minute = instance.dayStart[day]! + (bit % bitsPerDay) * instance.slotMinutes;
    let period = 2 * instance.sessionOf[day]! + day;
    for (let s = instance.sessionOf[day]!; s < instance.sessionOf[day + 1]!; s++) {
      if (minute >= instance.sessionStart[s]!) period++;
      if (minute >= instance.sessionEnd[s]!) period++;
    }
    return period;
  });
}
