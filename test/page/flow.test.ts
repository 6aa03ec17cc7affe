import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { barriers } from './support/barriers.ts';
import { chipsOf, dragToAllowed, dragToForbidden, startOf } from './support/board.ts';
import { HAS_CHROMIUM, openBrowser, type Seat, takeSeat, untilSaved } from './support/browser.ts';
import { ApiClient, PASSWORD, type PageOffice, startOffice } from './support/office.ts';

const RAW = new URL('../../examples/06-raw-plans', import.meta.url).pathname;
const files = (pattern: RegExp): string[] =>
  readdirSync(RAW)
    .filter((name) => pattern.test(name))
    .map((name) => join(RAW, name));
const PLAN = '2026-12-H1';
const MINUTES = 60_000;

/** From the bodies' raw tables to a published feed and a change notice, as a planner works, by the page alone. */
describe.skipIf(!HAS_CHROMIUM).each(['zh', 'en'] as const)('the planner’s work, in %s', (lang) => {
  let browser: Browser;
  let office: PageOffice;
  let seat: Seat;
  let page: Page;
  const api = (): ApiClient => client;
  let client: ApiClient;

  beforeAll(async () => {
    office = await startOffice();
    browser = await openBrowser();
    seat = await takeSeat(browser, office.base, { lang });
    page = seat.page;
    client = new ApiClient(office.base);
  }, 2 * MINUTES);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });

  afterEach(async ({ task }) => {
    const { PAGE_SHOTS } = process.env;
    if (PAGE_SHOTS === undefined || task.result?.state !== 'fail') return;
    await page.screenshot({ path: join(PAGE_SHOTS, `${lang}-failed.png`) });
  });

  const click = (id: string): Promise<void> => page.getByTestId(id).first().click();
  const go = async (screen: string): Promise<void> => {
    await click(`go-${screen}`);
    await expect.poll(() => page.url()).toContain(`/${screen}`);
  };
  const work = (): Promise<SavedWork> => api().call('GET', `/api/plans/${PLAN}/work`);
  /** Of somebody who is idle: nothing is solved, everything is saved. */
  const settled = async (): Promise<void> => {
    await page.getByTestId('solve').waitFor({ timeout: MINUTES });
    await untilSaved(page);
  };

  test('the first start leads from the one-time link to the page', async () => {
    await page.goto(office.link);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('input[name=repeat]').fill(PASSWORD);
    await page.locator('button[type=submit]').click();
    await page.locator('main a').click();
    await page.locator('.rail').waitFor();
    await api().call('POST', '/api/login', { name: 'planner', password: PASSWORD });
  });

  test(
    'a new plan, and the bodies’ files',
    async () => {
      await click('new-plan');
      await page.getByTestId('period-kind').locator('input[value=own]').check({ force: true });
      await page.getByTestId('first-day').fill('2026-12-01');
      await page.getByTestId('last-day').fill('2026-12-15');
      await page.getByTestId('plan-title').fill('清源县领导活动安排');
      await page.getByTestId('plan-id').fill(PLAN);
      await click('create-plan');
      await page.getByTestId('step-files').waitFor();
      await page.getByTestId('roster-file').setInputFiles(files(/^名册/));
      await page.getByTestId('roster').waitFor();
      await page.getByTestId('wish-files').setInputFiles(files(/办\.(xlsx|csv)$/));
      await expect
        .poll(() => page.getByTestId('submissions').locator('tbody tr').count(), { timeout: MINUTES })
        .toBe(4);
    },
    MINUTES,
  );

  test(
    'findings are decided one by one, and a reload loses none',
    async () => {
      await click('step-findings');
      await page.getByTestId('questions-left').waitFor({ timeout: 20_000 });
      const count = await page.getByTestId('finding').count();
      expect(count).toBeGreaterThanOrEqual(19);
      let decided = 0;
      for (let k = 0; k < count; k++) {
        await page.getByTestId('finding').nth(k).click();
        const answer = page.getByTestId('finding-card').getByTestId('answer').first();
        if (!(await answer.isVisible())) continue;
        await answer.click();
        decided += 1;
        if (decided === 8) break;
      }
      expect(decided).toBe(8);
      await page.locator('[data-testid="intake-state"][data-state="idle"]').waitFor({ timeout: MINUTES });
      await page.reload();
      await page.getByTestId('step-findings').waitFor();
      const { decisions } = await api().call<{ readonly decisions: { readonly decisions: readonly object[] } }>(
        'GET',
        `/api/plans/${PLAN}/intake`,
      );
      expect(decisions.decisions.filter((one) => 'answer' in one && one.answer !== null)).toHaveLength(8);
    },
    2 * MINUTES,
  );

  test(
    'the intake is taken over and solved on the server, with progress',
    async () => {
      await click('step-take');
      await page.getByTestId('take-over').click({ timeout: MINUTES });
      await page.getByTestId('taken').waitFor({ timeout: MINUTES });
      await untilSaved(page);
      await click('solve-after-intake');
      await page.getByTestId('solving').waitFor({ timeout: MINUTES });
      await settled();
      // The job has ended; its schedule is on the way to the page, and from there to the work.
      await expect
        .poll(async () => (await work()).schedule?.assignments.length, { timeout: 20_000 })
        .toBeGreaterThan(50);
      await untilSaved(page);
    },
    2 * MINUTES,
  );

  let moved = '';
  test(
    'a drag onto a forbidden place is refused with the reason, onto an allowed one it is taken',
    async () => {
      await go('board');
      await page.getByTestId('chip').first().waitFor();
      const { problem, schedule } = await work();
      const loose = new Set(
        problem.activities.filter((one) => !one.pinned && one.minutes !== undefined).map(({ id }) => id),
      );
      for (const { activity } of schedule?.assignments ?? []) {
        if (!loose.has(activity) || !(await chipsOf(page, activity).first().isVisible())) continue;
        const before = await startOf(page, activity);
        const said = await dragToForbidden(page, activity);
        // A sentence, such as “不在工作时间内”, beside the time.
        expect(said).toMatch(/\p{L}{4}/u);
        expect(await startOf(page, activity)).toBe(before);
        if (!(await dragToAllowed(page, activity))) continue;
        await expect.poll(() => startOf(page, activity)).not.toBe(before);
        moved = activity;
        break;
      }
      expect(moved).not.toBe('');
      await untilSaved(page);
      const after = await work();
      const held = after.schedule?.assignments.find(({ activity }) => activity === moved);
      expect(held?.start).toBe(await startOf(page, moved));
      expect(after.problem.activities.find(({ id }) => id === moved)?.pinned).toEqual({ start: held?.start });
    },
    2 * MINUTES,
  );

  test(
    'locks are set apart from each other, undone and done again',
    async () => {
      await chipsOf(page, moved).first().click();
      await page.getByTestId('panel').waitFor();
      const pinned = async (): Promise<readonly string[]> =>
        Object.keys((await work()).problem.activities.find(({ id }) => id === moved)?.pinned ?? {}).toSorted();
      await click('lock-attendees');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual(['attendees', 'start']);
      await click('undo');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual(['start']);
      await click('redo');
      await expect.poll(pinned, { timeout: 10_000 }).toEqual(['attendees', 'start']);
      await click('panel-close');
    },
    MINUTES,
  );

  test(
    'improving around the changes keeps what is locked',
    async () => {
      const before = await startOf(page, moved);
      await click('improve');
      await expect.poll(() => page.getByTestId('improve').isEnabled(), { timeout: MINUTES }).toBe(true);
      await untilSaved(page);
      expect(await startOf(page, moved)).toBe(before);
    },
    MINUTES,
  );

  test(
    'a what-if is solved here and compared',
    async () => {
      await go('what-if');
      await page.getByTestId('section-absence').locator('summary').click();
      await click('add-away');
      await page.getByTestId('compare').waitFor({ timeout: MINUTES });
      await page.getByTestId('diff').waitFor({ timeout: MINUTES });
      expect((await page.getByTestId('wish').first().textContent())?.length).toBeGreaterThan(4);
    },
    MINUTES,
  );

  test(
    'it is published after everything that is empty was waived',
    async () => {
      await go('publish');
      await page.getByTestId('publish-checks').waitFor({ timeout: MINUTES });
      await waiveAll();
      await page.getByTestId('publish-note').fill('第一版');
      await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTES }).toBe(true);
      await click('publish');
      await page.getByTestId('published').waitFor({ timeout: MINUTES });
      const { revisions } = await api().call<{ readonly revisions: readonly object[] }>(
        'GET',
        `/api/plans/${PLAN}/revisions`,
      );
      expect(revisions).toHaveLength(1);
    },
    2 * MINUTES,
  );

  const waiveAll = async (): Promise<void> => {
    for (let k = 0; k < 12; k++) {
      const button = page.locator('[data-testid="waive-all"], [data-testid="waive"]').first();
      if (!(await button.isVisible().catch(() => false))) return;
      await button.click();
      await page.getByTestId('waive-name').fill('陈主任');
      await page.getByTestId('waive-reason').fill('会后补报');
      await click('waive-do');
      await page.getByTestId('waive-dialog').waitFor({ state: 'detached' });
      await expect.poll(() => page.getByTestId('publish-bar').isVisible(), { timeout: MINUTES }).toBe(true);
    }
  };

  let feed = '';
  test(
    'a leader’s feed is fetched, and equals the schedule',
    async () => {
      await go('feeds');
      await click('new-subscription');
      await page.getByTestId('view').selectOption('full');
      await click('subscribe');
      feed = (await page.getByTestId('link-feed').textContent())?.trim() ?? '';
      await click('links-close');
      const { schedule } = await work();
      const { subscriptions } = await api().call<{
        readonly subscriptions: readonly { readonly scope: { readonly id: string } }[];
      }>('GET', '/api/subscriptions');
      const leader = subscriptions[0]?.scope.id ?? '';
      const expected = (schedule?.assignments ?? [])
        .filter(({ attendees }) => attendees.includes(leader))
        .map(({ start, end }) => `${start} ${end}`);
      expect(expected.length).toBeGreaterThan(0);
      expect(
        (await eventsOf(feed))
          .filter((one) => !one.isFocus)
          .map(({ span }) => span)
          .toSorted(),
      ).toEqual(expected.toSorted());
    },
    MINUTES,
  );

  test(
    'a sudden task comes in by one of several plans',
    async () => {
      await page.goto(`${office.base}/#/plan/${PLAN}/board`);
      await page.getByTestId('chip').first().waitFor();
      await click('sudden');
      const dialog = page.getByTestId('sudden').and(page.locator('dialog'));
      await dialog.getByTestId('sudden-title').fill('省里来人调研');
      await dialog.getByTestId('sudden-minutes').fill('90');
      await dialog.getByTestId('sudden-who').locator('button').last().click();
      await dialog.getByTestId('sudden-who').locator('input[type=checkbox]').first().check();
      await dialog.getByTestId('sudden-find').click();
      await dialog.getByTestId('sudden-plans').waitFor({ timeout: MINUTES });
      await dialog.getByTestId('sudden-take').click();
      await dialog.getByTestId('sudden-done').waitFor({ timeout: MINUTES });
      await dialog.getByTestId('sudden-close').click();
      await untilSaved(page);
      const { problem, schedule } = await work();
      const task = problem.activities.find(({ title }) => title === '省里来人调研');
      expect(schedule?.assignments.some(({ activity }) => activity === task?.id)).toBe(true);
    },
    2 * MINUTES,
  );

  test(
    'the second revision brings change notices, and the feed follows',
    async () => {
      await go('publish');
      await page.getByTestId('publish-checks').waitFor({ timeout: MINUTES });
      await waiveAll();
      expect(await page.getByTestId('changes').textContent()).toContain('省里来人调研');
      await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTES }).toBe(true);
      await click('publish');
      await page.getByTestId('published').waitFor({ timeout: MINUTES });
      expect(await page.getByTestId('published').textContent()).toMatch(/\S/);
      const { notices } = await api().call<{ readonly notices: readonly { readonly text: string }[] }>(
        'GET',
        `/api/plans/${PLAN}/revisions/2/notices`,
      );
      expect(notices.some(({ text }) => text.includes('省里来人调研'))).toBe(true);
      await expect.poll(async () => (await eventsOf(feed)).length, { timeout: 20_000 }).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );

  test(
    'nothing keeps anybody from using the screens',
    async () => {
      const found: string[] = [];
      for (const screen of [
        'board',
        'intake',
        'what-if',
        'overview',
        'publish',
        'feeds',
        'ledger',
        'accounts',
        'plans',
      ]) {
        await click(`go-${screen}`);
        await page.locator(`[data-testid="go-${screen}"][aria-current="page"]`).waitFor();
        if (screen === 'publish') await page.getByTestId('publish-checks').waitFor({ timeout: MINUTES });
        await page.locator('h1').first().waitFor();
        found.push(...(await barriers(page)).map((text) => `${screen}: ${text}`));
      }
      expect(found, found.join('\n')).toEqual([]);
    },
    MINUTES,
  );

  test('nothing went wrong in the browser, and no request left the host', () => {
    expect(seat.faults).toEqual([]);
  });
});

/** Of a feed as it is served now, in local time. */
async function eventsOf(url: string): Promise<readonly { readonly span: string; readonly isFocus: boolean }[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()));
  return calendar.getAllSubcomponents('vevent').flatMap((component) => {
    const { startDate, endDate } = new ICAL.Event(component);
    if (String(component.getFirstPropertyValue('status')) === 'CANCELLED') return [];
    const text = (time: { toString(): string }): string => time.toString().slice(0, 16);
    return [
      {
        span: `${text(startDate)} ${text(endDate)}`,
        isFocus: String(component.getFirstPropertyValue('uid')).includes('~'),
      },
    ];
  });
}
