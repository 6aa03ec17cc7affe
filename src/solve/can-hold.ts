import type { Placement } from '../instance/instance.ts';
import { fits } from './fits.ts';
import { type RelationWindow, relationsAllow, relationWindow } from './relations.ts';
import type { State } from './state.ts';

const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };

/** Does a placement of an unscheduled item keep every hard constraint, the relations too, beside what is held? */
export function canHold(state: State, item: number, placement: Placement): boolean {
  const { candidateStart, candidateEnd, candidateDay } = state.instance;
  const { candidate, venue, attendees } = placement;
  const start = candidateStart[candidate]!;
  const end = candidateEnd[candidate]!;
  relationWindow(state, item, window);
  return (
    start >= window.lo &&
    start <= window.hi &&
    end <= window.latestEnd &&
    (window.day < 0 || window.day === candidateDay[candidate]) &&
    fits(state, item, placement) &&
    relationsAllow(state, item, start, end, venue, attendees)
  );
}
