import type { Span } from '../calendar/calendar.ts';
import { type CoverageGroup, takesAway } from './coverage-groups.ts';
import type { Grid } from './grid.ts';
import type { Item } from './item.ts';
import { clearBits, intersect, unite } from './mask.ts';
import type { Masks } from './masks.ts';

/**
 * The starts of an item that no schedule needs to rule out: whoever must come in person can, a venue is open, and
 * `coverage` does not break by the absences alone.
 */
export function staticMask(
  item: Item,
  i: number,
  masks: Masks,
  coverage: readonly CoverageGroup[],
  grid: Grid,
): Int32Array {
  const mask = copyOf(item.starts, item, grid);
  const inPerson: number[] = [];
  for (let r = 0; r < item.required.length; r++) {
    if (item.deputies[r]!.length > 0) continue;
    inPerson.push(item.required[r]!);
    intersect(mask, masks.leader(item.required[r]!, i));
  }
  const bookedEverywhere = item.places.every(({ venues }) => venues.length > 0);
  if (bookedEverywhere) intersect(mask, venuesOpen(item, i, masks, grid));
  for (const group of coverage) {
    if (!group.leaders.some((l) => inPerson.includes(l))) continue;
    if (!item.places.every(({ site }) => takesAway(group, site))) continue;
    for (const gap of group.uncovered(inPerson)) removeOverlapping(mask, gap, item, grid);
  }
  return mask;
}

/** Starts at which a venue offered is open; all where none is booked, none where no venue is left. */
export function venuesOpen(item: Item, i: number, masks: Masks, grid: Grid): Int32Array {
  const open = emptyMask(item, grid);
  for (const { venues } of item.places) {
    if (venues.length === 0) return open.fill(-1);
    for (const v of venues) unite(open, masks.venue(v, i));
  }
  return open;
}

const emptyMask = (item: Item, grid: Grid): Int32Array =>
  item.ungridded ? new Int32Array(item.starts.length) : grid.newMask();

function copyOf(starts: Int32Array, item: Item, grid: Grid): Int32Array {
  const mask = emptyMask(item, grid);
  mask.set(starts);
  return mask;
}

/** Takes out the starts at which the item would overlap a span. */
function removeOverlapping(mask: Int32Array, { start, end }: Span, { ungridded, minutes }: Item, grid: Grid): void {
  if (ungridded) {
    for (const [bit, itemStart] of ungridded.starts.entries()) {
      if (itemStart < end && ungridded.ends[bit]! > start) clearBits(mask, 0, bit, bit);
    }
  } else grid.removeStarts(mask, start - minutes + 1, end - 1);
}
