import { parentPort } from 'node:worker_threads';
import type { JobProgress } from '../store/job-store.ts';
import type { FromThread, ToThread } from './messages.ts';
import { runJob } from './run-job.ts';

// The thread of `start-thread.ts`: one order, then it ends. What is thrown ends it too, and is told to who started it.

/** Milliseconds between two reports. */
const REPORT_MS = 200;

const cancelled = new AbortController();
let toldAt = Number.NEGATIVE_INFINITY;
let untold: JobProgress | null = null;

const tell = (message: FromThread): void => parentPort?.postMessage(message);

function report(): void {
  if (untold !== null) tell({ kind: 'progress', progress: untold });
  untold = null;
}

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'cancel') {
    cancelled.abort();
    return;
  }
  void runJob(message, {
    signal: cancelled.signal,
    onProgress: (progress) => {
      const now = performance.now();
      untold = progress;
      if (now - toldAt < REPORT_MS) return;
      toldAt = now;
      report();
    },
  }).then((outcome) => {
    report();
    tell({ kind: 'ended', outcome });
  });
});
