import { NONE } from '../../instance/instance.ts';
import { type Move, take } from './move.ts';

/** Everything one leader attends on one day or two that follow each other. */
export const leaderDays: Move = {
  name: 'leader-days',
  supports: (state) => state.instance.leaderCount > 0,
  pick(state, random, size, out) {
    const { leaderCount, dayCount } = state.instance;
    const leader = random.below(leaderCount);
    const first = random.below(dayCount);
    for (let d = first; d < dayCount && out.length < size; d++) {
      for (const item of state.leaderDay[leader * dayCount + d]!) take(state, item, out);
    }
    return NONE;
  },
};
