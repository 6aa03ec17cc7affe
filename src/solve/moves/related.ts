import { NONE } from '../../instance/instance.ts';
import { anyLoose, type Move, take } from './move.ts';

/** Items that share a leader with a random one, the nearest days first (Shaw removal; Pisinger & Ropke 2007, doi:10.1016/j.cor.2005.09.012). */
export const related: Move = {
  name: 'related',
  supports: (state) => state.instance.leaderCount > 0,
  pick(state, random, size, out) {
    const { instance } = state;
    const seed = anyLoose(state, random);
    if (seed < 0) return NONE;
    out.push(seed);
    const count = state.attendeeCount[seed]!;
    if (count === 0) return NONE;
    const row = instance.attendeesOf[seed]!;
    const day = state.firstDay[seed]!;
    for (let step = 0; step < 4 * size && out.length < size; step++) {
      const leader = state.attendee[row + random.below(count)]!;
      const spread = 1 + (step >> 2);
      const d = day + random.below(2 * spread + 1) - spread;
      if (d < 0 || d >= instance.dayCount) continue;
      const list = state.leaderDay[leader * instance.dayCount + d]!;
      if (list.length > 0) take(state, list[random.below(list.length)]!, out);
    }
    return NONE;
  },
};
