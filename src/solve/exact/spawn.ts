import type { FromWorker, Remote, Spawn } from './messages.ts';

/** Heap of a worker in MiB; WebAssembly's memory is not counted in it, so the backends limit the size of models too. */
const HEAP_MB = 1024;

/** A worker thread in Node, a Web Worker elsewhere; null where there are no workers. */
export function spawner(): Spawn | null {
  const threads = nodeThreads();
  if (threads) return (receive, died) => inNode(threads, receive, died);
  return typeof Worker === 'undefined' ? null : inBrowser;
}

/** Not an import: a bundle for browsers has no `node:`. */
const nodeThreads = () => globalThis.process?.getBuiltinModule?.('node:worker_threads');

function inNode(
  { Worker: Thread }: NonNullable<ReturnType<typeof nodeThreads>>,
  receive: (message: FromWorker) => void,
  died: (reason: string) => void,
): Remote {
  const options = { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }, stdout: true, stderr: true };
  const worker = import.meta.url.endsWith('.ts')
    ? new Thread(fromSources(), { ...options, eval: true })
    : new Thread(new URL('./exact-worker.js', import.meta.url), options);
  let ended = false;
  const fail = (reason: string): void => {
    if (!ended) died(reason);
    ended = true;
  };
  worker.on('message', receive);
  worker.on('error', (error) => fail(String(error)));
  worker.on('exit', (code) => fail(`the worker ended with ${code}`));
  return {
    send: (message) => worker.postMessage(message),
    terminate() {
      ended = true;
      void worker.terminate();
    },
    rest: (resting) => (resting ? worker.unref() : worker.ref()),
  };
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
const fromSources = (): string =>
  `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(new URL('./exact-worker.ts', import.meta.url).href)})))`;

const inBrowser: Spawn = (receive, died) => {
  const worker = new Worker(new URL('./exact-worker.js', import.meta.url), { type: 'module' });
  worker.onmessage = (event: MessageEvent<FromWorker>) => receive(event.data);
  worker.onerror = (event) => died(event.message);
  return { send: (message) => worker.postMessage(message), terminate: () => worker.terminate(), rest: () => {} };
};
