/** Decides in which rounds a lane tightens the bound instead of searching. */
export interface BoundShare {
  isDue(): boolean;
  /** The outcome of a round of bounding: how much the bound rose, of how much it could have. */
  told(gain: number, open: number): void;
}

/** Share of the gap that one more lane of search closes over a whole run: what a lane at the bound has to beat. */
const WORTH_OF_SEARCH = 0.08;
/** Poor rounds in a row after which the bound has stalled: so many at least, and a share of the run. An ascent has lulls. */
const PATIENCE = 6;
const PATIENCE_SHARE = 0.2;
/** Then one round in so many goes to the bound. */
const SELDOM = 8;

/** Always, until the bound stalls; then now and then, until a round pays again. `rounds`: about how many the run has. */
export function createBoundShare(rounds: number): BoundShare {
  const least = WORTH_OF_SEARCH / rounds;
  const patience = Math.max(PATIENCE, PATIENCE_SHARE * rounds);
  let poor = 0;
  let wait = 0;
  return {
    isDue() {
      if (poor < patience) return true;
      wait = (wait + 1) % SELDOM;
      return wait === 0;
    },
    told(gain, open) {
      poor = gain >= least * open ? 0 : poor + 1;
    },
  };
}
