import { NONE } from '../../instance/instance.ts';
import { anyLoose, type Move, take } from './move.ts';

/** Items from anywhere. */
export const anywhere: Move = {
  name: 'anywhere',
  supports: () => true,
  pick(state, random, size, out) {
    for (let k = 0; k < size; k++) {
      const item = anyLoose(state, random);
      if (item >= 0) take(state, item, out);
    }
    return NONE;
  },
};
