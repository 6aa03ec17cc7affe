import type { Calendar } from '../calendar/calendar.ts';
import { type CoverageGroup, leavesUncovered } from './coverage-groups.ts';
import type { Grid } from './grid.ts';
import type { Item } from './item.ts';
import type { Masks } from './masks.ts';
import type { LeaderTimes } from './people.ts';
import { intersect } from './starts.ts';

/**
 * The starts of an item that no schedule needs to rule out: whoever must come in person can, a venue is open, and
 * `coverage` does not break by the absences alone.
 */
export function staticMask(
  item: Item,
  i: number,
  masks: Masks,
  coverage: readonly CoverageGroup[],
  times: readonly LeaderTimes[],
  calendar: Calendar,
  grid: Grid,
): Int32Array {
  const mask = item.starts.slice();
  const inPerson = item.required.filter((_, r) => item.deputies[r]!.length === 0);
  for (const leader of inPerson) intersect(mask, masks.leader(leader, i));
  intersect(mask, venuesOpen(item, i, masks));
  for (const group of coverage) {
    if (!group.leaders.some((l) => inPerson.includes(l))) continue;
    if (item.places.some(({ site }) => site < 0 || group.baseSites.has(site))) continue;
    const site = item.places[0]?.site ?? -1;
    forEachBit(mask, (bit) => {
      const start = item.ungridded ? item.ungridded.starts[bit]! : grid.minuteOf(bit);
      const end = item.ungridded ? item.ungridded.ends[bit]! : start + item.minutes;
      if (leavesUncovered(group, inPerson, { start, end, site }, times, calendar))
        mask[bit >> 5]! &= ~(1 << (bit & 31));
    });
  }
  return mask;
}

/** Starts at which a venue offered is open; all where none is booked, none where no venue is left. */
export function venuesOpen(item: Item, i: number, masks: Masks): Int32Array {
  const open = new Int32Array(item.starts.length);
  if (item.places.some((place) => place.venues.length === 0)) return open.fill(-1);
  for (const { venues } of item.places) {
    for (const v of venues) {
      const mask = masks.venue(v, i);
      for (let w = 0; w < open.length; w++) open[w]! |= mask[w]!;
    }
  }
  return open;
}

function forEachBit(mask: Int32Array, visit: (bit: number) => void): void {
  for (let w = 0; w < mask.length; w++) {
    for (let word = mask[w]!; word !== 0; word &= word - 1) visit(w * 32 + (31 - Math.clz32(word & -word)));
  }
}
