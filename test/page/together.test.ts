import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Schedule } from '../../src/model/schedule.ts';
import { openBrowser, type Seat, signIn, takeSeat, untilSaved, WALKS_ALL } from './support/browser.ts';
import { seedCounty } from './support/county.ts';
import {
  another,
  holdSaves,
  movableIn,
  move,
  openBoard,
  retitle,
  startIn,
  titleIn,
  untilState,
  workOf,
} from './support/edit.ts';
import { ApiClient, PASSWORD, type PageOffice, startOffice } from './support/office.ts';

const MINUTE = 60_000;

/** Two planners at one plan, and the others of the office. */
describe.skipIf(!WALKS_ALL)('several people at one plan', () => {
  let browser: Browser;
  let office: PageOffice;
  let api: ApiClient;
  let schedule: Schedule;
  let ids: readonly string[];
  const seats: Seat[] = [];
  let one: Page;
  let two: Page;

  const sit = async (name: string, lang: 'zh' | 'en'): Promise<Page> => {
    // So high that the board draws every row. A conflict is an answer that the browser writes down as an error.
    const seat = await takeSeat(browser, office.base, { lang, height: 1500, expected: /status of (409|503)/ });
    seats.push(seat);
    await signIn(seat.page, office.base, name);
    return seat.page;
  };

  beforeAll(async () => {
    office = await startOffice();
    api = new ApiClient(office.base);
    await api.accept(office.link);
    await api.call('POST', '/api/login', { name: 'planner', password: PASSWORD });
    ({ schedule } = await seedCounty(api));
    ids = movableIn(schedule);
    await api.invite('second', 'planner', null);
    browser = await openBrowser();
    one = await sit('planner', 'zh');
    two = await sit('second', 'en');
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(async ({ task }) => {
    const { PAGE_SHOTS } = process.env;
    if (PAGE_SHOTS === undefined || task.result?.state !== 'fail') return;
    for (const [k, { page }] of seats.entries()) {
      await page.screenshot({ path: join(PAGE_SHOTS, `together-${k}-failed.png`) }).catch(() => undefined);
    }
  });

  /** A plan of its own that both have open. */
  const both = async (plan: string): Promise<readonly [a: string, b: string]> => {
    await another(api, plan, schedule);
    await openBoard(one, office.base, plan);
    await openBoard(two, office.base, plan);
    const [a, b] = ids;
    if (a === undefined || b === undefined) throw new Error('too little is held');
    return [a, b];
  };
  /** The second edits while the first saves something else: its save then comes too late. */
  const clash = async (first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<void> => {
    const letGo = await holdSaves(two);
    await second();
    await untilState(two, 'saving');
    await first();
    await untilSaved(one);
    letGo();
    await two.getByTestId('conflict').waitFor();
  };
  const answered = async (button: string): Promise<void> => {
    await two.getByTestId(button).click();
    await two.getByTestId('conflict').waitFor({ state: 'detached' });
    await untilSaved(two);
  };
  const chosen = (side: 'mine' | 'theirs'): Promise<void> =>
    two.getByTestId('conflict-both').locator(`input[value="${side}"]`).check({ force: true });
  const chipAt = (page: Page, activity: string, start: string) =>
    page.locator(`[data-testid="chip"][data-activity="${activity}"][data-start="${start}"]`).first();

  test(
    'what one saves appears at the other, with who it was, and can be undone',
    async () => {
      const [a] = await both('idle');
      const start = await move(one, a, 0);
      await untilSaved(one);
      await chipAt(two, a, start).waitFor({ timeout: 20_000 });
      await two.locator('.toasts', { hasText: 'planner saved changes' }).waitFor();
      expect(await two.getByTestId('undo').isEnabled()).toBe(true);
      await untilState(two, 'saved');
      const work = await workOf(api, 'idle');
      expect(work).toMatchObject({ number: 2, savedBy: 'planner' });
      expect(startIn(work, a)).toBe(start);
      await two.getByTestId('undo').click();
      await expect.poll(async () => (await workOf(api, 'idle')).savedBy, { timeout: 20_000 }).toBe('second');
      const back = startIn(await workOf(api, 'idle'), a);
      expect(back).not.toBe(start);
      await chipAt(one, a, back).waitFor({ timeout: 20_000 });
      await one.locator('.toasts', { hasText: 'second' }).waitFor();
    },
    MINUTE,
  );

  test(
    'changes of both to different things are joined',
    async () => {
      const [a, b] = await both('apart');
      let start = '';
      await clash(
        async () => {
          start = await move(one, a, 0);
        },
        () => retitle(two, b, 'Retitled by the second'),
      );
      const dialog = two.getByTestId('conflict');
      expect(await dialog.textContent()).toContain('planner');
      expect(await dialog.textContent()).toContain('Retitled by the second');
      expect(await dialog.locator('input[value="theirs"]').count()).toBe(0);
      const before = await workOf(api, 'apart');
      expect(before).toMatchObject({ number: 2, savedBy: 'planner' });
      await answered('join');
      const work = await workOf(api, 'apart');
      expect(work).toMatchObject({ number: 3, savedBy: 'second' });
      expect(startIn(work, a)).toBe(start);
      expect(titleIn(work, b)).toBe('Retitled by the second');
      await chipAt(two, a, start).waitFor();
      await one.locator(`[data-testid="chip"][data-activity="${b}"]`, { hasText: 'Retitled' }).first().waitFor();
    },
    MINUTE,
  );

  test.each(['mine', 'theirs'] as const)(
    'one activity that both move goes where the choice says: %s',
    async (side) => {
      const plan = `same-${side}`;
      const [a] = await both(plan);
      const starts = { mine: '', theirs: '' };
      await clash(
        async () => {
          starts.theirs = await move(one, a, 0);
        },
        async () => {
          starts.mine = await move(two, a, 1);
        },
      );
      expect(starts.mine).not.toBe(starts.theirs);
      expect(startIn(await workOf(api, plan), a)).toBe(starts.theirs);
      const title = titleIn(await workOf(api, plan), a);
      const dialog = two.getByTestId('conflict');
      expect(await dialog.getByTestId('conflict-both').count()).toBe(1);
      expect(await dialog.getByTestId('conflict-both').textContent()).toContain(`Activity, Placement: ${title}`);
      await chosen(side);
      await answered('join');
      const work = await workOf(api, plan);
      expect(startIn(work, a)).toBe(starts[side]);
      expect(work.problem.activities.find(({ id }) => id === a)?.pinned?.start).toBe(starts[side]);
      await chipAt(one, a, starts[side]).waitFor({ timeout: 20_000 });
    },
    MINUTE,
  );

  test(
    'the question cannot be closed unanswered; what was dropped comes back by undo',
    async () => {
      const [a, b] = await both('dropped');
      await clash(
        () => retitle(one, a, '由第一位改名'),
        () => retitle(two, b, 'Retitled by the second'),
      );
      const dialog = two.getByTestId('conflict');
      for (let k = 0; k < 3; k++) await two.keyboard.press('Escape');
      await two.mouse.click(4, 400);
      await expect.poll(() => dialog.isVisible()).toBe(true);
      await answered('take-theirs');
      const dropped = await workOf(api, 'dropped');
      expect([titleIn(dropped, a), titleIn(dropped, b)]).toEqual([
        '由第一位改名',
        expect.not.stringContaining('second'),
      ]);
      await two.getByTestId('undo').click();
      await expect
        .poll(async () => titleIn(await workOf(api, 'dropped'), b), { timeout: 20_000 })
        .toBe('Retitled by the second');
      await two.getByTestId('redo').click();
      await expect.poll(async () => titleIn(await workOf(api, 'dropped'), a), { timeout: 20_000 }).toBe('由第一位改名');
    },
    MINUTE,
  );

  test(
    'who worked without a connection is asked when it is back, and asked again when the other saves once more',
    async () => {
      const [a, b] = await both('away');
      await holdOffline(two);
      await retitle(two, b, 'Made on the train');
      await untilState(two, 'offline');
      await retitle(one, a, '第一次改名');
      await untilSaved(one);
      await two.unrouteAll();
      await two.getByTestId('conflict').waitFor({ timeout: 20_000 });
      await retitle(one, a, '第二次改名');
      await untilSaved(one);
      await two.getByTestId('join').click();
      // The other has saved while this one chose: it is asked anew, and nothing is written over.
      await expect.poll(async () => (await two.getByTestId('conflict').textContent()) ?? '').toContain('第二次改名');
      expect(titleIn(await workOf(api, 'away'), a)).toBe('第二次改名');
      await answered('join');
      const work = await workOf(api, 'away');
      expect([titleIn(work, a), titleIn(work, b)]).toEqual(['第二次改名', 'Made on the train']);
    },
    MINUTE,
  );

  test(
    'changes that do not go together are not saved: it is said why, and another choice can be made',
    async () => {
      await another(api, 'unfit', schedule);
      await openBoard(two, office.base, 'unfit');
      const [a = ''] = ids;
      const letGo = await holdSaves(two);
      await retitle(two, a, 'Retitled by the second');
      await untilState(two, 'saving');
      const { problem } = await workOf(api, 'unfit');
      const body = problem.activities.find(({ id }) => id === a)?.body ?? '';
      // The other took away what the renamed one belongs to, and all else that does.
      const without = {
        ...problem,
        bodies: (problem.bodies ?? []).filter(({ id }) => id !== body),
        leaders: problem.leaders.map(({ body: own, ...leader }) =>
          own === undefined || own === body ? leader : { ...leader, body: own },
        ),
        activities: problem.activities.map(({ body: own, ...activity }) =>
          own === undefined || own === body ? activity : { ...activity, body: own },
        ),
      };
      await api.call('PUT', '/api/plans/unfit/work', { number: 2, problem: without, schedule });
      letGo();
      await two.getByTestId('conflict').waitFor();
      await two.getByTestId('join').click();
      await two.getByTestId('conflict-issues').waitFor();
      expect(await workOf(api, 'unfit')).toMatchObject({ number: 2, savedBy: 'planner' });
      await answered('take-mine');
      expect(titleIn(await workOf(api, 'unfit'), a)).toBe('Retitled by the second');
    },
    MINUTE,
  );

  test(
    'a clerk’s file comes in at the planner’s intake; clerks and staff are led to their own schedule',
    async () => {
      await another(api, 'sending', null);
      await api.invite('clerk', 'clerk', 'gov');
      await api.invite('staff', 'staff', 'sec');
      await one.goto(`${office.base}/#/plan/sending/intake`);
      await one.getByTestId('step-files').waitFor();
      const clerk = await sit('clerk', 'zh');
      await clerk.getByTestId('send-plan').selectOption('sending');
      const text = '活动名称,时长\n县政府专题会,90\n';
      const [form] = await Promise.all([clerk.waitForEvent('download'), clerk.getByTestId('template-wishes').click()]);
      expect(form.suggestedFilename()).toBe('统筹-活动计划表模板.xlsx');
      await clerk
        .locator('input[type=file]')
        .setInputFiles({ name: '政府办.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      await clerk.getByTestId('own-files').getByText('政府办.csv').waitFor();
      await one.getByTestId('submissions').getByText('政府办.csv').waitFor({ timeout: 40_000 });
      const staff = await sit('staff', 'zh');
      for (const page of [clerk, staff]) {
        await page.goto(`${office.base}/#/plan/county/board`);
        await page.reload();
        await page.locator('h1', { hasText: '安排' }).waitFor();
        expect(await page.getByTestId('chip').count()).toBe(0);
        expect(await page.getByTestId('save-state').count()).toBe(0);
      }
      await clerk.getByTestId('send-plan').waitFor();
      expect(await staff.getByTestId('send-plan').count()).toBe(0);
    },
    2 * MINUTE,
  );

  test('nothing went wrong in any of the browsers', () => {
    expect(seats.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** As far as the page can tell, its server is not there. */
const holdOffline = (page: Page): Promise<unknown> => page.route(/\/api\//, (route) => route.fulfill({ status: 503 }));
