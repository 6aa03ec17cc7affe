import type { Compiled } from '../instance/compile.ts';
import { decode } from '../instance/decode.ts';
import { type Instance, NONE, type Placement } from '../instance/instance.ts';
import type { Assignment } from '../model/schedule.ts';
import { createCrew } from '../solve/crew.ts';
import { type RelationWindow, relationsAllow, relationWindow } from '../solve/relations.ts';
import { place, remove, type State } from '../solve/state.ts';

/** One way to hold an item; not yet verified. */
export interface Way {
  readonly held: Assignment;
  /** What the engine counts for it; only differences mean something. */
  readonly cost: number;
}

const KEPT = 3;

/**
 * The cheapest ways to hold an item on each day, at most `KEPT` a day, by day `YYYY-MM-DD`; days without any are left out.
 * Takes the item out of the state, and tries all of its starts beside everything else: for each the people and the venue
 * that the search would take. The start at which it is held counts only where that is cheaper there.
 */
export function waysOf(
  compiled: Compiled,
  state: State,
  item: number,
  held: Assignment,
): ReadonlyMap<string, readonly Way[]> {
  const { instance, calendar } = compiled;
  const before = state.cost;
  const isHeld = state.candidate[item] !== NONE;
  if (isHeld) remove(state, item);
  const present = isHeld ? before - state.cost + (instance.missCost[item] ?? 0) : Number.POSITIVE_INFINITY;
  const start = calendar.toMinutes(held.start);
  const ways = new Map<string, readonly Way[]>();
  for (const { day, from, to } of dayRanges(instance, item)) {
    const placements = placementsOf(state, item, from, to)
      .filter(({ placement, cost }) => instance.candidateStart[placement.candidate] !== start || cost < present)
      .sort((a, b) => a.cost - b.cost || a.placement.candidate - b.placement.candidate)
      .slice(0, KEPT);
    const found = placements.flatMap(({ placement, cost }) => {
      const assignment = assignmentOf(compiled, state, item, placement);
      return assignment === undefined ? [] : [{ held: assignment, cost }];
    });
    if (found.length > 0) ways.set(calendar.days[day]?.date ?? '', found);
  }
  return ways;
}

/** Candidates of an item, day by day. */
function dayRanges(instance: Instance, item: number) {
  const ranges: { readonly day: number; readonly from: number; to: number }[] = [];
  for (let c = instance.candidatesOf[item] ?? 0; c < (instance.candidatesOf[item + 1] ?? 0); c++) {
    const day = instance.candidateDay[c] ?? NONE;
    const last = ranges.at(-1);
    if (last?.day === day) last.to = c + 1;
    else ranges.push({ day, from: c, to: c + 1 });
  }
  return ranges;
}

function placementsOf(state: State, item: number, from: number, to: number) {
  const { instance } = state;
  const crew = createCrew(state);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: NONE };
  relationWindow(state, item, window);
  const found: { readonly placement: Placement; readonly cost: number }[] = [];
  for (let at = instance.placesOf[item] ?? 0; at < (instance.placesOf[item + 1] ?? 0); at++) {
    for (let candidate = from; candidate < to; candidate++) {
      const start = instance.candidateStart[candidate] ?? 0;
      const end = instance.candidateEnd[candidate] ?? 0;
      if (window.day >= 0 && window.day !== instance.candidateDay[candidate]) continue;
      if (start < window.lo || start > window.hi || end > window.latestEnd) continue;
      if (!crew.evaluate(item, candidate, at, Number.POSITIVE_INFINITY)) continue;
      if (!relationsAllow(state, item, start, end, crew.venue, crew.attendees)) continue;
      const { cost, venue } = crew;
      const [attendees, roles] = [[...crew.attendees], [...crew.roles]];
      found.push({ placement: { candidate, place: at, venue, attendees, roles }, cost });
    }
  }
  return found;
}

/** How the documents say it. */
function assignmentOf(compiled: Compiled, state: State, item: number, placement: Placement): Assignment | undefined {
  place(state, item, placement);
  const id = compiled.problem.activities[item]?.id;
  const found = decode(compiled, state).assignments.find(({ activity }) => activity === id);
  remove(state, item);
  return found;
}
