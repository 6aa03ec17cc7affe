import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavedWork } from '../../src/server/wire-page.ts';
import { HAS_CHROMIUM, openBrowser, type Seat, signIn, takeSeat } from './support/browser.ts';
import { countyProblem, publish, seed } from './support/county.ts';
import { HOSTILE, hostile, LONG } from './support/hostile.ts';
import { ApiClient, type PageOffice, startOffice } from './support/office.ts';
import * as walks from './support/walk.ts';

const { PAGE_SHOTS } = process.env;
const MINUTE = 60_000;
/** As much of it as the names of accounts and files may hold. */
const short = (most: number): string => HOSTILE.slice(0, most);
const CLERK = `<img src=x onerror=window.hacked=1>\u202e{{x}}`;
const BY = { name: HOSTILE, reason: HOSTILE };

/** Hostile text in every field: it is shown as text, nothing of it runs, and no layout gives way. */
describe.skipIf(!HAS_CHROMIUM)('hostile text', () => {
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
  }, 2 * MINUTE);
  afterAll(async () => {
    await browser?.close();
    await office?.close();
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
  const goThrough = async (page: Page, stops: readonly walks.Stop[], shown = true): Promise<void> => {
    const found: string[] = [];
    await walks.walk(page, stops, async (name) => {
      found.push(...(await faultsOf(page, shown)).map((text) => `${name}: ${text}`));
      if (PAGE_SHOTS !== undefined) {
        await page.screenshot({ path: join(PAGE_SHOTS, `hostile-${name}-${page.viewportSize()?.width}.png`) });
      }
    });
    expect([...found, ...wrong]).toEqual([]);
  };

  test('plans and intake', async () => {
    await goThrough(seat.page, walks.PLANS);
    await goThrough(seat.page, intakeOf(await walksOf()));
  }, 2 * MINUTE);

  test('the board, the panel and a sudden task', async () => {
    await goThrough(seat.page, [
      ...walks.board('county', subjects),
      walks.suddenPlans(LONG),
      walks.suddenDone,
    ]);
  }, 2 * MINUTE);

  test('what-if and overview', async () => {
    await goThrough(seat.page, [...walks.whatIf('county', HOSTILE), ...walks.overview('county')]);
  }, 2 * MINUTE);

  test('publishing', async () => {
    await unanswered(api);
    await seat.page.reload();
    await goThrough(seat.page, [...walks.check('county'), ...walks.published('county', HOSTILE, HOSTILE)]);
    await withdraw(api);
    await seat.page.reload();
    await goThrough(seat.page, walks.changed('county'));
    await publish(api, 'county', BY);
  }, 2 * MINUTE);

  test('feeds, ledger and accounts', async () => {
    await goThrough(seat.page, [...walks.OFFICE, ...walks.invited(short(50))]);
  }, 2 * MINUTE);

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
