import { NONE } from '../../instance/instance.ts';
import { isLoose, type Move } from './move.ts';

const TRIES = 6;

/** Makes room for a held item where it would cost much less: late, delayed, at an unwanted hour. The worst of a few. */
export const worstServed: Move = {
  name: 'worst-served',
  supports: ({ instance }) => instance.candidateCost.some((cost) => cost > 0),
  pick(state, random) {
    const { instance } = state;
    let worst = NONE;
    let most = 0;
    for (let k = 0; k < TRIES; k++) {
      const item = random.below(instance.itemCount);
      if (!isLoose(state, item)) continue;
      const excess = instance.candidateCost[state.candidate[item]!]! - instance.leastStartCost[item]!;
      const regret = excess * (0.5 + random.next());
      if (regret <= most) continue;
      most = regret;
      worst = item;
    }
    return worst;
  },
};
