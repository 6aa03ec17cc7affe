import { type ItemClass, leaderStartMask, venueStartMask } from './availability.ts';
import type { Grid } from './grid.ts';
import { NONE } from './instance.ts';
import type { Item } from './item.ts';
import { hasBit } from './mask.ts';
import type { Barred, LeaderTimes } from './people.ts';

/** Availability masks per (leader, class) and (venue, class), built when first asked for, packed into one pool. */
export interface Masks {
  readonly itemClass: Int32Array;
  readonly classCount: number;
  readonly leader: (leader: number, item: number) => Int32Array;
  readonly venue: (venue: number, item: number) => Int32Array;
  readonly canCome: (leader: number, item: number, bit: number) => boolean;
  readonly isOpen: (venue: number, item: number, bit: number) => boolean;
  pack(): { leaderMask: Int32Array; venueMask: Int32Array; maskPool: Int32Array };
}

export function createMasks(
  items: readonly Item[],
  times: readonly LeaderTimes[],
  closed: readonly (readonly Barred[])[],
  grid: Grid,
): Masks {
  const classes: ItemClass[] = [];
  const known = new Map<string, number>();
  const itemClass = Int32Array.from(items, (item, i) => {
    const { kind, minutes, exemptFromOwnHours, ungridded } = item;
    const key = ungridded ? `#${i}` : JSON.stringify([kind, minutes, exemptFromOwnHours]);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, classes.length);
    return classes.push({ kind, minutes, exemptFromOwnHours, ungridded }) - 1;
  });
  const leaderMasks = new Map<number, Int32Array>();
  const venueMasks = new Map<number, Int32Array>();
  const lookUp = (
    cache: Map<number, Int32Array>,
    who: number,
    item: number,
    build: (itemClass: ItemClass) => Int32Array,
  ): Int32Array => {
    const c = itemClass[item]!;
    const key = who * classes.length + c;
    let mask = cache.get(key);
    if (!mask) {
      mask = build(classes[c]!);
      cache.set(key, mask);
    }
    return mask;
  };
  const leader = (l: number, item: number): Int32Array =>
    lookUp(leaderMasks, l, item, (c) => leaderStartMask(times[l]!, c, grid));
  const venue = (v: number, item: number): Int32Array =>
    lookUp(venueMasks, v, item, (c) => venueStartMask(closed[v]!, c, grid));
  return {
    itemClass,
    classCount: classes.length,
    leader,
    venue,
    canCome: (l, item, bit) => hasBit(leader(l, item), 0, bit),
    isOpen: (v, item, bit) => hasBit(venue(v, item), 0, bit),
    pack: () => pack(leaderMasks, venueMasks, times.length * classes.length, closed.length * classes.length),
  };
}

function pack(
  leaderMasks: ReadonlyMap<number, Int32Array>,
  venueMasks: ReadonlyMap<number, Int32Array>,
  leaderKeys: number,
  venueKeys: number,
): { leaderMask: Int32Array; venueMask: Int32Array; maskPool: Int32Array } {
  const leaderMask = new Int32Array(leaderKeys).fill(NONE);
  const venueMask = new Int32Array(venueKeys).fill(NONE);
  const all = [...leaderMasks.values(), ...venueMasks.values()];
  const maskPool = new Int32Array(all.reduce((sum, mask) => sum + mask.length, 0));
  let at = 0;
  const put = (mask: Int32Array): number => {
    maskPool.set(mask, at);
    at += mask.length;
    return at - mask.length;
  };
  for (const [key, mask] of leaderMasks) leaderMask[key] = put(mask);
  for (const [key, mask] of venueMasks) venueMask[key] = put(mask);
  return { leaderMask, venueMask, maskPool };
}
