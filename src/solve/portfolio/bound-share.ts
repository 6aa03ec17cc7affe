/** Decides in which rounds a lane tightens the bound instead of searching. */
export interface BoundShare {
  isDue(): boolean;
  /** The outcome of a round of bounding: how much the bound rose, of how much it could have. */
  told(gain: number, open: number): void;
}

/** A round that closes less than this share of the gap is a poor one. */
const POOR = 0.004;
/** Poor rounds in a row after which the bound has stalled. */
const PATIENCE = 6;
/** Then one round in so many goes to the bound. */
const SELDOM = 8;

/** Always, until the bound stalls; then now and then, until a round pays again. */
export function createBoundShare(): BoundShare {
  let poor = 0;
  let wait = 0;
  return {
    isDue() {
      if (poor < PATIENCE) return true;
      wait = (wait + 1) % SELDOM;
      return wait === 0;
    },
    told(gain, open) {
      poor = gain >= POOR * open ? 0 : poor + 1;
    },
  };
}
