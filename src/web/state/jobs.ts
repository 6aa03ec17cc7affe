import { signal } from '@preact/signals';
import type { Job, JobResult, NewJob } from '../../server/wire-page.ts';
import { ApiFault, api, OfflineError, seg } from './api.ts';

/** Until a server that was not reached is asked again. */
const AGAIN_MS = 2000;

/** Follows one long job of the server, over lost connections and reloads. */
export class JobWatch {
  readonly job = signal<Job | null>(null);
  readonly #plan: string;
  #source: EventSource | null = null;

  constructor(plan: string) {
    this.#plan = plan;
  }

  /** Starts one; resolves with what it found, null where it failed or was left. */
  async start(wish: NewJob): Promise<{ readonly job: Job; readonly result: JobResult } | null> {
    const job = await api.post<Job>(`/api/plans/${seg(this.#plan)}/jobs`, wish);
    return this.follow(job);
  }

  /** The solve of the work with this number, or one that is under way: from before a reload. */
  async solveOf(work: number): Promise<Job | null> {
    const { jobs } = await api.get<{ readonly jobs: readonly Job[] }>(`/api/plans/${seg(this.#plan)}/jobs`);
    const solves = jobs.filter(({ kind }) => kind === 'solve');
    return solves.find((job) => !isOver(job)) ?? solves.find((job) => job.work === work) ?? null;
  }

  async follow(first: Job): Promise<{ readonly job: Job; readonly result: JobResult } | null> {
    this.job.value = first;
    const job = await this.#ended(first);
    this.#close();
    this.job.value = null;
    if (job === null || job.state === 'failed') return null;
    const result = await this.#patient(() => api.get<JobResult>(`/api/jobs/${seg(job.id)}/result`));
    return result && { job, result };
  }

  async cancel(): Promise<void> {
    const { value } = this.job;
    if (value !== null) await api.remove(`/api/jobs/${seg(value.id)}`);
  }

  leave(): void {
    this.#isLeft = true;
    this.#close();
    this.#left?.();
  }

  #isLeft = false;
  #left: (() => void) | null = null;

  #ended(first: Job): Promise<Job | null> {
    return new Promise((resolve, reject) => {
      this.#left = () => resolve(null);
      if (isOver(first)) return resolve(first);
      const listen = (): void => {
        // The browser connects again by itself; the first event is then the present state.
        const source = new EventSource(`/api/jobs/${seg(first.id)}/events`);
        this.#source = source;
        source.addEventListener('job', ({ data }: MessageEvent<string>) => {
          const job: Job = JSON.parse(data);
          this.job.value = job;
          if (isOver(job)) resolve(job);
        });
        // It does not where it was answered by a fault: by a proxy whose server is away, or of a job that is gone.
        source.addEventListener('error', () => {
          if (source.readyState !== EventSource.CLOSED || this.#source !== source) return;
          this.#source = null;
          this.#patient(() => api.get<Job>(`/api/jobs/${seg(first.id)}`)).then((job) => {
            if (job === null || isOver(job)) resolve(job);
            else listen();
          }, reject);
        });
      };
      listen();
    });
  }

  /** Asks until there is an answer; null where there is no such job any more, or nobody waits for it. */
  async #patient<T>(ask: () => Promise<T>): Promise<T | null> {
    for (;;) {
      if (this.#isLeft) return null;
      try {
        return await ask();
      } catch (thrown) {
        if (thrown instanceof ApiFault && thrown.status === 404) return null;
        const isPassing = thrown instanceof OfflineError || (thrown instanceof ApiFault && thrown.isPassing);
        if (!isPassing) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  }

  #close(): void {
    this.#source?.close();
    this.#source = null;
  }
}

const isOver = ({ state }: Job): boolean => state === 'done' || state === 'cancelled' || state === 'failed';
