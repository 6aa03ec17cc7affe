import { NONE } from '../../instance/instance.ts';
import { type Move, take } from './move.ts';

/** What a few leaders attend in one stretch of a day. */
export const timeWindow: Move = {
  name: 'time-window',
  supports: (state) => state.instance.leaderCount > 1,
  pick(state, random, size, out) {
    const { instance } = state;
    const day = random.below(instance.dayCount);
    const half = random.below(3);
    const noon = instance.dayStart[day]! + 13 * 60;
    const first = random.below(instance.leaderCount);
    for (let k = 0; k < instance.leaderCount && out.length < size; k++) {
      const leader = (first + k) % instance.leaderCount;
      for (const item of state.leaderDay[leader * instance.dayCount + day]!) {
        if (half === 0 && state.start[item]! >= noon) continue;
        if (half === 1 && state.end[item]! <= noon) continue;
        take(state, item, out);
      }
    }
    return NONE;
  },
};
