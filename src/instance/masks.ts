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
  const { itemClass, classes, kindless } = classify(items);
  const leaderTable = createTable(
    times.map((time) => time.barred.some(({ kinds }) => kinds !== null)),
    (l, c) => leaderStartMask(times[l]!, classes[c]!, grid),
    classes.length,
    kindless,
  );
  const venueTable = createTable(
    closed.map((list) => list.some(({ kinds }) => kinds !== null)),
    (v, c) => venueStartMask(closed[v]!, classes[c]!, grid),
    classes.length,
    kindless,
  );
  const leader = (l: number, item: number): Int32Array => leaderTable.mask(l, itemClass[item]!);
  const venue = (v: number, item: number): Int32Array => venueTable.mask(v, itemClass[item]!);
  return {
    itemClass,
    classCount: classes.length,
    leader,
    venue,
    canCome: (l, item, bit) => hasBit(leader(l, item), 0, bit),
    isOpen: (v, item, bit) => hasBit(venue(v, item), 0, bit),
    pack: () => {
      const pool = new Int32Array(leaderTable.words() + venueTable.words());
      const leaderMask = leaderTable.pack(pool, 0);
      const venueMask = venueTable.pack(pool, leaderTable.words());
      return { leaderMask, venueMask, maskPool: pool };
    },
  };
}

/** Classes of items, and per class the first that differs from it in nothing but the kind. */
function classify(items: readonly Item[]) {
  const classes: ItemClass[] = [];
  const kindless: number[] = [];
  const known = new Map<string, number>();
  const firstOf = new Map<string, number>();
  const itemClass = new Int32Array(items.length);
  for (const [i, { kind, minutes, exemptFromOwnHours, ungridded }] of items.entries()) {
    const shape = ungridded ? `#${i}` : `${minutes} ${exemptFromOwnHours}`;
    const key = ungridded ? shape : `${shape} ${kind}`;
    let c = known.get(key);
    if (c === undefined) {
      c = classes.push({ kind, minutes, exemptFromOwnHours, ungridded }) - 1;
      known.set(key, c);
      if (!firstOf.has(shape)) firstOf.set(shape, c);
      kindless.push(firstOf.get(shape)!);
    }
    itemClass[i] = c;
  }
  return { itemClass, classes, kindless };
}

/** The masks of leaders, or of venues, by class. */
interface Table {
  mask(who: number, itemClass: number): Int32Array;
  /** Words of all masks asked for so far. */
  words(): number;
  /** Copies them to `pool` from `at` on; [who × classCount] their offsets, NONE where never asked. */
  pack(pool: Int32Array, at: number): Int32Array;
}

/** Whoever has no absence for some kinds only (`minds`) shares one mask between the classes that differ in the kind. */
function createTable(
  minds: readonly boolean[],
  build: (who: number, itemClass: number) => Int32Array,
  classCount: number,
  kindless: readonly number[],
): Table {
  const rowOf = new Int32Array(minds.length * classCount).fill(NONE);
  const rows: Int32Array[] = [];
  let words = 0;
  const mask: Table['mask'] = (who, c) => {
    const key = who * classCount + c;
    if (rowOf[key]! < 0) {
      const shared = who * classCount + (minds[who]! ? c : kindless[c]!);
      if (rowOf[shared]! < 0) {
        const row = build(who, c);
        rowOf[shared] = rows.push(row) - 1;
        words += row.length;
      }
      rowOf[key] = rowOf[shared]!;
    }
    return rows[rowOf[key]!]!;
  };
  const pack: Table['pack'] = (pool, at) => {
    let next = at;
    const offsets = rows.map((row) => {
      pool.set(row, next);
      next += row.length;
      return next - row.length;
    });
    return rowOf.map((row) => (row < 0 ? NONE : offsets[row]!));
  };
  return { mask, words: () => words, pack };
}
