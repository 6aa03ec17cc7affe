import type { Reason } from '../model/schedule.ts';

/** What keeps an unscheduled item from one of its candidates; `cost`: nothing but what it would cost. */
export type BlockerKind = Reason['id'];

/** A reason and how many of the item's (place, candidate) pairs it blocks. */
export interface Blocker {
  readonly kind: BlockerKind;
  /** Leader or venue index, or the other item of a relation; −1 for none. */
  readonly who: number;
  readonly count: number;
}
