import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chipsOf } from './board.ts';

/** For what the engine or the server works out. */
const MINUTE = 60_000;

/** Something that a person sees: a screen, a part of it, or a dialog over it. */
export interface Stop {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** Back to where the next stop goes on; absent: as it is. */
  readonly leave?: (page: Page) => Promise<unknown>;
}

/** Goes from stop to stop and looks; whatever is still being asked or drawn is awaited. */
export async function walk(page: Page, stops: readonly Stop[], look: (name: string) => Promise<void>): Promise<void> {
  for (const { name, open, leave } of stops) {
    try {
      await open(page);
      await settled(page);
    } catch (thrown) {
      throw new Error(`at ${name}`, { cause: thrown });
    }
    await look(name);
    await leave?.(page);
  }
}

async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.spinner:visible').count(), { timeout: MINUTE }).toBe(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

const press =
  (id: string) =>
  (page: Page): Promise<void> =>
    page.getByTestId(id).first().click();

const choose = (page: Page, group: string, value: string): Promise<void> =>
  page.getByTestId(group).locator(`input[value="${value}"]`).check({ force: true });

const escaped = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
};

/** By the address within the page, which is not loaded anew. */
export async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator(`.rail a[href="${hash}"][aria-current="page"]`).waitFor();
  await page.locator('h1:visible').waitFor({ timeout: MINUTE });
}

const at =
  (hash: string, ...ids: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await show(page, hash);
    for (const id of ids) await page.getByTestId(id).first().waitFor({ timeout: MINUTE });
  };

const dialog = (name: string, button: string, id: string): Stop => ({
  name,
  open: async (page) => {
    await press(button)(page);
    await page.getByTestId(id).waitFor();
  },
  leave: escaped,
});

export const PLANS: readonly Stop[] = [
  { name: 'plans', open: at('#/', 'new-plan') },
  dialog('plans-new', 'new-plan', 'new-plan-dialog'),
  dialog('plans-import', 'import-plan', 'import-dialog'),
];

/** The four steps, of a plan whose bodies have sent their files. */
export const intake = (plan: string): readonly Stop[] => [
  { name: 'intake-files', open: at(`#/plan/${plan}/intake`, 'roster', 'submissions') },
  {
    name: 'intake-read',
    open: (page) => press('step-read')(page).then(() => page.getByTestId('sheet').first().waitFor()),
  },
  {
    name: 'intake-findings',
    open: async (page) => {
      await press('step-findings')(page);
      await page.getByTestId('finding-card').waitFor({ timeout: MINUTE });
    },
  },
  {
    name: 'intake-duplicate',
    open: async (page) => {
      await page.getByTestId('finding').last().click();
      await page.getByTestId('finding-card').waitFor();
    },
  },
  { name: 'intake-take', open: (page) => press('step-take')(page).then(() => page.getByTestId('take-over').waitFor()) },
  {
    name: 'intake-taken',
    open: async (page) => {
      await press('take-over')(page);
      await page.getByTestId('taken').waitFor({ timeout: MINUTE });
    },
  },
  { name: 'board-unsolved', open: at(`#/plan/${plan}/board`, 'tray-item') },
];

export interface Subjects {
  readonly held: string;
  readonly waiting: string;
}

const zoomed = (zoom: string): Stop => ({
  name: `board-${zoom}`,
  open: async (page) => {
    await choose(page, 'zoom', zoom);
    await page.getByTestId('chip').first().waitFor();
  },
});

const tab = (name: string, id: string, ready: string): Stop => ({
  name,
  open: async (page) => {
    await press(`tab-${id}`)(page);
    await page.locator(ready).first().waitFor({ timeout: MINUTE });
  },
});

