import type { Terminal } from './terminal.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Calls back once. From then on the signals have their ordinary effect, so that a second Ctrl-C kills even a search that
 * no longer listens.
 */
export const onProcessInterrupt: Terminal['onInterrupt'] = (callback) => {
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  const interrupted = () => {
    stop();
    callback();
  };
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return stop;
};

/** The work's result, and whether it was cut short. */
export interface Interruptible<T> {
  readonly value: T;
  readonly interrupted: boolean;
}

/** Runs the work with an abort signal that an interrupt triggers, and says whether it did. */
export async function interruptible<T>(
  terminal: Terminal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<Interruptible<T>> {
  const controller = new AbortController();
  const stop = terminal.onInterrupt(() => controller.abort());
  try {
    const value = await work(controller.signal);
    return { value, interrupted: controller.signal.aborted };
  } finally {
    stop();
  }
}
