/**
 * Lets timers, signals and messages have their turn. Node's `setImmediate` comes back as soon as they had; a browser's
 * timer costs some milliseconds when called again and again.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
