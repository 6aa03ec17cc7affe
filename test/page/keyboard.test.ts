import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Activity } from '../../src/model/problem.ts';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { startOf } from './support/board.ts';
import { HAS_CHROMIUM, openBrowser, type Seat, takeSeat, untilSaved } from './support/browser.ts';
import {
  chipOf,
  settleAll,
  shotOfFailure,
  stepToAllowed,
  stepToForbidden,
  takeUpOne,
  textOf,
} from './support/by-keys.ts';
import { focusComesTo, focusFault, pressOn, tabTo, typeDate, typeInto } from './support/keyboard.ts';
import { ApiClient, PASSWORD, type PageOffice, startOffice } from './support/office.ts';

const RAW = new URL('../../examples/06-raw-plans', import.meta.url).pathname;
const files = (pattern: RegExp): string[] =>
  readdirSync(RAW)
    .filter((name) => pattern.test(name))
    .map((name) => join(RAW, name));
const PLAN = '2026-12-H1';
const MINUTES = 60_000;

/** From signing in to a sudden task without a mouse: nothing here clicks, fills or focuses but by keys. */
describe.skipIf(!HAS_CHROMIUM)('the planner’s work by keys alone', () => {
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
    seat = await takeSeat(browser, office.base, { lang: 'zh' });
    page = seat.page;
  }, 2 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(({ task }) => shotOfFailure(page, 'keys-zh', task.result?.state));

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  const work = (plan = PLAN): Promise<SavedWork> => api.call('GET', `/api/plans/${plan}/work`);
  const saved = async (id: string): Promise<Activity | undefined> =>
    (await work()).problem.activities.find((one) => one.id === id);
  const pinnedOf = async (id: string): Promise<readonly string[]> => Object.keys((await saved(id))?.pinned ?? {});
  /** Through the rail, of which the way back is the shorter one. */
  const go = async (screen: string): Promise<void> => {
    await pressOn(page, `go-${screen}`, 'Shift+Tab');
    await page.locator(`[data-testid="go-${screen}"][aria-current="page"]`).waitFor();
  };

  test('signing in', async () => {
    await page.goto(`${office.base}/`);
    await typeInto(page, 'name', 'planner');
    await typeInto(page, 'password', PASSWORD);
    await press('Enter');
    await page.locator('.rail').waitFor();
    await press('Tab');
    expect(await focusFault(page)).toBe('');
    await press('Enter');
    expect(await page.locator('#content').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test(
    'a new plan, its dialog left and opened again',
    async () => {
      await pressOn(page, 'new-plan');
      await focusComesTo(page, 'new-plan-dialog');
      await press('Escape');
      await focusComesTo(page, 'new-plan');
      await press('Enter');
      await tabTo(page, 'period-kind');
      for (let k = 0; k < 5 && (await page.locator(':focus').inputValue()) !== 'own'; k++) await press('ArrowRight');
      expect(await focusFault(page)).toBe('');
      await typeDate(page, 'first-day', '2026-12-01');
      await typeDate(page, 'last-day', '2026-12-15');
      await typeInto(page, 'plan-title', '清源县领导活动安排');
      await typeInto(page, 'plan-id', PLAN);
      await pressOn(page, 'create-plan');
      await page.getByTestId('step-files').waitFor();
    },
    MINUTES,
  );

  test(
    'the bodies’ files',
    async () => {
      await tabTo(page, 'wish-files');
      await page.getByTestId('wish-files').setInputFiles(files(/办\.(xlsx|csv)$/));
      await expect
        .poll(() => page.getByTestId('submissions').locator('tbody tr').count(), { timeout: MINUTES })
        .toBe(4);
      await tabTo(page, 'roster-file');
      await page.getByTestId('roster-file').setInputFiles(files(/^名册/));
      await page.getByTestId('roster').waitFor();
    },
    MINUTES,
  );

  test(
    'two findings are answered, by a digit and by its button',
    async () => {
      await pressOn(page, 'step-findings', 'Shift+Tab');
      await page.getByTestId('questions-left').waitFor({ timeout: MINUTES });
      const card = page.getByTestId('finding-card');
      const answers = card.getByTestId('answer');
      const toAnswerable = async (): Promise<void> => {
        for (let k = 0; k < 40 && (await answers.count()) === 0; k++) {
          const before = await card.getAttribute('data-key');
          await press('n');
          await expect.poll(() => card.getAttribute('data-key')).not.toBe(before);
        }
      };
      const decided = async (): Promise<number> => {
        const { decisions } = await api.call<{ readonly decisions: { readonly decisions: readonly object[] } }>(
          'GET',
          `/api/plans/${PLAN}/intake`,
        );
        return decisions.decisions.filter((one) => 'answer' in one && one.answer !== null).length;
      };
      await pressOn(page, 'finding');
      await focusComesTo(page, card);
      await toAnswerable();
      await press('1');
      await expect.poll(decided, { timeout: MINUTES }).toBe(1);
      await focusComesTo(page, card);
      await toAnswerable();
      const first = await card.getAttribute('data-key');
      await pressOn(page, answers.first());
      await expect.poll(() => card.getAttribute('data-key')).not.toBe(first);
      await focusComesTo(page, card);
      await expect.poll(decided, { timeout: MINUTES }).toBe(2);
    },
    2 * MINUTES,
  );

  test(
    'taken over and solved',
    async () => {
      await pressOn(page, 'next-step');
      await pressOn(page, 'take-over');
      await page.getByTestId('taken').waitFor({ timeout: MINUTES });
      await focusComesTo(page, page.locator('#content'));
      await pressOn(page, 'solve-after-intake');
      await page.getByTestId('solving').waitFor({ timeout: MINUTES });
      await page.getByTestId('solve').waitFor({ timeout: MINUTES });
      await expect
        .poll(async () => (await work()).schedule?.assignments.length, { timeout: 20_000 })
        .toBeGreaterThan(50);
    },
    2 * MINUTES,
  );

  let moved = '';
  test(
    'on the board a chip is taken up, refused, put back, and moved',
    async () => {
      await tabTo(page, 'chip');
      const loose = new Set(
        (await work()).problem.activities.filter((one) => !one.pinned && one.minutes).map(({ id }) => id),
      );
      moved = await takeUpOne(page, loose);
      const start = await startOf(page, moved);
      const said = (): Promise<string> => textOf(page.getByTestId('board-live'));
      expect(await said()).toContain('已拿起');
      // Not allowed: by steps along the row, and in the row of somebody else.
      const refused = [await stepToForbidden(page, 'Shift+ArrowRight'), await said()];
      expect(refused[1]).toMatch(/不能安排：.{4}/);
      await press('Escape');
      expect(await said()).toContain('放回原处');
      expect(await startOf(page, moved)).toBe(start);
      await focusComesTo(page, chipOf(page, moved));
      await press('m');
      await page.getByTestId('ghost').waitFor();
      await stepToForbidden(page, 'Shift+ArrowDown');
      expect(await said()).toMatch(/不能安排：.{4}/);
      await press('Enter');
      await expect.poll(() => textOf(page.locator('.toasts'))).toContain('不能安排在这里');
      expect(await startOf(page, moved)).toBe(start);
      await focusComesTo(page, chipOf(page, moved));
      await press('m');
      await page.getByTestId('ghost').waitFor();
      await stepToAllowed(page);
      expect(await said()).toContain('可以安排');
      await press('Enter');
      await expect.poll(() => textOf(page.locator('.toasts'))).toContain('已改到');
      await expect.poll(() => startOf(page, moved)).not.toBe(start);
      await focusComesTo(page, chipOf(page, moved));
      await untilSaved(page);
      expect((await saved(moved))?.pinned).toEqual({ start: await startOf(page, moved) });
    },
    2 * MINUTES,
  );

  test(
    'its time is unlocked and locked, undone and done again',
    async () => {
      const pinned = (): Promise<readonly string[]> => pinnedOf(moved);
      await press('l');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual([]);
      await press('l');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual(['start']);
      await press('Control+z');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual([]);
      await press('Control+y');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual(['start']);
      await focusComesTo(page, chipOf(page, moved));
    },
    MINUTES,
  );

  test(
    'the panel opens with the focus in it, changes the title, and gives the focus back',
    async () => {
      await press('Enter');
      await focusComesTo(page, 'panel');
      await tabTo(page, 'tab-where');
      await press('ArrowRight');
      await press('ArrowRight');
      await focusComesTo(page, 'tab-edit');
      await typeInto(page, 'edit-title', '改过的名称');
      await pressOn(page, 'apply-edit');
      await expect.poll(async () => (await saved(moved))?.title, { timeout: 10_000 }).toBe('改过的名称');
      await focusComesTo(page, 'panel');
      await press('Escape');
      await page.getByTestId('panel').waitFor({ state: 'detached' });
      await focusComesTo(page, chipOf(page, moved));
    },
    MINUTES,
  );

  test(
    'improving keeps what is locked, and the focus',
    async () => {
      const before = await startOf(page, moved);
      await pressOn(page, 'improve', 'Shift+Tab');
      await expect.poll(() => page.getByTestId('improve').isEnabled(), { timeout: MINUTES }).toBe(true);
      await focusComesTo(page, 'improve');
      await untilSaved(page);
      expect(await startOf(page, moved)).toBe(before);
    },
    MINUTES,
  );

  test(
    'a what-if: the priority by arrow keys, and the scenario taken',
    async () => {
      await go('what-if');
      await typeInto(page, 'whatif-search', '改过的名称');
      await pressOn(page, page.locator('.whatif-found button').first());
      await focusComesTo(page, `priority-${moved}`);
      const before = (await saved(moved))?.priority ?? 3;
      await press(before > 2 ? 'ArrowLeft' : 'ArrowRight');
      await page.getByTestId('wish').waitFor();
      expect(await focusFault(page)).toBe('');
      await page.getByTestId('compare').waitFor({ timeout: MINUTES });
      await expect.poll(() => page.getByTestId('take-scenario').isEnabled(), { timeout: MINUTES }).toBe(true);
      await pressOn(page, 'take-scenario');
      await expect
        .poll(async () => (await saved(moved))?.priority, { timeout: 10_000 })
        .toBe(before > 2 ? before - 1 : before + 1);
      await focusComesTo(page, page.locator('#content'));
    },
    MINUTES,
  );

  test(
    'published with waivers',
    async () => {
      await go('publish');
      await page.getByTestId('publish-checks').waitFor({ timeout: MINUTES });
      await settleAll(page);
      await typeInto(page, 'publish-note', '第一版');
      await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTES }).toBe(true);
      await pressOn(page, 'publish');
      await page.getByTestId('published').waitFor({ timeout: MINUTES });
      await focusComesTo(page, 'published');
      const { revisions } = await api.call<{ readonly revisions: readonly object[] }>(
        'GET',
        `/api/plans/${PLAN}/revisions`,
      );
      expect(revisions).toHaveLength(1);
    },
    2 * MINUTES,
  );

  test(
    'a new subscription',
    async () => {
      await go('feeds');
      await pressOn(page, 'new-subscription');
      await focusComesTo(page, 'new-subscription-dialog');
      await tabTo(page, 'view');
      const before = await page.getByTestId('view').inputValue();
      await press('ArrowDown');
      expect(await page.getByTestId('view').inputValue()).not.toBe(before);
      await pressOn(page, 'subscribe');
      await focusComesTo(page, 'links');
      await tabTo(page, 'link-feed');
      await pressOn(page, 'links-close');
      await focusComesTo(page, 'new-subscription');
      const { subscriptions } = await api.call<{ readonly subscriptions: readonly object[] }>(
        'GET',
        '/api/subscriptions',
      );
      expect(subscriptions).toHaveLength(1);
    },
    MINUTES,
  );

  test(
    'a sudden task',
    async () => {
      await go('plans');
      await pressOn(page, page.getByTestId('plan-card').getByTestId('open-board'));
      await page.getByTestId('chip').first().waitFor();
      await pressOn(page, 'sudden');
      const dialog = page.getByTestId('sudden').and(page.locator('dialog'));
      await focusComesTo(page, dialog);
      await typeInto(page, 'sudden-title', '省里来人调研');
      await typeInto(page, 'sudden-minutes', '90');
      const who = dialog.getByTestId('sudden-who');
      await pressOn(page, who);
      await tabTo(page, who.locator('input').first());
      await press('Space');
      expect(await who.locator('input').first().isChecked()).toBe(true);
      await pressOn(page, 'sudden-find');
      await dialog.getByTestId('sudden-plans').waitFor({ timeout: MINUTES });
      await focusComesTo(page, dialog);
      await tabTo(page, 'sudden-plans');
      await pressOn(page, 'sudden-take');
      await dialog.getByTestId('sudden-done').waitFor({ timeout: MINUTES });
      await focusComesTo(page, dialog);
      await pressOn(page, 'sudden-close');
      await focusComesTo(page, page.locator('button[data-testid="sudden"]'));
      await untilSaved(page);
      const { problem, schedule } = await work();
      const task = problem.activities.find(({ title }) => title === '省里来人调研');
      expect(schedule?.assignments.some(({ activity }) => activity === task?.id)).toBe(true);
    },
    2 * MINUTES,
  );

  test('nothing went wrong in the browser', () => {
    expect(seat.faults).toEqual([]);
  });
});
