import type { ModelBuilder } from './linear-model.ts';

/** A column that takes slots of something that not all can have at once. */
export interface Taking {
  readonly column: number;
  /** First item of its unit, and how many of them there are: no more can be held anyway. */
  readonly unit: number;
  readonly size: number;
  readonly candidate: number;
  /** First slot (bit), and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What a slot holds: `most`, plus what a column allows (−1: none). */
export interface Capacity {
  readonly most: number;
  readonly column: number;
}

/**
 * One row per slot, but only where it says more than its neighbours: something starts at it, and something ends after it.
 * `boundary` marks the slots at which the capacity changes.
 */
export function packing(
  takings: readonly Taking[],
  boundary: Uint8Array,
  capacityOf: (slot: number) => Capacity,
  builder: ModelBuilder,
): void {
  const bits = boundary.length - 1;
  const starts: Taking[][] = Array.from({ length: bits + 1 }, () => []);
  const ends = new Int32Array(bits + 1);
  for (const taking of takings) {
    if (taking.to <= taking.from) continue;
    starts[taking.from]!.push(taking);
    ends[taking.to]!++;
  }
  let open: Taking[] = [];
  let fresh = false;
  for (let k = 0; k < bits; k++) {
    open = open.filter(({ to }) => to > k);
    if (starts[k]!.length > 0 || boundary[k]) fresh = true;
    open.push(...starts[k]!);
    if (!fresh || open.length === 0 || (ends[k + 1] === 0 && !boundary[k + 1])) continue;
    fresh = false;
    const { most, column } = capacityOf(k);
    if (column < 0 && most >= wanted(open)) continue;
    const row = builder.row(Number.NEGATIVE_INFINITY, most);
    for (const taking of open) builder.entry(row, taking.column, 1);
    if (column >= 0) builder.entry(row, column, -1);
  }
}

/** The most that could be taken if nothing were in the way. */
const wanted = (takings: readonly Taking[]): number =>
  [...new Map(takings.map(({ unit, size }) => [unit, size])).values()].reduce((sum, size) => sum + size, 0);
