import { readFileSync } from 'node:fs';
import type { Answer, Ended } from './child.ts';

/** A task for a peer: the model in the form it reads, where to answer, and how long. */
export interface Task {
  /** The integer model in LP format; the same with coefficients as JSON; the constraint program as JSON. */
  readonly lpFile: string;
  readonly integerFile: string;
  readonly programFile: string;
  readonly answerFile: string;
  readonly seconds: number;
  readonly workers: number;
}

/** What came of it; `answer` null where the peer gave none. */
export interface Outcome {
  readonly answer: Answer | null;
  readonly seconds: number;
  readonly note: string;
}

/** A general solver beside which ours is measured. */
export interface Peer {
  readonly name: string;
  /** `integer` is the core model alone; `program` says the full one but two terms. */
  readonly model: 'integer' | 'program';
  /** Null where it can be run here, else what is missing. */
  missing(): string | null;
  solve(task: Task): Promise<Outcome>;
}

/** Seconds beyond its limit before a peer is killed: some count only the search. */
export const GRACE_SECONDS = 60;

export const killAfterMs = ({ seconds }: Task): number => (seconds + GRACE_SECONDS) * 1000;

/** Reads the answer file of a child that has ended. */
export function outcomeOf(ended: Ended, answerFile: string): Outcome {
  const { seconds, killed } = ended;
  if (killed) return { answer: null, seconds, note: 'killed' };
  try {
    return { answer: JSON.parse(readFileSync(answerFile, 'utf8')), seconds, note: '' };
  } catch {
    return { answer: null, seconds, note: `no answer: ${ended.stderr.trim().split('\n').pop() ?? ''}`.slice(0, 200) };
  }
}
