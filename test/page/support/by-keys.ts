import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusComesTo, focusFault, pressOn, typeInto } from './keyboard.ts';

const MINUTES = 60_000;

export const textOf = async (one: Locator): Promise<string> => (await one.textContent()) ?? '';

export const chipOf = (page: Page, activity: string): Locator =>
  page.locator(`[data-testid="chip"][data-activity="${activity}"]`);

export const focusedChip = (page: Page): Promise<{ readonly key: string; readonly activity: string }> =>
  page.evaluate(() => {
    const of = (name: string): string => document.activeElement?.getAttribute(name) ?? '';
    return { key: of('data-key'), activity: of('data-activity') };
  });

/** Goes through the chips by arrows to the first of these that can be taken up and moved along its row; it is then in the hand. */
export async function takeUpOne(page: Page, loose: ReadonlySet<string>): Promise<string> {
  const ghost = page.getByTestId('ghost');
  for (let k = 0; k < 80; k++) {
    const { key, activity } = await focusedChip(page);
    expect(key).not.toBe('');
    expect(await focusFault(page)).toBe('');
    if (loose.has(activity)) {
      await page.keyboard.press('m');
      const isUp = await ghost.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (isUp) return activity;
    }
    await page.keyboard.press('ArrowRight');
    if ((await focusedChip(page)).key !== key) continue;
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    expect((await focusedChip(page)).key).not.toBe(key);
  }
  throw new Error('nothing can be taken up');
}

export const verdict = (page: Page): Promise<string | null> => page.getByTestId('ghost').getAttribute('data-verdict');

export async function stepToForbidden(page: Page, key: 'Shift+ArrowRight' | 'Shift+ArrowDown'): Promise<void> {
  for (let k = 0; k < 60 && (await verdict(page)) !== 'no'; k++) await page.keyboard.press(key);
  await expect.poll(() => verdict(page)).toBe('no');
}

/** Elsewhere than it is. */
export async function stepToAllowed(page: Page): Promise<void> {
  const live = page.getByTestId('board-live');
  const lifted = await textOf(live);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => textOf(live)).not.toBe(lifted);
  if (!/[:：]\d\d/.test(await textOf(live))) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => verdict(page)).toBe('yes');
}

/** Waives everything that is not filled in, point by point. */
export async function settleAll(page: Page): Promise<void> {
  const open = (): Promise<number> =>
    page
      .locator('[data-testid^="point-"]')
      .evaluateAll((list) => list.reduce((sum, one) => sum + Number(one.getAttribute('data-open')), 0));
  const button = page.locator('[data-testid="waive-all"], [data-testid="waive"]');
  for (let k = 0; k < 12 && (await open()) > 0; k++) {
    const before = await open();
    await pressOn(page, button);
    await focusComesTo(page, 'waive-dialog');
    await typeInto(page, 'waive-name', '陈主任');
    await typeInto(page, 'waive-reason', '会后补报');
    await pressOn(page, 'waive-do');
    await page.getByTestId('waive-dialog').waitFor({ state: 'detached' });
    await expect.poll(open, { timeout: MINUTES }).toBeLessThan(before);
    await focusComesTo(page, page.locator('#content'));
  }
}

export async function shotOfFailure(page: Page | undefined, name: string, state: string | undefined): Promise<void> {
  const { PAGE_SHOTS } = process.env;
  if (PAGE_SHOTS !== undefined && state === 'fail') await page?.screenshot({ path: join(PAGE_SHOTS, `${name}.png`) });
}
