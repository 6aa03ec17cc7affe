import type { FromThread } from './lane-messages.ts';
import { keepThread, takeThread } from './threads.ts';
import type { StartLane } from './transport.ts';

/** How many lanes are worth having beyond this many cores is not known; more only cost memory. */
const MOST_THREADS = 8;
/** A thread that is longer at the round at hand is not worth waiting for. */
const MOST_BUSY_MS = 500;

/** Cores that this process may use, at least 1 and at most 8; 1 where that is not known. */
export function coreCount(): number {
  const os = globalThis.process?.getBuiltinModule?.('node:os');
  const cores = os ? os.availableParallelism() : globalThis.navigator?.hardwareConcurrency;
  return Math.max(1, Math.min(MOST_THREADS, cores ?? 1));
}

/** Answers of earlier lanes may still come from a thread: each lane has a number of its own. */
let lanes = 0;

/** Starts a lane in a worker thread of Node or in a Web Worker. */
export const startWorker: StartLane = (setup, listener) => {
  const thread = takeThread();
  if (!thread) return null;
  const lane = ++lanes;
  let isOpen = true;
  let busySince: number | null = null;
  const end = (): void => {
    isOpen = false;
    thread.listen(null);
    thread.end();
  };
  thread.listen({
    message(data) {
      const told = data as FromThread;
      if (told.lane !== lane) return;
      busySince = null;
      listener.answered(told.answer);
    },
    lost() {
      if (!isOpen) return;
      end();
      listener.lost();
    },
  });
  thread.post({ lane, setup });
  return {
    send(round) {
      busySince = performance.now();
      thread.post({ lane, round });
    },
    close() {
      if (!isOpen) return;
      if (busySince !== null && performance.now() - busySince > MOST_BUSY_MS) return end();
      isOpen = false;
      thread.post({ lane, setup: null });
      keepThread(thread);
    },
  };
};
