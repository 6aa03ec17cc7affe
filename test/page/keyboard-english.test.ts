import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { startOf } from './support/board.ts';
import { HAS_CHROMIUM, openBrowser, type Seat, takeSeat } from './support/browser.ts';
import { chipOf, shotOfFailure, stepToAllowed, stepToForbidden, takeUpOne, textOf } from './support/by-keys.ts';
import { seedCounty } from './support/county.ts';
import { focusComesTo, tabTo, typeInto } from './support/keyboard.ts';
import { ApiClient, PASSWORD, type PageOffice, startOffice } from './support/office.ts';

const MINUTES = 60_000;

describe.skipIf(!HAS_CHROMIUM)('by keys alone, in English', () => {
  let browser: Browser;
  let office: PageOffice;
  let seat: Seat;
  let page: Page;
  let api: ApiClient;

  beforeAll(async () => {
    office = await startOffice();
    browser = await openBrowser();
    api = new ApiClient(office.base);
    await api.accept(office.link);
    await seedCounty(api);
    seat = await takeSeat(browser, office.base, { lang: 'en' });
    page = seat.page;
  }, 2 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(({ task }) => shotOfFailure(page, 'keys-en', task.result?.state));

  test(
    'a chip is moved, and the help is left',
    async () => {
      await page.goto(`${office.base}/#/plan/county/board`);
      await typeInto(page, 'name', 'planner');
      await typeInto(page, 'password', PASSWORD);
      await page.keyboard.press('Enter');
      await tabTo(page, 'chip');
      const { problem } = await api.call<SavedWork>('GET', '/api/plans/county/work');
      const loose = problem.activities.filter((one) => !one.pinned && one.minutes).map(({ id }) => id);
      const moved = await takeUpOne(page, new Set(loose));
      const start = await startOf(page, moved);
      expect(await textOf(page.getByTestId('board-live'))).toContain('Picked up');
      await stepToForbidden(page, 'Shift+ArrowRight');
      expect(await textOf(page.getByTestId('board-live'))).toMatch(/not allowed: .{4}/i);
      await page.keyboard.press('Escape');
      await page.keyboard.press('m');
      await page.getByTestId('ghost').waitFor();
      await stepToAllowed(page);
      await page.keyboard.press('Enter');
      await expect.poll(() => startOf(page, moved)).not.toBe(start);
      await focusComesTo(page, chipOf(page, moved));
      await page.keyboard.press('?');
      await focusComesTo(page, 'board-help');
      await page.keyboard.press('Escape');
      await focusComesTo(page, chipOf(page, moved));
      expect(seat.faults).toEqual([]);
    },
    MINUTES,
  );
});
