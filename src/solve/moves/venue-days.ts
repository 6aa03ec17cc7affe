import { NONE } from '../../instance/instance.ts';
import { type Move, take } from './move.ts';

/** What one venue holds on a few days. */
export const venueDays: Move = {
  name: 'venue-days',
  supports: (state) => state.instance.venueCount > 0,
  pick(state, random, size, out) {
    const { venueCount, dayCount } = state.instance;
    const venue = random.below(venueCount);
    for (let d = random.below(dayCount); d < dayCount && out.length < size; d++) {
      for (const item of state.venueDay[venue * dayCount + d]!) take(state, item, out);
    }
    return NONE;
  },
};
