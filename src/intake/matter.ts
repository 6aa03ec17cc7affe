import type { Wish } from './wish.ts';

/** What becomes one activity: one wish, or several that were found to be the same matter. */
export interface Matter {
  /** Joined where there are several; its `key` is the id of the activity. */
  readonly wish: Wish;
  /** Keys of all of them, the one that leads first. */
  readonly wishes: readonly string[];
}
