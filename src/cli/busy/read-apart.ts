import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { BusyOptions, BusyReading } from '../../formats/busy.ts';
import { errorCode } from '../file-system.ts';

/** What the thread is started with. */
export interface BusyTask {
  readonly text: string;
  readonly options: BusyOptions;
}

export interface ReaderLimits {
  readonly ms: number;
  readonly megabytes: number;
}

/** Why a calendar could not be read to its end. */
export interface ReaderFault {
  readonly fault: 'reading-too-slow' | 'reading-too-large';
  readonly detail: string;
}

/** `readBusy` in a thread of its own, which ends when it takes too long or too much memory, whatever the text holds. */
export function readApart(
  text: string,
  options: BusyOptions,
  limits: ReaderLimits,
): Promise<BusyReading | ReaderFault> {
  const task: BusyTask = { text, options };
  const worker = startWorker({
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
  });
  return new Promise<BusyReading | ReaderFault>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ fault: 'reading-too-slow', detail: String(limits.ms / 1000) }), limits.ms);
    worker.on('message', (reading: BusyReading) => resolve(reading));
    worker.on('error', (error) => {
      if (errorCode(error) !== 'ERR_WORKER_OUT_OF_MEMORY') reject(error);
      else resolve({ fault: 'reading-too-large', detail: String(limits.megabytes) });
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the reader of calendars ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./busy-worker.js', import.meta.url), options);
  const module = new URL('./busy-worker.ts', import.meta.url).href;
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(module)})))`;
  return new Worker(script, { ...options, eval: true });
}
