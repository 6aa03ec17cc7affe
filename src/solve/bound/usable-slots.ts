import type { Instance } from '../../instance/instance.ts';
import { hasBit } from '../../instance/mask.ts';
import type { Coverings } from './coverings.ts';
import type { Offers } from './offers.ts';
import type { PriceLayout } from './price-layout.ts';

/** [slot rows × slots] 1 where some item could take the leader, or book the venue. */
export function usableSlots(instance: Instance, cover: Coverings, layout: PriceLayout, offers: Offers): Uint8Array {
  const { slots, position, rows } = layout;
  const rise = new Int32Array(rows * (slots + 1));
  const add = (item: number, offer: number): void => {
    const who = offers.rowWho[offers.row[offer]!]!;
    if (who < 0) return;
    const end = who < instance.leaderCount ? cover.end(who) : cover.venueEnd(who - instance.leaderCount);
    const mask = offers.mask[offer]!;
    for (let c = instance.candidatesOf[item]!; c < instance.candidatesOf[item + 1]!; c++) {
      if (mask >= 0 && !hasBit(instance.maskPool, mask, instance.candidateBit[c]!)) continue;
      rise[who * (slots + 1) + position[cover.start[c]!]!]!++;
      rise[who * (slots + 1) + position[end[c]!]!]!--;
    }
  };
  for (let item = 0; item < instance.itemCount; item++) {
    const last = offers.offersOf[offers.needsOf[item + 1]!]!;
    for (let o = offers.offersOf[offers.needsOf[item]!]!; o < last; o++) add(item, o);
  }
  const usable = new Uint8Array(rows * slots);
  for (let row = 0; row < rows; row++) {
    let running = 0;
    for (let k = 0; k < slots; k++) {
      running += rise[row * (slots + 1) + k]!;
      if (running > 0) usable[row * slots + k] = 1;
    }
  }
  return usable;
}
