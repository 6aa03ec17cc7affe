import type { State } from '../../src/solve/state.ts';
import type { snapshot } from './snapshot.ts';

/** Items that are held otherwise than they were, or no longer, or now. */
export function touchedSince(state: State, before: ReturnType<typeof snapshot>): readonly number[] {
  return [...state.candidate.keys()].filter((item) => state.candidate[item] !== before.candidate[item]);
}

/** Items touched that the scope of the state does not allow: not movable, or held on a day that is not open. */
export function strayed(state: State, before: ReturnType<typeof snapshot>): readonly number[] {
  return touchedSince(state, before).filter((item) => {
    if (state.movable[item] === 0) return true;
    if ((state.candidate[item] ?? -1) < 0) return false;
    const end = state.end[item] ?? 0;
    for (let day = state.firstDay[item] ?? 0; day <= (state.lastDay[item] ?? 0); day++) {
      if (state.openDay[day] === 0 && (state.instance.dayStart[day] ?? 0) < end) return true;
    }
    return false;
  });
}
