import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Schedule } from '../../src/model/schedule.ts';
import type { Job, RevisionHead } from '../../src/server/wire-page.ts';
import { openBrowser, type Seat, takeSeat, untilSaved, WALKS_ALL } from './support/browser.ts';
import { seedCounty } from './support/county.ts';
import { another, looseIn, openBoard, retitle, titleIn, untilState, workOf } from './support/edit.ts';
import { ApiClient, PASSWORD, type PageOffice, startOffice } from './support/office.ts';

const MINUTE = 60_000;
const MAIN = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const RAW = new URL('../../examples/06-raw-plans', import.meta.url).pathname;
const files = (pattern: RegExp): string[] =>
  readdirSync(RAW)
    .filter((name) => pattern.test(name))
    .map((name) => join(RAW, name));

/** The server is ended by SIGKILL in the middle of the work: what the page showed as saved is there, the rest stays in the page. */
describe.skipIf(!WALKS_ALL)('a server that is killed', () => {
  let browser: Browser;
  let office: PageOffice;
  let api: ApiClient;
  let schedule: Schedule;
  let ids: readonly string[];
  let seat: Seat;
  let page: Page;

  beforeAll(async () => {
    office = await startOffice();
    api = new ApiClient(office.base);
    await api.accept(office.link);
    await api.call('POST', '/api/login', { name: 'planner', password: PASSWORD });
    ({ schedule } = await seedCounty(api));
    ids = looseIn(schedule);
    browser = await openBrowser();
    seat = await takeSeat(browser, office.base, {
      ...{ lang: 'zh', height: 1500 },
      // A server that is away is an error of the browser's; so is a conflict with what was saved before it died.
      expected:
        /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|ERR_SOCKET|status of (409|503)/,
    });
    ({ page } = seat);
    await page.goto(`${office.base}/`);
    await page.getByTestId('name').fill('planner');
    await page.getByTestId('password').fill(PASSWORD);
    await page.getByTestId('sign-in').click();
    await page.locator('.rail').waitFor();
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(async ({ task }) => {
    const { PAGE_SHOTS } = process.env;
    if (PAGE_SHOTS === undefined || task.result?.state !== 'fail') return;
    await page.screenshot({ path: join(PAGE_SHOTS, 'crash-failed.png') });
  });

  const two = (): readonly [a: string, b: string] => {
    const [a, b] = ids;
    if (a === undefined || b === undefined) throw new Error('too little is held');
    return [a, b];
  };
  const titles = async (plan: string): Promise<readonly string[]> => {
    const work = await workOf(api, plan);
    return two().map((id) => titleIn(work, id));
  };

  test(
    'while editing: what was saved is there, the rest is saved by itself when the server is back',
    async () => {
      const [a, b] = two();
      await another(api, 'edit', schedule);
      await openBoard(page, office.base, 'edit');
      await retitle(page, a, '保存过的改动');
      await untilSaved(page);
      await office.crash();
      await retitle(page, b, '断线时的改动');
      await untilState(page, 'offline');
      // Other screens can be gone to meanwhile, also such as were never opened.
      await page.getByTestId('go-overview').click();
      await office.restart();
      expect((await titles('edit'))[0]).toBe('保存过的改动');
      await untilSaved(page);
      expect(await titles('edit')).toEqual(['保存过的改动', '断线时的改动']);
      await page.getByTestId('load-table').waitFor({ timeout: MINUTE });
      expect((await workOf(api, 'edit')).number).toBe(3);
    },
    MINUTE,
  );

  test(
    'right after every edit, many times: whatever moment it dies in, both edits are there in the end, and there is no conflict with oneself',
    async () => {
      const [a, b] = two();
      await another(api, 'often', schedule);
      await openBoard(page, office.base, 'often');
      for (const [k, delay] of [0, 5, 30].entries()) {
        const sent = page.waitForRequest((request) => request.method() === 'PUT' && request.url().includes('/work'));
        await retitle(page, a, `第${k}次`);
        await sent;
        await new Promise((resolve) => setTimeout(resolve, delay));
        await office.crash();
        await retitle(page, b, `第${k}次以后`);
        await office.restart();
        await untilSaved(page);
        expect(await page.getByTestId('conflict').count()).toBe(0);
        expect(await titles('often')).toEqual([`第${k}次`, `第${k}次以后`]);
      }
    },
    2 * MINUTE,
  );

  test(
    'a save whose answer is lost on its way is no conflict, also where it was edited on and the page was loaded anew',
    async () => {
      const [a, b] = two();
      await another(api, 'lost', schedule);
      await openBoard(page, office.base, 'lost');
      await page.route(/\/api\/plans\/lost\/work/, async (route) => {
        if (route.request().method() !== 'PUT') return route.continue();
        // The server takes it; the page never hears of it.
        await route.fetch();
        await route.abort('connectionreset');
      });
      await retitle(page, a, '答复丢失');
      await untilState(page, 'offline');
      await page.unrouteAll();
      await page.route(/\/api\//, (route) => route.abort('connectionrefused'));
      await retitle(page, b, '其后又改');
      await page.unrouteAll();
      await page.reload();
      await page.getByTestId('chip').first().waitFor();
      await untilSaved(page);
      expect(await page.getByTestId('conflict').count()).toBe(0);
      expect(await titles('lost')).toEqual(['答复丢失', '其后又改']);
    },
    MINUTE,
  );

  test(
    'an edit that never reached the server outlives the page, too',
    async () => {
      const [a, b] = two();
      await another(api, 'reload', schedule);
      await openBoard(page, office.base, 'reload');
      await retitle(page, a, '保存过的改动');
      await untilSaved(page);
      await office.crash();
      await retitle(page, b, '断线时的改动');
      await untilState(page, 'offline');
      await page.goto('about:blank');
      await office.restart();
      expect((await titles('reload'))[1]).not.toBe('断线时的改动');
      await openBoard(page, office.base, 'reload');
      await untilSaved(page);
      await expect.poll(() => titles('reload')).toEqual(['保存过的改动', '断线时的改动']);
      await page.reload();
      await page.locator(`[data-testid="chip"][data-activity="${b}"]`, { hasText: '断线' }).first().waitFor();
    },
    MINUTE,
  );

  test(
    'what two tabs could not save comes back from both, and the second is asked about',
    async () => {
      const [a, b] = two();
      await another(api, 'tabs', schedule);
      const tab = await page.context().newPage();
      for (const one of [page, tab]) await openBoard(one, office.base, 'tabs');
      await office.crash();
      await retitle(page, a, '第一个标签页的改动');
      await retitle(tab, b, '第二个标签页的改动');
      for (const one of [page, tab]) await untilState(one, 'offline');
      await tab.close();
      await page.goto('about:blank');
      await office.restart();
      await openBoard(page, office.base, 'tabs');
      await untilSaved(page);
      await expect.poll(async () => (await titles('tabs'))[1]).toBe('第二个标签页的改动');
      await page.reload();
      await page.getByTestId('join').click();
      await untilSaved(page);
      await expect.poll(() => titles('tabs')).toEqual(['第一个标签页的改动', '第二个标签页的改动']);
    },
    MINUTE,
  );

  test(
    'what was changed right before another screen is gone to is saved without coming back',
    async () => {
      const [a] = two();
      await another(api, 'leave', schedule);
      await openBoard(page, office.base, 'leave');
      await retitle(page, a, '走前的改动');
      await page.goto(`${office.base}/#/ledger`);
      await expect.poll(async () => (await titles('leave'))[0], { timeout: 20_000 }).toBe('走前的改动');
    },
    MINUTE,
  );

  test(
    'a plan that is opened while the server is away opens when it is back',
    async () => {
      await another(api, 'late', schedule);
      await office.crash();
      await page.evaluate(() => {
        location.hash = '#/plan/late/board';
      });
      await page.locator('.toast.bad').first().waitFor();
      await office.restart();
      await page.getByTestId('chip').first().waitFor({ timeout: 20_000 });
    },
    MINUTE,
  );

  test(
    'while solving: the job goes on, and its schedule comes in at the page that is open',
    async () => {
      await another(api, 'solve', null);
      const { problem } = await workOf(api, 'county');
      await api.call('PUT', '/api/plans/solve/work', { number: 1, problem, schedule: null });
      await page.goto(`${office.base}/#/plan/solve/board`);
      await page.getByTestId('solve').click();
      await page.getByTestId('solving').waitFor();
      await expect.poll(async () => (await jobs('solve'))[0]?.state, { timeout: 20_000 }).toBe('running');
      await office.crash();
      await office.restart();
      await expect.poll(async () => (await jobs('solve'))[0]?.state, { timeout: 20_000 }).toBe('running');
      await page.getByTestId('chip').first().waitFor({ timeout: MINUTE });
      await page.getByTestId('solve').waitFor();
      await untilSaved(page);
      expect(await jobs('solve')).toMatchObject([{ state: 'done' }]);
      const work = await workOf(api, 'solve');
      expect(work.number).toBe(2);
      expect(work.schedule?.assignments.length).toBeGreaterThan(20);
    },
    2 * MINUTE,
  );

  const jobs = async (plan: string): Promise<readonly Job[]> =>
    (await api.call<{ readonly jobs: readonly Job[] }>('GET', `/api/plans/${plan}/jobs`)).jobs;

  test(
    'a page that is opened after the server died finds the job under way, and its schedule comes in there, too',
    async () => {
      await another(api, 'later', schedule);
      await openBoard(page, office.base, 'later');
      await page.getByTestId('solve').click();
      await page.getByTestId('solving').waitFor();
      await page.goto('about:blank');
      await office.crash();
      await office.restart();
      await openBoard(page, office.base, 'later');
      await page.getByTestId('solving').waitFor();
      await expect.poll(async () => (await workOf(api, 'later')).number, { timeout: MINUTE }).toBe(2);
      expect(await jobs('later')).toMatchObject([{ state: 'done' }]);
      await page.getByTestId('undo').waitFor();
      expect(await page.getByTestId('undo').isEnabled()).toBe(true);
    },
    2 * MINUTE,
  );

  test(
    'a proxy that answers for a server that is away does not end the watch over a job',
    async () => {
      await another(api, 'proxy', schedule);
      await openBoard(page, office.base, 'proxy');
      await page.route(/\/api\/jobs\/[^/]+\/events/, (route) => route.fulfill({ status: 503 }), { times: 1 });
      await page.getByTestId('solve').click();
      await page.getByTestId('solving').waitFor();
      await expect.poll(async () => (await workOf(api, 'proxy')).number, { timeout: MINUTE }).toBe(2);
    },
    2 * MINUTE,
  );

  test(
    'while publishing: the revision is there whole or not at all, and it can be published then',
    async () => {
      for (const [k, delay] of [0, 20, 80].entries()) {
        const plan = `publish-${k}`;
        await another(api, plan, schedule);
        await page.goto(`${office.base}/#/plan/${plan}/publish`);
        await waiveAll();
        await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTE }).toBe(true);
        const sent = page.waitForRequest((request) => request.url().includes('/publications'));
        await page.getByTestId('publish').click();
        await sent;
        await new Promise((resolve) => setTimeout(resolve, delay));
        await office.crash();
        await office.restart();
        expect(chain()).toBe('whole');
        const before = await revisions(plan);
        expect(before.length).toBeLessThanOrEqual(1);
        if (before.length === 1) {
          // The page comes to know of it, and does not offer the same once more.
          await page.locator('.publish-bar', { hasText: '1' }).waitFor();
          await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTE }).toBe(false);
        } else {
          await expect.poll(() => page.getByTestId('publish').isEnabled(), { timeout: MINUTE }).toBe(true);
          await page.getByTestId('publish').click();
          await page.getByTestId('published').waitFor({ timeout: MINUTE });
        }
        expect(await revisions(plan)).toHaveLength(1);
        const one = await api.call<{ readonly schedule: Schedule }>('GET', `/api/plans/${plan}/revisions/1`);
        expect(one.schedule.assignments).toHaveLength(schedule.assignments.length);
      }
      expect(chain()).toBe('whole');
    },
    3 * MINUTE,
  );

  const revisions = async (plan: string): Promise<readonly RevisionHead[]> =>
    (await api.call<{ readonly revisions: readonly RevisionHead[] }>('GET', `/api/plans/${plan}/revisions`)).revisions;
  /** What the command says of the hash chains of all revisions; it fails where one is broken. */
  const chain = (): string => {
    execFileSync(process.execPath, [MAIN, 'revisions', '--data', office.data], { stdio: 'pipe' });
    return 'whole';
  };
  const waiveAll = async (): Promise<void> => {
    await page.getByTestId('publish-checks').waitFor({ timeout: MINUTE });
    for (const wide of ['waive-all', 'waive']) {
      while (await page.getByTestId(wide).first().isVisible()) {
        await page.getByTestId(wide).first().click();
        await page.getByTestId('waive-name').fill('陈主任');
        await page.getByTestId('waive-reason').fill('会后补报');
        await page.getByTestId('waive-do').click();
        await page.getByTestId('waive-dialog').waitFor({ state: 'detached' });
      }
    }
  };

  test(
    'while answering the questions of the intake: what was shown as saved is there, the rest follows',
    async () => {
      await another(api, 'intake', null);
      await page.goto(`${office.base}/#/plan/intake/intake`);
      await page.getByTestId('roster-file').setInputFiles(files(/^名册/));
      await page.getByTestId('roster').waitFor();
      await page.getByTestId('wish-files').setInputFiles(files(/政府办\.(xlsx|csv)$/));
      await page.getByTestId('submissions').locator('tbody tr').first().waitFor({ timeout: MINUTE });
      await page.getByTestId('step-findings').click();
      await page.getByTestId('finding').first().waitFor({ timeout: MINUTE });
      await answer();
      await idle();
      expect(await decided()).toBe(1);
      await office.crash();
      await answer();
      await page.locator('[data-testid="intake-state"][data-state="offline"]').waitFor();
      await office.restart();
      expect(await decided()).toBe(1);
      await idle();
      expect(await decided()).toBe(2);
    },
    2 * MINUTE,
  );

  const idle = (): Promise<void> =>
    page.locator('[data-testid="intake-state"][data-state="idle"]').waitFor({ timeout: MINUTE });
  /** Answers the first question that is open and has answers to choose from. */
  const answer = async (): Promise<void> => {
    for (const finding of await page.locator('[data-testid="finding"][data-open="true"]').all()) {
      await finding.click();
      const first = page.getByTestId('finding-card').getByTestId('answer').first();
      if (!(await first.isVisible())) continue;
      return first.click();
    }
    throw new Error('no question is open');
  };
  const decided = async (): Promise<number> => {
    const { decisions } = await api.call<{
      readonly decisions: { readonly decisions: readonly { readonly answer: string | null }[] };
    }>('GET', '/api/plans/intake/intake');
    return decisions.decisions.filter(({ answer: given }) => (given ?? null) !== null).length;
  };

  test('nothing else went wrong in the browser', () => {
    expect(seat.faults).toEqual([]);
  });
});
