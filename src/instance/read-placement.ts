import type { Calendar } from '../calendar/calendar.ts';
import type { Assignment } from '../model/schedule.ts';
import { assignRoles } from './attendance.ts';
import { type CandidateTable, findCandidate } from './candidates.ts';
import { NONE, type Placement } from './instance.ts';
import type { Item } from './item.ts';
import type { Index } from './items.ts';

/** What an assignment is read against. */
export interface PlacementContext {
  readonly index: Index;
  readonly calendar: Calendar;
  readonly table: Pick<CandidateTable, 'of' | 'start' | 'end' | 'bit'>;
  readonly canCome: (leader: number, item: number, bit: number) => boolean;
  readonly isOpen: (venue: number, item: number, bit: number) => boolean;
}

/**
 * How an assignment holds activity `a`, its place counted from the item's first; null where no schedule can hold it so:
 * start, end, venue or people are not as the Problem asks, somebody cannot come, or the venue is closed.
 */
export function readPlacement(
  a: number,
  item: Item,
  { start, end, venue: venueId, attendees: ids, substitutions = [] }: Assignment,
  { index, calendar, table, canCome, isOpen }: PlacementContext,
): Placement | null {
  const candidate = findCandidate(table, a, calendar.toMinutes(start));
  if (candidate < 0 || calendar.toMinutes(end) !== table.end[candidate]) return null;
  const bit = table.bit[candidate]!;
  const venue = venueId === undefined ? NONE : index.venues.get(venueId);
  if (venue === undefined) return null;
  const place = item.places.findIndex(({ venues }) => (venue === NONE ? venues.length === 0 : venues.includes(venue)));
  if (place < 0 || (venue !== NONE && !isOpen(venue, a, bit))) return null;

  const attendees = ids.flatMap((id) => index.leaders.get(id) ?? []).sort((x, y) => x - y);
  if (attendees.length < ids.length) return null;
  const substitutes = new Map<number, number>();
  for (const { leader, by } of substitutions) {
    const absent = index.leaders.get(leader);
    if (absent === undefined || substitutes.has(absent)) return null;
    substitutes.set(absent, index.leaders.get(by) ?? NONE);
  }
  const roles = assignRoles(item, attendees, substitutes);
  if (!roles || !item.pinnedAttendees.every((l) => attendees.includes(l))) return null;
  if (!attendees.every((l) => canCome(l, a, bit))) return null;
  return { candidate, place, venue, attendees, roles };
}
