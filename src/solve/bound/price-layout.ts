import type { Instance } from '../../instance/instance.ts';
import type { Coverings } from './coverings.ts';

/**
 * Where each price stands in one array. Slot rows come first, [row × slots]: the leaders', the venues', then those of the
 * groups of `coverage`. A slot here is a *live* bit: one that some candidate covers.
 */
export interface PriceLayout {
  /** Live slots of the horizon. */
  readonly slots: number;
  /** [bits + 1] live slots before each bit. */
  readonly position: Int32Array;
  /** [slots] the bit of each. */
  readonly bit: Int32Array;
  /** Slot rows of all kinds. */
  readonly rows: number;
  /** First slot row of the venues, and of the coverage groups. */
  readonly venueRow: number;
  readonly coverageRow: number;
  /** First of [leaderCount × dayCount] prices of an hour of a leader's day. */
  readonly days: number;
  /** First of [leaderCount × dayCount] prices of one activity on a leader's day. */
  readonly counts: number;
  /** First of [leaderCount × weekCount] prices of an hour of a leader's week. */
  readonly weeks: number;
  /** Prices in all. */
  readonly size: number;
}

export function priceLayout(instance: Instance, cover: Coverings): PriceLayout {
  const { leaderCount, venueCount, coverageCount, dayCount, weekCount } = instance;
  const { position, bit } = liveSlots(instance, cover);
  const slots = bit.length;
  const coverageRow = leaderCount + venueCount;
  const rows = coverageRow + coverageCount;
  const days = rows * slots;
  const counts = days + leaderCount * dayCount;
  const weeks = counts + leaderCount * dayCount;
  const size = weeks + leaderCount * weekCount;
  return { slots, position, bit, rows, venueRow: leaderCount, coverageRow, days, counts, weeks, size };
}

function liveSlots(instance: Instance, cover: Coverings): { position: Int32Array; bit: Int32Array } {
  const bits = instance.dayCount * instance.wordsPerDay * 32;
  const rise = new Int32Array(bits + 1);
  const ends = new Set<Int32Array>();
  for (let l = 0; l < instance.leaderCount; l++) ends.add(cover.end(l));
  for (let v = 0; v < instance.venueCount; v++) ends.add(cover.venueEnd(v));
  for (const end of ends) {
    for (let c = 0; c < cover.start.length; c++) {
      rise[cover.start[c]!]!++;
      rise[end[c]!]!--;
    }
  }
  const position = new Int32Array(bits + 1);
  const live: number[] = [];
  let covering = 0;
  for (let k = 0; k < bits; k++) {
    position[k] = live.length;
    covering += rise[k]!;
    if (covering > 0) live.push(k);
  }
  position[bits] = live.length;
  return { position, bit: Int32Array.from(live) };
}
