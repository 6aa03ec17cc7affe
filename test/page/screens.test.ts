import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Activity, Problem } from '../../src/model/problem.ts';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { barriers } from './support/barriers.ts';
import { chipsOf } from './support/board.ts';
import { openBrowser, type Seat, type SeatOptions, signIn, takeSeat, WALKS_ALL } from './support/browser.ts';
import { cancelled, countyProblem, publish, seed } from './support/county.ts';
import { ApiClient, type PageOffice, startOffice } from './support/office.ts';
import * as walks from './support/walk.ts';

const RAW = new URL('../../examples/06-raw-plans/', import.meta.url).pathname;
const { PAGE_SHOTS } = process.env;
/** For many stops on a busy machine. */
const PATIENCE = 180_000;
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });
const BY = { name: '陈主任', reason: '会后补报' };

/** Every screen: nothing that keeps anybody from using it, nothing beside the window, one heading. */
describe.skipIf(!WALKS_ALL).each(['zh', 'en'] as const)('the screens, in %s', (lang) => {
  let browser: Browser;
  let office: PageOffice;
  let api: ApiClient;
  let seat: Seat;
  let subjects: walks.Subjects;
  const seats: Seat[] = [];
  let wrong: string[] = [];

  beforeAll(async () => {
    office = await startOffice();
    browser = await openBrowser();
    api = new ApiClient(office.base);
    await api.accept(office.link);
    const { schedule } = await seed(api, 'county', withLacks());
    subjects = {
      held: schedule.assignments.find(({ activity }) => activity === 'p-standing@2026-12-01')?.activity ?? '',
      waiting: schedule.unscheduled?.[0]?.activity ?? '',
    };
    await sendFiles(api);
    await api.invite('办公室文员', 'clerk', 'party');
    await api.invite('书记秘书', 'staff', 'sec');
    await api.invite('督查室', 'auditor', null);
    seat = await sit('planner');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(() => {
    wrong = [];
  });

  const sit = async (name: string | null, options: Omit<SeatOptions, 'lang'> = {}): Promise<Seat> => {
    const taken = await takeSeat(browser, office.base, { lang, ...options });
    seats.push(taken);
    if (name === null) await taken.page.goto(`${office.base}/`);
    else await signIn(taken.page, office.base, name);
    return taken;
  };
  /** Everything is gone through before anything is complained about. */
  const goThrough = async (page: Page, stops: readonly walks.Stop[]): Promise<void> => {
    await walks.walk(page, stops, async (name) => {
      wrong.push(...(await faultsOf(page)).map((text) => `${name}: ${text}`));
      await shoot(page, `${lang}-${name}`);
    });
    expect(wrong, wrong.join('\n')).toEqual([]);
  };

  test('signing in', async () => {
    const { page } = await sit(null, { expected: /status of 401/ });
    const stops = [
      { name: 'sign-in', open: () => page.getByTestId('sign-in').waitFor() },
      {
        name: 'sign-in-refused',
        open: async () => {
          await page.getByTestId('name').fill('planner');
          await page.getByTestId('password').fill('not this one');
          await page.getByTestId('sign-in').click();
          await page.locator('.notice').waitFor();
        },
      },
    ];
    await goThrough(page, stops);
  });

  test('plans', () => goThrough(seat.page, walks.PLANS));

  test('a plan that holds nothing, and one that is not there', async () => {
    const { page: own } = await sit('planner', { expected: /status of 404/ });
    await goThrough(own, [
      {
        name: 'plan-empty',
        open: async (page) => {
          await walks.show(page, '#/plan/intake/board');
          await page.getByTestId('to-intake').waitFor();
        },
      },
      {
        name: 'plan-gone',
        open: async (page) => {
          await walks.show(page, '#/plan/nowhere/board');
          await page.locator('.empty a.button').waitFor();
        },
      },
    ]);
  });

  test('intake', () => goThrough(seat.page, walks.intake('intake')));

  test('the board, the panel and a sudden task', () =>
    goThrough(seat.page, [...walks.board('county', subjects), walks.suddenPlans('省里来人调研'), walks.suddenDone]));

  test('what-if', () => goThrough(seat.page, walks.whatIf('county', lang === 'zh' ? '书记外出' : 'Travel counts')));

  test('overview', () => goThrough(seat.page, walks.overview('county')));

  test('publishing', async () => {
    await goThrough(seat.page, [...walks.check('county'), ...walks.published('county', BY.reason, BY.name)]);
    await change(api);
    await seat.page.reload();
    await goThrough(seat.page, walks.changed('county'));
    await publish(api, 'county', BY);
    await seat.page.reload();
    await goThrough(seat.page, walks.compared('county'));
  });

  test('another planner has changed the same', async () => {
    const { page } = await sit('planner', { expected: /status of 409/ });
    await walks.show(page, '#/plan/county/board');
    await chipsOf(page, subjects.held).first().focus();
    const saved = await api.call<SavedWork>('GET', '/api/plans/county/work');
    const activities = saved.problem.activities.map((one) =>
      one.id.startsWith('g-') ? { ...one, urgency: 5 as const } : one,
    );
    await api.call('PUT', '/api/plans/county/work', {
      number: saved.number + 1,
      problem: { ...saved.problem, activities },
      schedule: saved.schedule,
    });
    await goThrough(page, [
      {
        name: 'conflict',
        open: async () => {
          await page.keyboard.press('l');
          await page.getByTestId('conflict').waitFor();
        },
        leave: async () => {
          await page.getByTestId('join').click();
          await page.getByTestId('conflict').waitFor({ state: 'detached' });
        },
      },
    ]);
  });

  test('feeds, ledger and accounts', () => goThrough(seat.page, [...walks.OFFICE, ...walks.invited('第二位')]));

  test.each([
    ['clerk', '办公室文员', 1366, 768],
    ['staff', '书记秘书', 390, 844],
    ['staff', '书记秘书', 1366, 768],
    ['auditor', '督查室', 1366, 768],
  ] as const)('what a %s sees (%s, %i px)', async (role, name, width, height) => {
    const { page } = await sit(name, { width, height });
    const stops = walks.own(role).map((stop) => ({ ...stop, name: width < 800 ? `${stop.name}-phone` : stop.name }));
    await goThrough(page, stops);
  });

  test('no console has said anything, and no request left the host', () => {
    expect(seats.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

/** A shot at both sizes, to be looked at. */
async function shoot(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  if (PAGE_SHOTS === undefined || size === null) return;
  await page.screenshot({ path: join(PAGE_SHOTS, `${name}-${size.width}.png`) });
  if (size.width < 1000) return;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: join(PAGE_SHOTS, `${name}-1920.png`) });
  await page.setViewportSize(size);
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const { headings, beside } = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].filter((one) => one.checkVisibility()).length,
    beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(beside <= 0 ? [] : [`${beside} px beside the window`]),
    ...(await barriers(page)),
  ];
}

/** The county's, of which some activities say nobody who answers for them. */
function withLacks(): Problem {
  const problem = countyProblem();
  const without = ({ owner: _, ...rest }: Activity): Activity => rest;
  return { ...problem, activities: problem.activities.map((one, k) => (k % 9 === 4 ? without(one) : one)) };
}

async function sendFiles(api: ApiClient): Promise<void> {
  await api.call('POST', '/api/plans', {
    id: 'intake',
    title: '清源县领导活动安排（2026年12月上半月）',
    firstDay: '2026-12-01',
    lastDay: '2026-12-15',
  });
  for (const name of readdirSync(RAW).filter((file) => /\.(xlsx|csv)$/.test(file))) {
    const role = name.startsWith('名册') ? 'roster' : 'wishes';
    const base64 = readFileSync(join(RAW, name)).toString('base64');
    await api.call('POST', '/api/plans/intake/submissions', { role, name, base64 });
  }
}

/** One activity is called otherwise, one is cancelled. */
async function change(api: ApiClient): Promise<void> {
  const { number, problem, schedule } = await api.call<SavedWork>('GET', '/api/plans/county/work');
  if (schedule === null) throw new Error('nothing is scheduled');
  const first = schedule.assignments.find(({ activity }) => !activity.includes('@'));
  const activities = problem.activities.map((one) =>
    one.id === first?.activity ? { ...one, title: `${one.title ?? one.id}（扩大）` } : one,
  );
  await api.call('PUT', '/api/plans/county/work', {
    number: number + 1,
    problem: { ...problem, activities },
    schedule: cancelled(problem, schedule),
  });
}
