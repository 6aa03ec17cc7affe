import type { Answer } from './round.ts';
import type { LaneListener, StartLane } from './transport.ts';

/** How many lanes are worth having beyond this many cores is not known; more only cost memory. */
const MOST_THREADS = 8;

/** Cores that this process may use, at least 1 and at most 8; 1 where that is not known. */
export function coreCount(): number {
  const os = globalThis.process?.getBuiltinModule?.('node:os');
  const cores = os ? os.availableParallelism() : globalThis.navigator?.hardwareConcurrency;
  return Math.max(1, Math.min(MOST_THREADS, cores ?? 1));
}

/** Starts a lane in a worker thread of Node or in a Web Worker. */
export const startWorker: StartLane = (setup, listener) => {
  try {
    const link = startThread(listener) ?? startWebWorker(listener);
    link?.post(setup);
    return link && { send: link.post, close: link.close };
  } catch {
    // No module beside this one (a bundle in one file), or workers are forbidden.
    return null;
  }
};

interface WorkerLink {
  post(message: unknown): void;
  close(): void;
}

/** Built-in modules are asked for, not imported: this file runs in browsers too. */
function startThread(listener: LaneListener): WorkerLink | null {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  if (!threads) return null;
  const worker = import.meta.url.endsWith('.ts')
    ? new threads.Worker(fromSources(), { eval: true })
    : new threads.Worker(new URL('./lane-worker.js', import.meta.url));
  const tell = once(listener);
  worker.on('message', tell.answered);
  for (const event of ['error', 'messageerror', 'exit'] as const) worker.on(event, tell.lost);
  return {
    post: (message) => worker.postMessage(message),
    close() {
      tell.silence();
      void worker.terminate();
    },
  };
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
const fromSources = (): string =>
  `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(new URL('./lane-worker.ts', import.meta.url).href)})))`;

function startWebWorker(listener: LaneListener): WorkerLink | null {
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./lane-worker.js', import.meta.url), { type: 'module' });
  const tell = once(listener);
  worker.addEventListener('message', ({ data }) => tell.answered(data));
  for (const event of ['error', 'messageerror']) worker.addEventListener(event, tell.lost);
  return {
    post: (message) => worker.postMessage(message),
    close() {
      tell.silence();
      worker.terminate();
    },
  };
}

/** Tells a loss once, and nothing after it or after being silenced. */
function once(listener: LaneListener): LaneListener & { silence(): void } {
  let isOpen = true;
  return {
    answered(answer: Answer) {
      if (isOpen) listener.answered(answer);
    },
    lost() {
      if (!isOpen) return;
      isOpen = false;
      listener.lost();
    },
    silence() {
      isOpen = false;
    },
  };
}
