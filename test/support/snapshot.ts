import type { State } from '../../src/solve/state.ts';
import { heldItems } from './half-planned.ts';

/** Everything of a state that has a meaning; the order within a venue's day has none. */
export function snapshot(state: State) {
  const held = heldItems(state);
  const pooled = (pool: Int32Array, item: number): readonly number[] => {
    const row = state.instance.attendeesOf[item] ?? 0;
    return [...pool.subarray(row, row + (state.attendeeCount[item] ?? 0))];
  };
  return {
    cost: state.cost,
    placed: state.placed,
    candidate: [...state.candidate],
    ownCost: [...state.ownCost],
    held: held.map((i) =>
      [state.place, state.venue, state.start, state.end, state.site, state.firstDay, state.lastDay].map((of) => of[i]),
    ),
    people: held.map((i) => [pooled(state.attendee, i), pooled(state.role, i)]),
    leaderDay: state.leaderDay.map((list) => [...list]),
    leaderDayCost: [...state.leaderDayCost],
    weekMinutes: [...state.weekMinutes],
    venueDay: state.venueDay.map((list) => [...list].sort((a, b) => a - b)),
    goalDay: [...state.goalDay],
    movable: [...state.movable],
    openDay: [...state.openDay],
    broken: [...state.broken],
  };
}
