import { createLane } from './lane.ts';
import type { Answer, LaneSetup, Round } from './round.ts';

/** A lane somewhere else: takes rounds one at a time and tells the listener. */
export interface LaneLink {
  /** Sends a round; the answer comes to the listener. Only after the answer to the one before. */
  send(round: Round): void;
  /** Stops whatever it does; nothing is told any more. */
  close(): void;
}

export interface LaneListener {
  answered(answer: Answer): void;
  /** It could not start or has died: no answer will come. */
  lost(): void;
}

/** Starts a lane; null where there is no way to. */
export type StartLane = (setup: LaneSetup, listener: LaneListener) => LaneLink | null;

/** A lane in this thread: `send` comes back with the work done and told. */
export const startInline: StartLane = (setup, listener) => {
  const lane = createLane(setup, () => performance.now());
  return { send: (round) => listener.answered(lane(round)), close: () => {} };
};
