import { NONE } from '../../instance/instance.ts';
import { type Move, take } from './move.ts';

/** The items of one relation, and what their leaders attend on those days. */
export const relationChain: Move = {
  name: 'relation-chain',
  supports: ({ instance }) => instance.precedenceCount + instance.groupCount > 0,
  pick(state, random, size, out) {
    const { instance } = state;
    const r = random.below(instance.precedenceCount + instance.groupCount);
    if (r < instance.precedenceCount) {
      take(state, instance.precedenceFirst[r]!, out);
      take(state, instance.precedenceSecond[r]!, out);
    } else {
      const group = r - instance.precedenceCount;
      for (let m = instance.membersOf[group]!; m < instance.membersOf[group + 1]!; m++)
        take(state, instance.member[m]!, out);
    }
    const core = out.slice();
    for (const item of core) {
      const row = instance.attendeesOf[item]!;
      for (let k = 0; k < state.attendeeCount[item]! && out.length < size; k++) {
        const leader = state.attendee[row + k]!;
        for (const other of state.leaderDay[leader * instance.dayCount + state.firstDay[item]!]!)
          take(state, other, out);
      }
    }
    return NONE;
  },
};
