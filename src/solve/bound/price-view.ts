import type { Instance } from '../../instance/instance.ts';
import type { PriceLayout } from './price-layout.ts';

/**
 * Prices as a search reads them. Bits are those of the masks, day × 32 × wordsPerDay + slot; what a leader asks for minutes
 * from bit a to before bit b (breaks included) is `leader[row + b] − leader[row + a]` with `row = leader × (bits + 1)`.
 */
export interface PriceView {
  readonly bits: number;
  /** [leaderCount × (bits + 1)] and [venueCount × (bits + 1)] sums of the slot prices before each bit. */
  readonly leader: Float64Array;
  readonly venue: Float64Array;
  /** [leaderCount × dayCount] price of an hour (not of `wholeDays`), its day's and its week's together. */
  readonly hour: Float64Array;
  /** [leaderCount × dayCount] price of one activity. */
  readonly activity: Float64Array;
  /**
   * [itemCount] cost of the cheapest placement at these prices less that of leaving the item out (without the penalty of
   * mandatory ones): below 0 it is worth its price; Infinity without any placement.
   */
  readonly itemReduced: Float64Array;
}

export function priceView(
  instance: Instance,
  layout: PriceLayout,
  price: Float64Array,
  itemReduced: Float64Array,
): PriceView {
  const { leaderCount, venueCount, dayCount, weekCount, dayWeek } = instance;
  const bits = dayCount * instance.wordsPerDay * 32;
  const sums = (firstRow: number, rows: number): Float64Array => {
    const sum = new Float64Array(rows * (bits + 1));
    for (let row = 0; row < rows; row++) {
      const at = row * (bits + 1);
      const slots = (firstRow + row) * layout.slots;
      for (let k = 0; k < layout.slots; k++) sum[at + layout.bit[k]! + 1] = price[slots + k]!;
      for (let k = 0; k < bits; k++) sum[at + k + 1]! += sum[at + k]!;
    }
    return sum;
  };
  const hour = price.slice(layout.days, layout.days + leaderCount * dayCount);
  for (let l = 0; l < leaderCount; l++) {
    for (let d = 0; d < dayCount; d++) hour[l * dayCount + d]! += price[layout.weeks + l * weekCount + dayWeek[d]!]!;
  }
  return {
    bits,
    leader: sums(0, leaderCount),
    venue: sums(layout.venueRow, venueCount),
    hour,
    activity: price.slice(layout.counts, layout.counts + leaderCount * dayCount),
    itemReduced,
  };
}
