import type { Engine } from './engine.ts';
import type { FromWorker, Method, ToWorker } from './messages.ts';

/** A worker that runs `engine-worker`. */
interface WorkerPort {
  post(message: ToWorker): void;
  end(): void;
}

export type StartWorker = (listener: { message(data: FromWorker): void; lost(): void }) => WorkerPort;

/** One worker, started when it is first asked, and anew when it was lost. */
interface Lane {
  /** @param onTold Called with what is told on the way. */
  ask<M extends Method>(
    method: M,
    args: readonly unknown[],
    onTold?: ((...told: never) => void) | undefined,
  ): ReturnType<Engine[M]>;
  /** What lies open in it is no longer the present work: before the next question it is told what is. */
  outdate(): void;
  /** Has it ready for the first question. */
  warm(): void;
  /** Ends what is running; a worker that does not do so within a second is replaced. */
  cancel(): void;
  close(): void;
}

interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (fault: Error) => void;
  readonly onTold: ((...told: never) => void) | undefined;
}

/** A worker that is cancelled has so long to say so. */
const PATIENCE_MS = 1000;

/** @param reopen The questions that bring a new worker to where the page is. */
export function createLane(
  start: StartWorker,
  reopen: () => readonly (readonly [method: Method, args: readonly unknown[]])[],
): Lane {
  let port: WorkerPort | null = null;
  let isOutdated = true;
  let isClosed = false;
  let count = 0;
  const pending = new Map<number, Pending>();

  const end = (fault: Error): void => {
    port?.end();
    port = null;
    isOutdated = true;
    const left = [...pending.values()];
    pending.clear();
    for (const { reject } of left) reject(fault);
  };
  const started = (): WorkerPort => {
    if (port !== null) return port;
    const own: WorkerPort = start({
      message(data) {
        if (port === own) settle(data);
      },
      lost() {
        if (port === own) end(new Error('the engine was lost'));
      },
    });
    port = own;
    return own;
  };
  const settle = (data: FromWorker): void => {
    const waiting = pending.get(data.id);
    if (waiting === undefined) return;
    if ('told' in data) {
      waiting.onTold?.(...(data.told as never));
      return;
    }
    pending.delete(data.id);
    if ('ok' in data) waiting.resolve(data.ok as never);
    else waiting.reject(faultOf(data.error));
  };
  const send = (method: Method, args: readonly unknown[], onTold?: Pending['onTold']): Promise<never> =>
    new Promise((resolve, reject) => {
      count += 1;
      const id = count;
      pending.set(id, { resolve, reject, onTold });
      started().post({ id, method, args });
    });

  /** Tells it what is open, but for what the question itself does; a fault comes back with the question. */
  const update = (asked: Method | null): void => {
    if (!isOutdated) return;
    isOutdated = false;
    for (const [first, given] of reopen()) if (first !== asked) void send(first, given).catch(() => undefined);
  };

  return {
    ask(method, args, onTold) {
      if (isClosed) return Promise.reject(closed()) as ReturnType<Engine[typeof method]>;
      update(method);
      return send(method, args, onTold) as ReturnType<Engine[typeof method]>;
    },
    warm() {
      if (!isClosed) update(null);
    },
    outdate() {
      isOutdated = true;
    },
    cancel() {
      const asked = [...pending.keys()];
      const own = port;
      if (own === null || asked.length === 0) return;
      own.post({ cancel: true });
      setTimeout(() => {
        if (port === own && asked.some((id) => pending.has(id)))
          end(faultOf({ name: 'AbortError', message: 'cancelled' }));
      }, PATIENCE_MS);
    },
    close() {
      isClosed = true;
      end(closed());
    },
  };
}

const closed = (): Error => faultOf({ name: 'AbortError', message: 'the engine is closed' });

function faultOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  return name === 'AbortError' ? new DOMException(message, name) : Object.assign(new Error(message), { name });
}
