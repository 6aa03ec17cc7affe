import type { Problem } from '../model/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { JobFailure, JobProgress } from '../store/job-store.ts';

/** What a thread is to do; documents that were stored as text come as text, so that only the thread reads them. */
export type JobOrder =
  | { readonly kind: 'solve'; readonly timeMs: number; readonly task: string }
  | {
      readonly kind: 'foresee';
      readonly timeMs: number;
      /** A published revision's. */
      readonly problem: Problem;
      readonly schedule: Schedule;
      /** What was foreseen of it before. */
      readonly earlier: string | null;
    };

/** The task of a `solve`, as it is stored. */
export interface SolveTask {
  readonly problem: Problem;
  /** To begin with. */
  readonly start: Schedule | null;
}

/** What came of an order. */
export interface JobOutcome {
  /** `{ schedule, issues }` as JSON. */
  readonly result: string;
  /** Of a `foresee`. */
  readonly foresight: string | null;
  readonly error: JobFailure | null;
}

export type ToThread = JobOrder | { readonly kind: 'cancel' };

export type FromThread =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'ended'; readonly outcome: JobOutcome };

export interface ThreadListener {
  message(message: FromThread): void;
  /** Nothing more will be told; `thrown` says why, where that is known. */
  lost(failure: 'thread-lost' | 'out-of-memory', thrown: unknown): void;
}

/** A thread that does one order. */
export interface JobThread {
  post(message: ToThread): void;
  end(): Promise<void>;
}
