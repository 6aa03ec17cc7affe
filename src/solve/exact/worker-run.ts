import type { Claim } from './engine.ts';
import type { FromWorker, Remote, Spawn, ToWorker } from './messages.ts';

/** How one task ended: what was found on the way, and the last word, null where the worker was stopped before it. */
export interface Run {
  /** Every better solution in the order in which they came. */
  readonly solutions: readonly Float64Array[];
  readonly bound: number | null;
  readonly claim: Claim | null;
}

/** One worker, started when it is needed and kept warm between tasks. */
export interface WorkerRun {
  /** One task at a time. Never rejects. */
  run(message: ToWorker, signal: AbortSignal | undefined): Promise<Run>;
  close(): void;
}

/** A solver that ignores its time limit is ended this much later, milliseconds. */
const GRACE_MS = 250;
/** Milliseconds in which a worker must have loaded its solver. */
const LOADING_MS = 30_000;

export function createWorkerRun(spawn: Spawn): WorkerRun {
  let remote: Remote | null = null;
  let receive: (message: FromWorker) => void = () => {};
  let died: (reason: string) => void = () => {};
  let closed = false;

  const stop = (): void => {
    remote?.terminate();
    remote = null;
  };

  const start = (): Remote =>
    spawn(
      (message) => receive(message),
      (reason) => died(reason),
    );

  return {
    run: (message, signal) =>
      new Promise((resolve) => {
        const solutions: Float64Array[] = [];
        let bound: number | null = null;
        let timer: ReturnType<typeof setTimeout>;
        const end = (claim: Claim | null): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', interrupt);
          receive = () => {};
          died = () => {};
          if (claim === null || claim.kind === 'failed') stop();
          remote?.rest(true);
          resolve({ solutions, bound, claim });
        };
        const interrupt = (): void => end(null);
        const within = (ms: number, tooLate: () => void): void => {
          clearTimeout(timer);
          timer = setTimeout(tooLate, ms);
        };
        if (closed) return resolve({ solutions, bound, claim: { kind: 'failed', reason: 'the backend is closed' } });
        died = (reason) => end({ kind: 'failed', reason });
        receive = (answer) => {
          if (answer.kind === 'started') within(message.task.timeMs + GRACE_MS, interrupt);
          else if (answer.kind === 'ended') end(answer.claim);
          else {
            if (answer.found.values) solutions.push(answer.found.values);
            if (answer.found.bound !== null) bound = Math.max(bound ?? answer.found.bound, answer.found.bound);
          }
        };
        signal?.addEventListener('abort', interrupt);
        within(LOADING_MS, () => end({ kind: 'failed', reason: 'the solver did not load' }));
        try {
          remote ??= start();
          remote.rest(false);
          remote.send(message);
        } catch (error) {
          end({ kind: 'failed', reason: String(error) });
        }
      }),
    close() {
      closed = true;
      died('the backend was closed');
      stop();
    },
  };
}
