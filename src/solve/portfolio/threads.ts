/** A worker thread of Node or a Web Worker that runs `lane-worker`; one at a time may listen. */
export interface Thread {
  post(message: unknown): void;
  /** `null`: nobody listens. */
  listen(listener: ThreadListener | null): void;
  end(): void;
}

export interface ThreadListener {
  message(data: unknown): void;
  lost(): void;
}

/** Idle threads end after so many milliseconds. */
const KEEP_MS = 20_000;

/** Threads that nobody uses: what they have compiled makes the next run fast, and starting one takes a tenth of a second. */
const idle: Thread[] = [];

/** Has so many threads ready, where threads can be had, before it is known what for. */
export function warmUp(count: number): void {
  while (idle.length < count) {
    const thread = openThread();
    if (!thread) return;
    keepThread(thread);
  }
}

/** A thread, begun earlier or now; null where none can be had: no module beside this one, or workers are forbidden. */
export const takeThread = (): Thread | null => idle.shift() ?? openThread();

/** Gives a thread back that may be used again. */
export function keepThread(thread: Thread): void {
  const drop = (): void => {
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
  };
  thread.listen({ message: () => {}, lost: drop });
  idle.push(thread);
  const timer = setTimeout(() => {
    if (!idle.includes(thread)) return;
    drop();
    thread.end();
  }, KEEP_MS);
  if (typeof timer === 'object') timer.unref();
}

/** Ends the threads that nobody uses. */
export function endIdle(): void {
  for (const thread of idle.splice(0)) thread.end();
}

function openThread(): Thread | null {
  try {
    return nodeThread() ?? webWorker();
  } catch {
    return null;
  }
}

/** Built-in modules are asked for, not imported: this file runs in browsers too. */
function nodeThread(): Thread | null {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  if (!threads) return null;
  const worker = import.meta.url.endsWith('.ts')
    ? new threads.Worker(fromSources(), { eval: true })
    : new threads.Worker(new URL('./lane-worker.js', import.meta.url));
  const { told, listen } = createRelay();
  worker.on('message', told.message);
  for (const event of ['error', 'messageerror', 'exit'] as const) worker.on(event, told.lost);
  // No reason for a process to live on; only now, as listening makes it one.
  worker.unref();
  return { post: (message) => worker.postMessage(message), listen, end: () => void worker.terminate() };
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
const fromSources = (): string =>
  `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(new URL('./lane-worker.ts', import.meta.url).href)})))`;

function webWorker(): Thread | null {
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./lane-worker.js', import.meta.url), { type: 'module' });
  const { told, listen } = createRelay();
  worker.addEventListener('message', ({ data }) => told.message(data));
  for (const event of ['error', 'messageerror']) worker.addEventListener(event, told.lost);
  return { post: (message) => worker.postMessage(message), listen, end: () => worker.terminate() };
}

/** Passes what a worker tells on to whoever listens now; that it is lost, also to who listens later. */
function createRelay() {
  let listener: ThreadListener | null = null;
  let isLost = false;
  return {
    told: {
      message: (data: unknown): void => listener?.message(data),
      lost(): void {
        isLost = true;
        listener?.lost();
      },
    },
    listen(next: ThreadListener | null): void {
      listener = next;
      if (isLost) listener?.lost();
    },
  };
}
