import type { Page } from 'playwright-core';

/** Milliseconds of each frame while something goes on in the page. */
export async function framesDuring(page: Page, what: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    const store = globalThis as unknown as { frames: number[]; goesOn: boolean };
    store.frames = frames;
    store.goesOn = true;
    let last = performance.now();
    const next = (): void => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (store.goesOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await what();
  return page.evaluate(() => {
    const store = globalThis as unknown as { frames: number[]; goesOn: boolean };
    store.goesOn = false;
    return store.frames.slice(1);
  });
}

/**
 * Milliseconds from the event until something that answers it has been painted: `selector` matches with another text, place or
 * number of elements than before, and `busy` no longer matches.
 */
export async function answerTime(
  page: Page,
  event: 'pointermove' | 'input',
  { selector, busy = ':not(*)' }: { readonly selector: string; readonly busy?: string },
  what: () => Promise<void>,
): Promise<number> {
  await page.evaluate(
    ([name, answer, waits]) => {
      const state = (): string =>
        [...document.querySelectorAll(answer)]
          .map((one) => `${one.textContent} ${one.getAttribute('style')}`)
          .join('\n');
      const store = globalThis as unknown as { answered: Promise<number> };
      store.answered = new Promise((resolve) => {
        const before = state();
        let began = 0;
        let hasWaited = false;
        const look = (): void => {
          const isBusy = document.querySelector(waits) !== null;
          hasWaited ||= isBusy;
          if (began > 0 && !isBusy && (hasWaited || state() !== before)) {
            // This frame draws it; the next task comes after.
            setTimeout(() => resolve(performance.now() - began));
          } else {
            requestAnimationFrame(look);
          }
        };
        const heard = ({ timeStamp }: Event): void => {
          if (began === 0) began = timeStamp;
        };
        addEventListener(name, heard, { capture: true, once: true });
        requestAnimationFrame(look);
      });
    },
    [event, selector, busy] as const,
  );
  await what();
  return page.evaluate(() => (globalThis as unknown as { answered: Promise<number> }).answered);
}
