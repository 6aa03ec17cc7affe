import type { Solution } from '../instance/solution.ts';
import { place, type State } from './state.ts';

/** Holds everything as a Solution of the same Instance does; the state must be empty. */
export function restore(state: State, solution: Solution): void {
  const { instance } = state;
  for (let item = 0; item < instance.itemCount; item++) {
    if (solution.candidate[item]! < 0) continue;
    const row = instance.attendeesOf[item]!;
    const to = row + solution.attendeeCount[item]!;
    place(state, item, {
      candidate: solution.candidate[item]!,
      place: solution.place[item]!,
      venue: solution.venue[item]!,
      attendees: Array.from(solution.attendee.subarray(row, to)),
      roles: Array.from(solution.role.subarray(row, to)),
    });
  }
}
