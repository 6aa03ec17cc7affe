import type { JobEnd, JobRecord, NewJobRecord, TakenJob } from '../store/job-store.ts';
import type { AuditRecord, Instant, Store } from '../store/store.ts';
import type { JobOrder, JobOutcome, JobThread, ThreadListener } from './messages.ts';
import { createWatchers, type JobListener } from './watchers.ts';

export interface QueueOptions {
  readonly store: Store;
  readonly now: () => Instant;
  readonly startThread: (listener: ThreadListener) => JobThread;
  /** A job, or the queue itself, failed by what was thrown. */
  readonly onFailure: (job: string | null, thrown: unknown) => void;
  /** Milliseconds that a cancelled job gets to hand over the best so far. Default 10 s. */
  readonly patienceMs?: number;
}

/**
 * Jobs, one at a time in the order in which they were added: a solve uses all cores. They live in the store, so that one
 * which was under way when the process ended is done again.
 */
export interface JobQueue {
  /** Takes up what an earlier process left. */
  resume(): Promise<void>;
  /** `task`: of a `solve` its SolveTask as JSON; of a `foresee` nothing. */
  submit(job: NewJobRecord, task: string, audit: AuditRecord): Promise<void>;
  /** With its present progress. */
  job(id: string): Promise<JobRecord | null>;
  jobs(plan: string, limit: number): Promise<readonly JobRecord[]>;
  /** Nothing where it has ended. The best that a running one has found is its result. */
  cancel(id: string): Promise<void>;
  /** Tells each change of a job, until it is called off. */
  watch(id: string, listener: JobListener): () => void;
  /** The running job waits until a queue is opened again. */
  close(): Promise<void>;
}

/** The job that is under way. */
interface Running {
  job: JobRecord;
  thread: JobThread | null;
  /** It has ended, which may not be written yet. */
  isOver: boolean;
  /** Null: it is put back. */
  readonly end: (end: JobEnd | null) => void;
}

/** A job that took the process with it so often is not begun again. */
const MOST_STARTS = 3;
const USUAL_PATIENCE_MS = 10_000;
const EMPTY_RESULT = JSON.stringify({ schedule: null, issues: [] });

/** A queue over a store. */
export function createQueue(options: QueueOptions): JobQueue {
  const { store, now, startThread, onFailure, patienceMs = USUAL_PATIENCE_MS } = options;
  const watchers = createWatchers();
  /** Ids of jobs that shall end soon. */
  const unwanted = new Set<string>();
  let running: Running | null = null;
  let tail: Promise<void> = Promise.resolve();
  let isClosed = false;

  const live = (job: JobRecord): JobRecord => (running?.job.id === job.id ? running.job : job);

  /** One turn for each job that was added. */
  function addTurn(): void {
    tail = tail.then(next).catch((thrown: unknown) => onFailure(null, thrown));
  }

  async function next(): Promise<void> {
    const taken = isClosed ? null : await store.takeJob(now());
    if (taken === null) return;
    const { id } = taken.job;
    // The queue may have been closed meanwhile.
    const end = isClosed ? null : await performed(taken);
    const { job } = running ?? taken;
    try {
      if (end === null) await store.putBackJob(id);
      else await store.endJob(id, end);
    } finally {
      running = null;
      unwanted.delete(id);
    }
    if (end === null) return;
    const { result: _, ...ended } = end;
    watchers.tell({ ...job, ...ended });
  }

  /** How the job ended; null where it is to be put back. */
  function performed(taken: TakenJob): Promise<JobEnd | null> {
    return new Promise((resolve) => {
      const current: Running = { job: taken.job, thread: null, isOver: false, end: resolve };
      running = current;
      watchers.tell(current.job);
      begin(current, taken).catch((thrown: unknown) => fail(current, 'thread-lost', thrown));
    });
  }

  async function begin(current: Running, { job, task }: TakenJob): Promise<void> {
    const revision = job.kind === 'foresee' ? await store.revision(job.plan) : null;
    const order = await orderOf(job, task, revision);
    if (current.isOver) return;
    if (order === null) return close(current, ended(current, 'failed', { error: 'nothing-published' }));
    const thread = startThread({
      message: (message) => {
        if (message.kind === 'ended') {
          finish(current, message.outcome, revision?.number ?? 0).catch((thrown: unknown) =>
            fail(current, 'thread-lost', thrown),
          );
        } else if (!current.isOver) {
          current.job = { ...current.job, progress: message.progress };
          watchers.tell(current.job);
        }
      },
      lost: (failure, thrown) => fail(current, failure, thrown),
    });
    current.thread = thread;
    thread.post(order);
    if (unwanted.has(job.id)) callOff(current);
  }

  async function orderOf(
    { kind, timeMs, plan }: JobRecord,
    task: string,
    revision: Awaited<ReturnType<Store['revision']>>,
  ): Promise<JobOrder | null> {
    if (kind === 'solve') return { kind, timeMs, task };
    if (revision === null) return null;
    const { number, problem, schedule } = revision;
    return { kind, timeMs, problem, schedule, earlier: await store.foresightOf(plan, number) };
  }

  async function finish(current: Running, { result, foresight, error }: JobOutcome, revision: number): Promise<void> {
    const { id, plan } = current.job;
    if (foresight !== null) await store.saveForesight(plan, revision, foresight);
    const state = error !== null ? 'failed' : unwanted.has(id) ? 'cancelled' : 'done';
    close(current, ended(current, state, { error, result }));
  }

  function fail(current: Running, error: 'thread-lost' | 'out-of-memory', thrown: unknown): void {
    if (current.isOver) return;
    onFailure(current.job.id, thrown);
    close(current, ended(current, 'failed', { error }));
  }

  const ended = (
    { job: { progress } }: Running,
    state: JobEnd['state'],
    { error = null, result = null }: Partial<Pick<JobEnd, 'error' | 'result'>>,
  ): JobEnd => ({ state, endedAt: now(), progress, error, result });

  const cancelledEmpty = (current: Running): JobEnd => ended(current, 'cancelled', { result: EMPTY_RESULT });

  function close(current: Running, end: JobEnd | null): void {
    current.isOver = true;
    current.end(end);
    void current.thread?.end();
  }

  /** The thread hands over the best so far, or is ended when it does not. */
  function callOff(current: Running): void {
    current.thread?.post({ kind: 'cancel' });
    setTimeout(() => {
      if (!current.isOver) close(current, cancelledEmpty(current));
    }, patienceMs).unref();
  }

  return {
    resume: async () => {
      const waiting = await store.recoverJobs(MOST_STARTS, now());
      for (let i = 0; i < waiting; i++) addTurn();
    },
    submit: async (job, task, audit) => {
      await store.addJob(job, task, audit);
      addTurn();
    },
    job: async (id) => {
      const job = await store.job(id);
      return job && live(job);
    },
    jobs: async (plan, limit) => (await store.jobs(plan, limit)).map(live),
    cancel: async (id) => {
      if (unwanted.has(id)) return;
      // A job that is being taken now is called off when it begins.
      unwanted.add(id);
      if (running?.job.id === id) return callOff(running);
      if (await store.cancelWaiting(id, now())) {
        unwanted.delete(id);
        const job = await store.job(id);
        if (job) watchers.tell(job);
      } else if ((await store.job(id))?.state !== 'running') {
        unwanted.delete(id);
      }
    },
    watch: watchers.add,
    close: async () => {
      isClosed = true;
      if (running !== null) close(running, unwanted.has(running.job.id) ? cancelledEmpty(running) : null);
      await tail;
      watchers.end();
    },
  };
}
