import type { State } from '../state.ts';
import type { ScheduleModel } from './build-model.ts';
import { packing, type Taking } from './packing.ts';

/**
 * `venue-overlap` without saying who gets which venue: at a slot no more of those that need one of `set` than it has. Added
 * for the sets that prove too small.
 */
export function venueSlotRows({ instance }: State, model: ScheduleModel, set: ReadonlySet<number>): void {
  const { units, builder, cover } = model;
  // The venue with the shortest turnaround takes least.
  const quickest = [...set].reduce((a, b) => (instance.venueTurnaround[b]! < instance.venueTurnaround[a]! ? b : a));
  const end = cover.venueEnd(quickest);
  const takings: Taking[] = [];
  for (const { items, holdings } of units) {
    for (const { venues, column, candidate } of holdings) {
      if (!venues?.every((v) => set.has(v))) continue;
      const from = cover.start[candidate]!;
      takings.push({ column, unit: items[0], size: items.length, candidate, from, to: end[candidate]! });
    }
  }
  const bits = instance.dayCount * instance.wordsPerDay * 32;
  packing(takings, new Uint8Array(bits + 1), () => ({ most: set.size, column: -1 }), builder);
}
