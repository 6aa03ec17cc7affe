import { type Instance, NONE } from './instance.ts';

/** The index-based twin of a Schedule: how every item is held. */
export interface Solution {
  /** [itemCount] candidate, NONE while unscheduled. */
  readonly candidate: Int32Array;
  /** [itemCount] place (site) and venue, NONE where none is booked. */
  readonly place: Int32Array;
  readonly venue: Int32Array;
  readonly attendeeCount: Int32Array;
  /** Pools in rows of Instance.attendeesOf; role: index of the required entry, CHOSEN or OPTIONAL. */
  readonly attendee: Int32Array;
  readonly role: Int32Array;
}

export function emptySolution(instance: Instance): Solution {
  const { itemCount } = instance;
  const pool = instance.attendeesOf[itemCount]!;
  return {
    candidate: new Int32Array(itemCount).fill(NONE),
    place: new Int32Array(itemCount),
    venue: new Int32Array(itemCount),
    attendeeCount: new Int32Array(itemCount),
    attendee: new Int32Array(pool),
    role: new Int32Array(pool),
  };
}

/** Copies one over another without allocating. */
export function copySolution(from: Solution, to: Solution): void {
  to.candidate.set(from.candidate);
  to.place.set(from.place);
  to.venue.set(from.venue);
  to.attendeeCount.set(from.attendeeCount);
  to.attendee.set(from.attendee);
  to.role.set(from.role);
}
