import type { Answer, LaneSetup, Round } from './round.ts';

/** To a thread: a lane begins (or ends, with `setup` null), or has a round to play. */
export type ToThread =
  | { readonly lane: number; readonly setup: LaneSetup | null }
  | { readonly lane: number; readonly round: Round };

/** From a thread: the answer to a lane's round. */
export interface FromThread {
  readonly lane: number;
  readonly answer: Answer;
}
