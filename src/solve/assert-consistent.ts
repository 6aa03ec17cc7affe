import { NONE, SAME_DAY } from '../instance/instance.ts';
import { fits } from './fits.ts';
import { itemCost } from './item-cost.ts';
import { leaderDayCost } from './leader-day.ts';
import { relationsAllow } from './relations.ts';
import { createState, place, placementOf, remove, type State } from './state.ts';

/** Throws where the incremental state differs from one built anew: the assertion mode of all tests. */
export function assertConsistent(state: State): void {
  const { instance } = state;
  const anew = createState(instance);
  const held = Array.from({ length: instance.itemCount }, (_, i) => i).filter((i) => state.candidate[i]! >= 0);
  for (const i of held) place(anew, i, placementOf(state, i));
  // Beside all the others: without some of them it might not fit (travel without the triangle inequality).
  for (const i of held) {
    remove(anew, i);
    if (!fits(anew, i, placementOf(state, i))) throw new Error(`item ${i} breaks a constraint`);
    place(anew, i, placementOf(state, i));
  }
  assertRelations(state);
  if (anew.cost !== state.cost) throw new Error(`incremental cost ${state.cost}, recomputed ${anew.cost}`);
  if (anew.placed !== state.placed) throw new Error(`${state.placed} placed, recomputed ${anew.placed}`);
  if (state.broken.length > 0) throw new Error('a leader-day was left infeasible');
  for (let l = 0; l < instance.leaderCount; l++) {
    for (let d = 0; d < instance.dayCount; d++) {
      const cost = leaderDayCost(state, l, d, NONE, 0, 0, NONE);
      const cached = state.leaderDayCost[l * instance.dayCount + d]!;
      if (cost !== cached) throw new Error(`leader ${l} on day ${d}: cached ${cached}, recomputed ${cost}`);
    }
  }
  for (let i = 0; i < instance.itemCount; i++) {
    if (state.candidate[i]! < 0) continue;
    const { candidate, venue, attendees, roles } = placementOf(state, i);
    const own = itemCost(instance, i, candidate, venue, attendees, roles);
    if (own !== state.ownCost[i]) throw new Error(`item ${i}: cached ${state.ownCost[i]}, recomputed ${own}`);
  }
  for (let k = 0; k < state.weekMinutes.length; k++) {
    if (state.weekMinutes[k] !== anew.weekMinutes[k]) throw new Error(`week minutes ${k} differ`);
  }
}

function assertRelations(state: State): void {
  const { instance } = state;
  for (let i = 0; i < instance.itemCount; i++) {
    if (state.candidate[i]! < 0 || instance.frozen[i]) continue;
    const { venue, attendees } = placementOf(state, i);
    if (!relationsAllow(state, i, state.start[i]!, state.end[i]!, venue, attendees)) {
      throw new Error(`item ${i} breaks a relation`);
    }
    for (let p = instance.asSecondOf[i]!; p < instance.asSecondOf[i + 1]!; p++) {
      const first = instance.precedenceFirst[instance.asSecond[p]!]!;
      if (state.candidate[first]! < 0) throw new Error(`item ${i} is held without its predecessor ${first}`);
    }
  }
  for (let g = 0; g < instance.groupCount; g++) {
    if (instance.groupKind[g] !== SAME_DAY) continue;
    const days = new Set<number>();
    for (let m = instance.membersOf[g]!; m < instance.membersOf[g + 1]!; m++) {
      const item = instance.member[m]!;
      if (state.candidate[item]! >= 0) days.add(state.firstDay[item]!);
    }
    if (days.size > 1) throw new Error(`group ${g} is spread over ${days.size} days`);
  }
}
