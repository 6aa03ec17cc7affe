import type { Blocker } from '../instance/blocker.ts';
import type { Instance } from '../instance/instance.ts';
import type { Solution } from '../instance/solution.ts';
import { createCrew } from './crew.ts';
import { createDayBlockers } from './day-blockers.ts';
import { firstBlocker } from './first-blocker.ts';
import { type RelationWindow, relationWindow } from './relations.ts';
import { createState } from './state.ts';
import { createTally, pairKey } from './tally.ts';
import { restore } from './warm-start.ts';

/** For every unscheduled item with candidates: what blocks them, the commonest first. */
export function blockers(instance: Instance, solution: Solution): ReadonlyMap<number, readonly Blocker[]> {
  const state = createState(instance);
  restore(state, solution);
  const crew = createCrew(state);
  const countDay = createDayBlockers(state, crew);
  const window: RelationWindow = { lo: 0, hi: 0, latestEnd: 0, day: -1 };
  const found = new Map<number, readonly Blocker[]>();
  for (let item = 0; item < instance.activityCount; item++) {
    const from = instance.candidatesOf[item]!;
    const to = instance.candidatesOf[item + 1]!;
    if (state.candidate[item]! >= 0 || from === to) continue;
    relationWindow(state, item, window);
    const tally = createTally();
    for (let place = instance.placesOf[item]!; place < instance.placesOf[item + 1]!; place++) {
      for (let c = from; c < to; ) {
        const next = nextDay(instance, c, to);
        if (instance.gridded[item] && isPlain(instance, c, next)) countDay(item, place, c, next, window, tally);
        else {
          for (let k = c; k < next; k++) {
            const [kind, who] = firstBlocker(state, crew, window, item, place, k);
            tally.note(kind, who, 1, pairKey(place, instance.candidateBit[k]!));
          }
        }
        c = next;
      }
    }
    found.set(item, tally.sorted());
  }
  return found;
}

/** The first candidate after `c` that starts on another day. */
function nextDay({ candidateDay }: Instance, c: number, to: number): number {
  let next = c + 1;
  while (next < to && candidateDay[next] === candidateDay[c]) next++;
  return next;
}

/** Do the starts `from … to` of one day all end on it, and is the clock left alone? Then masks of slots say everything. */
function isPlain(instance: Instance, from: number, to: number): boolean {
  const day = instance.candidateDay[from]!;
  return instance.dayShift[day] === 0 && instance.candidateEnd[to - 1]! < instance.dayStart[day + 1]!;
}
