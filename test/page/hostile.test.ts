import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Activity } from '../../src/model/problem.ts';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { openBrowser, type Seat, signIn, takeSeat, untilSaved, WALKS_ALL } from './support/browser.ts';
import { cancelled, countyProblem, publish, seed } from './support/county.ts';
import { HOSTILE, hostile, LONG } from './support/hostile.ts';
import { ApiClient, type PageOffice, startOffice } from './support/office.ts';
import * as walks from './support/walk.ts';

const ROSTER = new URL('../../examples/06-raw-plans/名册.xlsx', import.meta.url);
const { PAGE_SHOTS } = process.env;
/** For many stops on a busy machine. */
const PATIENCE = 180_000;
vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });
/** As much of it as the names of accounts and files may hold. */
const short = (most: number): string => HOSTILE.slice(0, most);
const CLERK = `<img src=x onerror=window.hacked=1>\u202e{{x}}`;
const BY = { name: HOSTILE, reason: HOSTILE };

/** Hostile text in every field: it is shown as text, nothing of it runs, and no layout gives way. */
describe.skipIf(!WALKS_ALL)('hostile text', () => {
  let browser: Browser;
  let office: PageOffice;
  let api: ApiClient;
  let seat: Seat;
  let subjects: walks.Subjects;
  const seats: Seat[] = [];
  const wrong: string[] = [];

  beforeAll(async () => {
    office = await startOffice();
    browser = await openBrowser();
    api = new ApiClient(office.base);
    await api.accept(office.link);
    const { schedule } = await seed(api, 'county', hostile(countyProblem()));
    subjects = {
      held: schedule.assignments.find(({ activity }) => activity === 'p-standing@2026-12-01')?.activity ?? '',
      waiting: schedule.unscheduled?.[0]?.activity ?? '',
    };
    await api.invite(CLERK, 'clerk', 'party');
    await api.invite('staff', 'staff', 'sec');
    await sendTables(api);
    seat = await sit('planner');
  });
  afterAll(async () => {
    await browser?.close();
    await office?.close();
  });
  afterEach(async ({ task }) => {
    if (PAGE_SHOTS === undefined || task.result?.state !== 'fail') return;
    await seat.page.screenshot({ path: join(PAGE_SHOTS, 'hostile-failed.png') });
  });

  const sit = async (name: string, width = 1366, height = 768): Promise<Seat> => {
    const taken = await takeSeat(browser, office.base, { lang: 'zh', width, height });
    taken.page.on('dialog', (dialog) => {
      wrong.push(`a dialog opened: ${dialog.message()}`);
      dialog.dismiss().catch(() => undefined);
    });
    seats.push(taken);
    await signIn(taken.page, office.base, name);
    return taken;
  };
  /** Everything is gone through before anything is complained about. */
  const goThrough = async (page: Page, stops: readonly walks.Stop[]): Promise<void> => {
    const found: string[] = [];
    let shown = 0;
    await walks.walk(page, stops, async (name) => {
      const { hacked, beside, grown, isShown } = await lookAt(page);
      if (hacked) found.push(`${name}: a script ran`);
      if (beside > 0) found.push(`${name}: ${beside} px beside the window`);
      if (grown.length > 0) found.push(`${name}: markup was taken for markup: ${grown.join().slice(0, 300)}`);
      if (isShown) shown += 1;
      if (PAGE_SHOTS !== undefined) {
        await page.screenshot({ path: join(PAGE_SHOTS, `hostile-${name}-${page.viewportSize()?.width}.png`) });
      }
    });
    const all = [...found, ...wrong];
    expect(all, all.join('\n')).toEqual([]);
    expect(shown).toBeGreaterThan(0);
  };

  test('plans and intake', async () => {
    await goThrough(seat.page, [...walks.PLANS, ...walks.intake('intake')]);
  });

  test('the board, the panel and a sudden task', async () => {
    await goThrough(seat.page, [...walks.board('county', subjects), walks.suddenPlans(LONG), walks.suddenDone]);
  });

  test('what-if and overview', async () => {
    await goThrough(seat.page, [...walks.whatIf('county', HOSTILE), ...walks.overview('county')]);
  });

  test('publishing', async () => {
    await walks.show(seat.page, '#/plan/county/publish');
    await untilSaved(seat.page);
    await change(api, ({ owner: _, ...one }, k) => (k % 9 === 4 ? one : { ...one, ...(_ && { owner: _ }) }));
    await seat.page.reload();
    await goThrough(seat.page, [...walks.check('county'), ...walks.published('county', HOSTILE, HOSTILE)]);
    await change(api, (one, k) => (k % 5 === 0 ? { ...one, title: `${k} ${LONG}${HOSTILE}` } : one));
    await seat.page.reload();
    await goThrough(seat.page, [...walks.changed('county'), walks.noticeForm]);
    await publish(api, 'county', BY);
    await seat.page.reload();
    await goThrough(seat.page, walks.compared('county'));
  });

  test('feeds, ledger and accounts', async () => {
    await goThrough(seat.page, [...walks.OFFICE, ...walks.invited(short(50))]);
  });

  test.each([
    [CLERK, 'clerk', 1366, 768],
    ['staff', 'staff', 390, 844],
  ] as const)('what others see (%#)', async (name, role, width, height) => {
    const { page } = await sit(name, width, height);
    await goThrough(page, walks.own(role));
  });

  test('no console has said anything, and nothing was fetched that the text named', () => {
    expect(seats.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

interface Seen {
  readonly hacked: boolean;
  readonly beside: number;
  readonly grown: readonly string[];
  readonly isShown: boolean;
}

async function lookAt(page: Page): Promise<Seen> {
  return page.evaluate(() => ({
    hacked: 'hacked' in window,
    beside: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    // Elements that only the hostile text can have made.
    grown: [...document.querySelectorAll('img[src="x"], script:not([src]), [onerror]')].map((one) => one.outerHTML),
    isShown: document.body.textContent.includes('<img src=x onerror=window.hacked=1>'),
  }));
}

/** Other activities, and one that is not held any more. */
async function change(api: ApiClient, spoil: (one: Activity, k: number) => Activity): Promise<void> {
  const { number, problem, schedule } = await api.call<SavedWork>('GET', '/api/plans/county/work');
  if (schedule === null) throw new Error('nothing is scheduled');
  await api.call('PUT', '/api/plans/county/work', {
    number: number + 1,
    problem: { ...problem, activities: problem.activities.map(spoil) },
    schedule: cancelled(problem, schedule),
  });
}

/** A good roster, and a table in every cell of which a hostile hand has written. */
async function sendTables(api: ApiClient): Promise<void> {
  await api.call('POST', '/api/plans', {
    id: 'intake',
    title: HOSTILE,
    firstDay: '2026-12-01',
    lastDay: '2026-12-15',
  });
  const send = (role: string, name: string, content: Buffer): Promise<void> =>
    api.call('POST', '/api/plans/intake/submissions', { role, name, base64: content.toString('base64') });
  const rows = [
    ['序', '计划时间', '工作事项', '场所', '参会领导', '主办单位', '经办人', '会期', '重要等级', '必须', HOSTILE],
    ['1', '12月1日下午', HOSTILE, '政协会议室', '王德厚', HOSTILE, LONG, '2小时', '★★', '否', LONG],
    ['2', HOSTILE, `会议 ${LONG}`, LONG, HOSTILE, LONG, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE],
    ['3', '12月2日下午', HOSTILE, '政协会议室', '王德厚', HOSTILE, LONG, '2小时', '★★', '否', LONG],
    ['4', LONG, `研讨 ${HOSTILE}`, '政协会议室', LONG, HOSTILE, LONG, LONG, '★', '否', LONG],
  ];
  const table = rows.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n');
  await send('roster', '名册.xlsx', readFileSync(ROSTER));
  await send('wishes', `<img src=x onerror=window.hacked=1>${'长'.repeat(150)}.csv`, Buffer.from(`\ufeff${table}`));
}
