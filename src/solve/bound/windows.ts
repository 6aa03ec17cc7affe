import { type Instance, NONE } from '../../instance/instance.ts';
import type { Coverings } from './coverings.ts';
import type { Offers } from './offers.ts';
import type { PriceLayout } from './price-layout.ts';
import type { Shapes } from './shapes.ts';

/** The price of every window that may be asked for: each window row of `Offers` at each entry of its shape. */
export interface Windows {
  /** [rows] first place of a row in `price`, and in `least`. */
  readonly priceAt: Int32Array;
  readonly leastAt: Int32Array;
  readonly price: Float64Array;
  /** Least price of each segment. */
  readonly least: Float64Array;
  refresh(prices: Float64Array): void;
  /** Only `least`, and taken for what the first window of each segment costs: for prices that hardly differ within one. */
  sketch(prices: Float64Array): void;
}

export function createWindows(
  instance: Instance,
  cover: Coverings,
  layout: PriceLayout,
  shapes: Shapes,
  offers: Offers,
  presence: Uint8Array,
): Windows {
  const { leaderCount, dayCount, weekCount, dayWeek, candidateDay } = instance;
  const { slots, position } = layout;
  const rows = offers.rowWho.length;
  const priceAt = new Int32Array(rows);
  const leastAt = new Int32Array(rows);
  const from: Int32Array[] = [];
  const to: Int32Array[] = [];
  const held: Int32Array[] = [];
  const shared = new Map<string, Int32Array>();
  const slotsOf = (shape: number, bitOf: Int32Array, key: string): Int32Array => {
    let list = shared.get(`${shape} ${key}`);
    if (!list) {
      list = shapes.candidate
        .subarray(shapes.entriesOf[shape]!, shapes.entriesOf[shape + 1]!)
        .map((c) => position[bitOf[c]!]!);
      shared.set(`${shape} ${key}`, list);
    }
    return list;
  };
  let length = 0;
  let segments = 0;
  for (let row = 0; row < rows; row++) {
    const who = offers.rowWho[row]!;
    const shape = offers.rowShape[row]!;
    priceAt[row] = length;
    leastAt[row] = segments;
    length += shapes.entriesOf[shape + 1]! - shapes.entriesOf[shape]!;
    segments += shapes.segmentsOf[shape + 1]! - shapes.segmentsOf[shape]! - 1;
    from.push(slotsOf(shape, cover.start, 'start'));
    held.push(slotsOf(shape, cover.heldEnd, 'break 0'));
    if (who < 0) to.push(from[row]!);
    else if (who < leaderCount) to.push(slotsOf(shape, cover.end(who), `break ${instance.leaderBreak[who]}`));
    else {
      const venue = who - leaderCount;
      to.push(slotsOf(shape, cover.venueEnd(venue), `break ${instance.venueTurnaround[venue]}`));
    }
  }
  const price = new Float64Array(length);
  const least = new Float64Array(segments);
  /** Prefix sums of the slot prices of one row. */
  const sum = new Float64Array(slots + 1);
  /** Likewise of the coverage groups that a row takes its leader away from. */
  const awaySum = new Float64Array(slots + 1);
  /** [rows of the layout] their window rows. */
  const byWho: number[][] = Array.from({ length: leaderCount + instance.venueCount }, () => []);
  for (let row = 0; row < rows; row++) if (offers.rowWho[row] !== NONE) byWho[offers.rowWho[row]!]!.push(row);

  const fill = (row: number, who: number, prices: Float64Array, sketchy: boolean): void => {
    const shape = offers.rowShape[row]!;
    const first = shapes.entriesOf[shape]!;
    const firstSegment = shapes.segmentsOf[shape]!;
    const lastSegment = shapes.segmentsOf[shape + 1]! - 1;
    const hours = shapes.minutes[shape]! / 60;
    const counted = shapes.counted[shape] === 1 && hours > 0;
    const fromSlot = from[row]!;
    const toSlot = to[row]!;
    const heldSlot = held[row]!;
    const away = offers.rowAway[row] !== 0;
    const at = priceAt[row]!;
    for (let s = firstSegment; s < lastSegment; s++) {
      const start = shapes.segmentStart[s]!;
      const end = sketchy ? start + 1 : shapes.segmentStart[s + 1]!;
      let once = 0;
      if (who < leaderCount && hours > 0) {
        const day = candidateDay[shapes.candidate[first + start]!]!;
        once =
          hours *
          (prices[layout.days + who * dayCount + day]! + prices[layout.weeks + who * weekCount + dayWeek[day]!]!);
        if (counted) once += prices[layout.counts + who * dayCount + day]!;
      }
      let low = Number.POSITIVE_INFINITY;
      for (let k = start; k < end; k++) {
        let here = once + (sum[toSlot[k]!]! - sum[fromSlot[k]!]!);
        if (away) here += awaySum[heldSlot[k]!]! - awaySum[fromSlot[k]!]!;
        price[at + k] = here;
        if (here < low) low = here;
      }
      least[leastAt[row]! + s - firstSegment] = low;
    }
  };

  const prefix = (who: number, prices: Float64Array): void => {
    let total = 0;
    for (let k = 0, at = who * slots; k < slots; k++, at++) {
      total += prices[at]!;
      sum[k + 1] = total;
    }
  };

  const prefixAway = (leader: number, away: number, prices: Float64Array): void => {
    let total = 0;
    for (let k = 0; k < slots; k++) {
      for (let g = 0; away >> g !== 0; g++) {
        if ((away >> g) & 1 && presence[(g * leaderCount + leader) * slots + k])
          total += prices[(layout.coverageRow + g) * slots + k]!;
      }
      awaySum[k + 1] = total;
    }
  };

  const fillAll = (prices: Float64Array, sketchy: boolean): void => {
    for (let who = 0; who < byWho.length; who++) {
      prefix(who, prices);
      for (const row of byWho[who]!) {
        if (offers.rowAway[row] !== 0) prefixAway(who, offers.rowAway[row]!, prices);
        fill(row, who, prices, sketchy);
      }
    }
  };

  return {
    priceAt,
    leastAt,
    price,
    least,
    refresh: (prices) => fillAll(prices, false),
    sketch: (prices) => fillAll(prices, true),
  };
}
