import { Worker } from 'node:worker_threads';
import type { FromThread, JobThread, ThreadListener } from './messages.ts';

/** A thread of its own for one job. */
export function startThread(listener: ThreadListener): JobThread {
  const worker = openWorker();
  worker.on('message', (message: FromThread) => listener.message(message));
  worker.on('error', (thrown: unknown) => {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    listener.lost(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'thread-lost', thrown);
  });
  worker.on('exit', () => listener.lost('thread-lost', null));
  return {
    post: (message) => worker.postMessage(message),
    end: async () => {
      await worker.terminate();
    },
  };
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
function openWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./job-worker.js', import.meta.url));
  const module = new URL('./job-worker.ts', import.meta.url).href;
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(module)})))`;
  return new Worker(script, { eval: true });
}
