import type { Compiled } from '../../src/instance/compile.ts';
import { CHOSEN, NONE, OPTIONAL, type Placement } from '../../src/instance/instance.ts';
import { place, type State } from '../../src/solve/state.ts';

/** How an item is to be held, in the words of the documents. */
export interface Wish {
  /** Default: who is required. */
  readonly attendees?: readonly string[];
  readonly venue?: string;
  /** Deputy → who is stood in for. */
  readonly standsInFor?: { readonly [deputy: string]: string };
}

/** Index of an activity, or of the first block of a focus goal. */
export function itemOf({ index, problem, instance }: Compiled, id: string): number {
  const activity = index.activities.get(id);
  if (activity !== undefined) return activity;
  const goal = (problem.focusGoals ?? []).findIndex((one) => one.id === id);
  const item = instance.itemGoal.indexOf(goal);
  if (goal < 0 || item < 0) throw new Error(`no item ${id}`);
  return item;
}

/** The placement of an item at a local start; throws where that is no candidate. */
export function placementAt(compiled: Compiled, id: string, start: string, wish: Wish = {}): Placement {
  return placementOfItem(compiled, itemOf(compiled, id), start, wish);
}

export function placementOfItem(compiled: Compiled, item: number, start: string, wish: Wish = {}): Placement {
  const { instance, index, calendar } = compiled;
  const minute = calendar.toMinutes(start);
  const candidate = row(instance.candidatesOf, item).find((c) => instance.candidateStart[c] === minute);
  if (candidate === undefined) throw new Error(`item ${item} cannot start at ${start}`);
  const venue = wish.venue === undefined ? NONE : (index.venues.get(wish.venue) ?? NONE);
  const place = row(instance.placesOf, item).find((p) => {
    const venues = row(instance.venuesOf, p).map((v) => instance.placeVenue[v]);
    return venue === NONE ? venues.length === 0 : venues.includes(venue);
  });
  if (place === undefined) throw new Error(`item ${item} cannot be held in ${wish.venue}`);
  const required = row(instance.requiredOf, item).map((r) => instance.requiredLeader[r] ?? NONE);
  const leaders = wish.attendees?.map((id) => index.leaders.get(id) ?? NONE) ?? required;
  const roles = leaders.map((leader) => {
    const id = [...index.leaders].find(([, l]) => l === leader)?.[0] ?? '';
    const principal = wish.standsInFor?.[id];
    const entry = required.indexOf(principal === undefined ? leader : (index.leaders.get(principal) ?? NONE));
    if (entry >= 0) return entry;
    return row(instance.choicesOf, item).some((c) =>
      row(instance.choiceFrom, c).some((f) => instance.choiceLeader[f] === leader),
    )
      ? CHOSEN
      : OPTIONAL;
  });
  return { candidate, place, venue, attendees: leaders, roles };
}

/** Holds an item and returns the rise in cost. */
export function hold(state: State, compiled: Compiled, id: string, start: string, wish: Wish = {}): number {
  const before = state.cost;
  place(state, itemOf(compiled, id), placementAt(compiled, id, start, wish));
  return state.cost - before;
}

/** Positions of a compressed row. */
export function row(of: Int32Array, r: number): readonly number[] {
  const from = of[r] ?? 0;
  return Array.from({ length: (of[r + 1] ?? from) - from }, (_, k) => from + k);
}
