import type { Random } from '../../src/solve/random.ts';
import type { State } from '../../src/solve/state.ts';

/**
 * Confines a state, half of the time, to some days, and to the items held wholly on them and some that wait: as a lane
 * of the portfolio is.
 */
export function scoped(state: State, random: Random): State {
  if (random.next() < 0.5) return state;
  const { instance } = state;
  for (let day = 0; day < instance.dayCount; day++) state.openDay[day] = random.next() < 0.6 ? 1 : 0;
  for (let item = 0; item < instance.itemCount; item++) {
    const isHeld = (state.candidate[item] ?? -1) >= 0;
    const days = state.openDay.subarray(state.firstDay[item], (state.lastDay[item] ?? 0) + 1);
    const mayMove = isHeld ? days.every((open) => open === 1) : random.next() < 0.8;
    if (!mayMove) state.movable[item] = 0;
  }
  return state;
}