/** The board at each zoom, the panel with each tab, and what opens over them. */
export const board = (plan: string, { held, waiting }: Subjects): readonly Stop[] => [
  { name: 'board', open: at(`#/plan/${plan}/board`, 'chip') },
  ...['period', 'half', 'week', 'three'].map(zoomed),
  { name: 'board-legend', open: press('legend'), leave: (page) => page.keyboard.press('Escape') },
  { name: 'board-filter', open: press('filter'), leave: (page) => page.keyboard.press('Escape') },
  { name: 'board-print', open: press('print'), leave: (page) => page.keyboard.press('Escape') },
  dialog('board-help', 'help', 'board-help'),
  {
    name: 'panel-where',
    open: async (page) => {
      await choose(page, 'zoom', 'half');
      await chipsOf(page, held).first().click();
      await page.getByTestId('lock-start').waitFor();
    },
  },
  tab('panel-why', 'why', '[data-testid="why-here"]'),
  tab('panel-edit', 'edit', '[data-testid="edit-title"]'),
  {
    name: 'panel-why-not',
    open: async (page) => {
      await page.locator(`[data-testid="tray-item"][data-activity="${waiting}"]`).click();
      await page.getByTestId('why-not').waitFor({ timeout: MINUTE });
    },
  },
  tab('panel-waiting-where', 'where', '.panel-facts'),
  {
    name: 'panel-new',
    open: async (page) => {
      await press('new-activity')(page);
      await page.getByTestId('edit-title').waitFor();
    },
    leave: press('panel-close'),
  },
  {
    name: 'board-columns',
    open: async (page) => {
      await choose(page, 'view', 'columns');
      await page.locator('[data-testid="columns"] .ec-event').first().waitFor({ timeout: MINUTE });
    },
  },
  {
    name: 'board-columns-two',
    open: (page) => choose(page, 'column-days', 'two'),
    leave: (page) => choose(page, 'view', 'timeline'),
  },
  {
    name: 'sudden-task',
    open: async (page) => {
      await press('sudden')(page);
      await page.getByTestId('sudden-title').waitFor();
    },
  },
  {
    name: 'sudden-faults',
    open: (page) =>
      press('sudden-find')(page).then(() => page.locator('dialog [aria-invalid="true"]').first().waitFor()),
  },
];

export const suddenPlans = (title: string): Stop => ({
  name: 'sudden-plans',
  open: async (page) => {
    await page.getByTestId('sudden-title').fill(title);
    await page.getByTestId('sudden-minutes').fill('90');
    await page.getByTestId('sudden-who').locator('button').last().click();
    await page.getByTestId('sudden-who').locator('input[type=checkbox]').first().check();
    await press('sudden-find')(page);
    await page.getByTestId('sudden-plans').waitFor({ timeout: MINUTE });
  },
});

export const suddenDone: Stop = {
  name: 'sudden-done',
  open: async (page) => {
    await press('sudden-take')(page);
    await page.getByTestId('sudden-done').waitFor({ timeout: MINUTE });
  },
  leave: async (page) => {
    await press('sudden-close')(page);
    await press('undo')(page);
    await press('panel-close')(page);
  },
};

/** No scenario yet, then two. */
export const whatIf = (plan: string, name: string): readonly Stop[] => [
  { name: 'what-if-empty', open: at(`#/plan/${plan}/what-if`, 'new-draft') },
  {
    name: 'what-if',
    open: async (page) => {
      await page.getByTestId('section-absence').locator('summary').click();
      await press('add-away')(page);
      await page.getByTestId('compare').waitFor({ timeout: MINUTE });
      await press('new-draft')(page);
      await page.getByTestId('draft-name').fill(name);
      await page.getByTestId('section-weights').locator('summary').click();
      await page.getByTestId('weight-travel').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.getByTestId('take-scenario').isEnabled(), { timeout: MINUTE }).toBe(true);
      await page.locator('.uplot').first().waitFor();
    },
  },
];

export const overview = (plan: string): readonly Stop[] => [
  { name: 'overview', open: at(`#/plan/${plan}/overview`, 'load-table') },
  {
    name: 'overview-bottlenecks',
    open: async (page) => {
      await press('find-bottlenecks')(page);
      const found = page.getByTestId('bottlenecks').or(page.getByTestId('no-bottlenecks'));
      await found.waitFor({ timeout: 2 * MINUTE });
    },
  },
  {
    name: 'overview-matches',
    open: async (page) => {
      await page.locator('[data-testid^="term-"]').first().click();
      await page.getByTestId('term-matches').waitFor();
    },
    leave: escaped,
  },
];

