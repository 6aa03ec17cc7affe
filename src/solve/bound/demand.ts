import type { Instance } from '../../instance/instance.ts';
import type { Coverings } from './coverings.ts';
import type { Offers } from './offers.ts';
import type { PriceLayout } from './price-layout.ts';

/** What the items picked ask for, added up per price. */
export interface Demand {
  /** Counts an offer that an item takes at a candidate. */
  add(item: number, candidate: number, offer: number): void;
  /** Adds everything counted to `slope` and forgets it. */
  settle(slope: Float64Array): void;
}

export function createDemand(
  instance: Instance,
  cover: Coverings,
  layout: PriceLayout,
  offers: Offers,
  presence: Uint8Array,
): Demand {
  const { leaderCount, dayCount, weekCount, dayWeek, candidateDay } = instance;
  const { slots, rows, position } = layout;
  const stride = slots + 1;
  const rise = new Float64Array(rows * stride);
  const inSlots = new Map<Int32Array, Int32Array>();
  const slotsOf = (bits: Int32Array): Int32Array => {
    const known = inSlots.get(bits) ?? bits.map((bit) => position[bit]!);
    inSlots.set(bits, known);
    return known;
  };
  const startSlot = slotsOf(cover.start);
  const heldSlot = slotsOf(cover.heldEnd);
  const endSlot = Array.from({ length: layout.coverageRow }, (_, who) =>
    slotsOf(who < leaderCount ? cover.end(who) : cover.venueEnd(who - leaderCount)),
  );
  const flat = new Float64Array(layout.size);
  return {
    add(item, c, offer) {
      const row = offers.row[offer]!;
      const who = offers.rowWho[row]!;
      if (who < 0) return;
      const from = startSlot[c]!;
      rise[who * stride + from]!++;
      rise[who * stride + endSlot[who]![c]!]!--;
      if (who >= leaderCount) return;
      for (let away = offers.rowAway[row]!, g = 0; away >> g !== 0; g++) {
        if (((away >> g) & 1) === 0) continue;
        for (let k = from; k < heldSlot[c]!; k++)
          flat[(layout.coverageRow + g) * slots + k]! += presence[(g * leaderCount + who) * slots + k]!;
      }
      const hours = instance.itemMinutes[item]! / 60;
      if (hours === 0) return;
      const day = candidateDay[c]!;
      flat[layout.days + who * dayCount + day]! += hours;
      flat[layout.weeks + who * weekCount + dayWeek[day]!]! += hours;
      if (item < instance.activityCount) flat[layout.counts + who * dayCount + day]!++;
    },
    settle(slope) {
      for (let k = 0; k < flat.length; k++) slope[k] = flat[k]!;
      flat.fill(0);
      for (let row = 0; row < layout.coverageRow; row++) {
        let running = 0;
        for (let k = 0, at = row * stride; k < slots; k++, at++) {
          running += rise[at]!;
          slope[row * slots + k]! += running;
        }
      }
      rise.fill(0);
    },
  };
}
