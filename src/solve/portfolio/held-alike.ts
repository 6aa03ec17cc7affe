import type { Instance, Placement } from '../../instance/instance.ts';
import type { Solution } from '../../instance/solution.ts';

/** Do two Solutions of one Instance hold an item at the same start and venue, with the same people in the same roles? */
export function heldAlike(instance: Instance, a: Solution, b: Solution, item: number): boolean {
  if (a.candidate[item] !== b.candidate[item]) return false;
  if (a.candidate[item]! < 0) return true;
  const count = a.attendeeCount[item]!;
  if (a.place[item] !== b.place[item] || a.venue[item] !== b.venue[item] || count !== b.attendeeCount[item])
    return false;
  const row = instance.attendeesOf[item]!;
  for (let k = row; k < row + count; k++) {
    if (a.attendee[k] !== b.attendee[k] || a.role[k] !== b.role[k]) return false;
  }
  return true;
}

/** How a Solution holds an item that it does hold. */
export function placementIn(instance: Instance, solution: Solution, item: number): Placement {
  const row = instance.attendeesOf[item]!;
  const to = row + solution.attendeeCount[item]!;
  return {
    candidate: solution.candidate[item]!,
    place: solution.place[item]!,
    venue: solution.venue[item]!,
    attendees: Array.from(solution.attendee.subarray(row, to)),
    roles: Array.from(solution.role.subarray(row, to)),
  };
}
