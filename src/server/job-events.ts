import type { JobQueue } from '../jobs/queue.ts';
import type { JobRecord } from '../store/job-store.ts';

/** Proxies and the server itself cut connections on which nothing moves, so long in milliseconds. */
const HEARTBEAT_MS = 15_000;

export interface JobEventsOptions {
  /** What is told of a job. */
  readonly say: (job: JobRecord) => object;
  readonly heartbeatMs?: number;
}

/**
 * A job as server-sent events: its present state, then each change; it ends behind the end state, or when the queue closes.
 * Null where there is no such job.
 */
export async function jobEvents(
  queue: JobQueue,
  id: string,
  { say, heartbeatMs = HEARTBEAT_MS }: JobEventsOptions,
): Promise<ReadableStream<Uint8Array> | null> {
  const early: (JobRecord | null)[] = [];
  let listener = (job: JobRecord | null): void => {
    early.push(job);
  };
  // Before the state is read, so that no change is missed in between.
  const stop = queue.watch(id, (job) => listener(job));
  const present = await queue.job(id);
  if (present === null) {
    stop();
    return null;
  }
  const encoder = new TextEncoder();
  let heartbeat: ReturnType<typeof setInterval> | undefined;
  const end = (): void => {
    stop();
    clearInterval(heartbeat);
    listener = () => {};
  };
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      listener = (job) => {
        if (job !== null) send(`event: job\ndata: ${JSON.stringify(say(job))}\n\n`);
        if (job !== null && !isEnded(job)) return;
        end();
        controller.close();
      };
      heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      heartbeat.unref();
      // What came while the state was read is newer than what was read, or the same.
      for (const job of [early.findLast((one) => one !== null) ?? present, ...early.filter((one) => one === null)]) {
        listener(job);
      }
    },
    cancel: end,
  });
}

export const isEnded = ({ state }: Pick<JobRecord, 'state'>): boolean => state !== 'waiting' && state !== 'running';