export const check = (plan: string): readonly Stop[] => [
  { name: 'publish', open: at(`#/plan/${plan}/publish`, 'publish-checks') },
  {
    name: 'publish-waive',
    open: async (page) => {
      await page.locator('[data-testid="waive-all"], [data-testid="waive"]').first().click();
      await page.getByTestId('waive-dialog').waitFor();
    },
    leave: escaped,
  },
];

export const published = (plan: string, note: string, name: string): readonly Stop[] => [
  {
    name: 'published',
    open: async (page) => {
      await at(`#/plan/${plan}/publish`, 'publish-checks')(page);
      for (const wide of ['waive-all', 'waive']) {
        for (let left = await page.getByTestId(wide).count(); left > 0; left = await page.getByTestId(wide).count()) {
          await press(wide)(page);
          await page.getByTestId('waive-name').fill(name);
          await page.getByTestId('waive-reason').fill(note);
          await press('waive-do')(page);
          // Checked anew with every waiver.
          await expect.poll(() => page.getByTestId(wide).count(), { timeout: MINUTE }).toBeLessThan(left);
        }
      }
      await page.getByTestId('publish-note').fill(note);
      await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTE }).toBe(true);
      await press('publish')(page);
      await page.getByTestId('published').waitFor({ timeout: MINUTE });
    },
  },
];

/** What differs from the newest revision, and those before it. */
export const changed = (plan: string): readonly Stop[] => [
  { name: 'publish-changes', open: at(`#/plan/${plan}/publish`, 'changes', 'notices') },
];

/** Two revisions side by side. */
export const compared = (plan: string): readonly Stop[] => [
  { name: 'publish-history', open: at(`#/plan/${plan}/publish`, 'compare-revisions') },
  dialog('publish-compare', 'compare-revisions', 'compare'),
];

/** A change notice as it is printed, in a frame of its own. */
export const noticeForm: Stop = {
  name: 'publish-notice',
  open: async (page) => {
    await press('notice-form')(page);
    await page.locator('iframe').first().waitFor();
  },
};

export const OFFICE: readonly Stop[] = [
  { name: 'feeds-empty', open: at('#/feeds', 'new-subscription') },
  dialog('feeds-new', 'new-subscription', 'new-subscription-dialog'),
  {
    name: 'feeds-links',
    open: async (page) => {
      await press('new-subscription')(page);
      await press('subscribe')(page);
      await page.getByTestId('link-feed').waitFor();
    },
    leave: press('links-close'),
  },
  { name: 'feeds', open: (page) => page.getByTestId('subscriptions').waitFor() },
  { name: 'ledger', open: at('#/ledger', 'ledger-line') },
  dialog('ledger-record', 'record', 'record-dialog'),
  { name: 'accounts', open: at('#/accounts', 'user') },
  dialog('accounts-invite', 'invite', 'invite-dialog'),
  { name: 'accounts-audit', open: (page) => press('tab-audit')(page).then(() => page.getByTestId('audit').waitFor()) },
  { name: 'accounts-password', open: press('tab-password') },
  { name: 'mine', open: at('#/mine', 'line') },
];

export const invited = (name: string): readonly Stop[] => [
  { name: 'accounts-again', open: at('#/accounts', 'user') },
  {
    name: 'accounts-link',
    open: async (page) => {
      await press('invite')(page);
      await page.getByTestId('invite-name').fill(name);
      await press('invite-do')(page);
      await page.getByTestId('invitation-link').waitFor();
    },
    leave: press('invitation-close'),
  },
];

/** What others than planners see. */
export const own = (role: 'clerk' | 'staff' | 'auditor'): readonly Stop[] => [
  { name: `${role}-mine`, open: at('#/mine', 'line') },
  {
    name: `${role}-week`,
    open: (page) => choose(page, 'mode', 'week'),
    leave: (page) => choose(page, 'mode', 'coming'),
  },
  { name: `${role}-feeds`, open: at('#/feeds') },
  ...(role === 'auditor'
    ? [
        { name: `${role}-ledger`, open: at('#/ledger', 'ledger-line') },
        { name: `${role}-accounts`, open: at('#/accounts', 'user') },
      ]
    : []),
];
