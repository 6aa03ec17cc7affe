/** What a search may touch. */
export interface Scope {
  /** [dayCount] 1 for the days on which it may hold items. */
  readonly days: Uint8Array;
  /** [itemCount] 1 for the items that it may move: those held wholly on these days, and some that wait. */
  readonly items: Uint8Array;
}
