import type { Bound } from '../model/schedule.ts';
import type { AuditRecord, Instant } from './store.ts';

export type JobKind = 'solve' | 'foresee';
export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
/** Why a job failed. */
export type JobFailure = 'thread-lost' | 'out-of-memory' | 'not-planned' | 'stopped-often' | 'nothing-published';

/** How far a job is; what a `foresee` does not know is null. */
export interface JobProgress {
  readonly elapsedMs: number;
  /** Held, of how many: activities and focus blocks; answers, of a `foresee`. */
  readonly placed: number;
  readonly total: number;
  readonly mandatoryMissed: number | null;
  readonly cost: number | null;
  readonly emptyCost: number | null;
  readonly bound: Bound | null;
  readonly gap: number | null;
}

/** Something that takes longer than a request may; they are done in the order in which they were added. */
export interface JobRecord {
  readonly id: string;
  readonly plan: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** Number of the work that is solved; null for others. */
  readonly work: number | null;
  /** Name of the user. */
  readonly by: string;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly timeMs: number;
  /** The last that was kept. */
  readonly progress: JobProgress | null;
  readonly error: JobFailure | null;
}

export type NewJobRecord = Pick<JobRecord, 'id' | 'plan' | 'kind' | 'work' | 'by' | 'createdAt' | 'timeMs'>;

/** A job that was taken to be done. */
export interface TakenJob {
  readonly job: JobRecord;
  /** What is to be done, as text. */
  readonly task: string;
}

/** How a job ended; `result` is text. */
export interface JobEnd extends Pick<JobRecord, 'progress' | 'error'> {
  readonly state: 'done' | 'cancelled' | 'failed';
  readonly endedAt: Instant;
  readonly result: string | null;
}

/** The part of the Store that keeps jobs. */
export interface JobStore {
  /** Adds a job that waits; of a plan's ended jobs the oldest are forgotten. */
  addJob(job: NewJobRecord, task: string, audit: AuditRecord): Promise<void>;
  job(id: string): Promise<JobRecord | null>;
  /** The newest of a plan first. */
  jobs(plan: string, limit: number): Promise<readonly JobRecord[]>;
  /** The job that waits longest is running from then on; null where none waits. */
  takeJob(at: Instant): Promise<TakenJob | null>;
  /** A running job waits again, as if it had not begun. */
  putBackJob(id: string): Promise<void>;
  /** Jobs that run, though nobody runs them, wait again; those that were begun `most` times fail. How many wait. */
  recoverJobs(most: number, at: Instant): Promise<number>;
  /** A job that waits is cancelled; false where it does not wait. */
  cancelWaiting(id: string, at: Instant): Promise<boolean>;
  endJob(id: string, end: JobEnd): Promise<void>;
  /** What came of a job that has ended, as text. */
  jobResult(id: string): Promise<string | null>;
}
