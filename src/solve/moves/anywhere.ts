import { anyLoose, type Ruin, take } from './ruin.ts';

/** Items from anywhere. */
export const anywhere: Ruin = {
  name: 'anywhere',
  supports: () => true,
  pick(state, random, size, out) {
    for (let k = 0; k < size; k++) {
      const item = anyLoose(state, random);
      if (item >= 0) take(state, item, out);
    }
  },
};
