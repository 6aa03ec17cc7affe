import { Worker, type WorkerOptions } from 'node:worker_threads';
import { inTurn } from '../publish/in-turn.ts';
import { fault } from './faults.ts';
import type { IntakeReading, IntakeTask } from './intake-messages.ts';

export interface IntakeLimits {
  readonly ms: number;
  readonly megabytes: number;
}

const USUAL: IntakeLimits = { ms: 60_000, megabytes: 1024 };

const TURNS = {};

/**
 * `intake` in a thread of its own, one at a time, so that others are answered meanwhile.
 *
 * @throws Fault where it takes too long or too much memory, whatever the files hold.
 */
export const readIntake = (task: IntakeTask, limits: IntakeLimits = USUAL): Promise<IntakeReading> =>
  inTurn(TURNS, () => read(task, limits));

function read(task: IntakeTask, { ms, megabytes }: IntakeLimits): Promise<IntakeReading> {
  const worker = startWorker({ workerData: task, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  return new Promise<IntakeReading>((resolve, reject) => {
    const timer = setTimeout(() => reject(fault('intake-too-heavy')), ms);
    worker.on('message', (reading: IntakeReading) => resolve(reading));
    worker.on('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      reject(code === 'ERR_WORKER_OUT_OF_MEMORY' ? fault('intake-too-heavy') : error);
    });
    worker.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the thread of an intake ended with ${code}`));
    });
  }).finally(() => worker.terminate());
}

/** A thread does not take over the loader of TypeScript that the sources run under: it loads tsx itself. */
function startWorker(options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./intake-worker.js', import.meta.url), options);
  const module = new URL('./intake-worker.ts', import.meta.url).href;
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(module)})))`;
  return new Worker(script, { ...options, eval: true });
}
