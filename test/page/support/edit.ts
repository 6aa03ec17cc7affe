import type { Page } from 'playwright-core';
import { openBench } from '../../../src/explain/places/open-bench.ts';
import { sayPlaces } from '../../../src/explain/places/say-places.ts';
import type { Schedule } from '../../../src/model/schedule.ts';
import type { SavedWork } from '../../../src/server/wire-page.ts';
import { chipsOf } from './board.ts';
import { countyProblem } from './county.ts';
import type { ApiClient } from './office.ts';

const MINUTE = 60_000;

/** The county's plan under another id, with a schedule that was found before. */
export async function another(api: ApiClient, plan: string, schedule: Schedule | null): Promise<void> {
  const problem = countyProblem();
  const { firstDay, lastDay } = problem.horizon;
  await api.call('POST', '/api/plans', { id: plan, title: plan, firstDay, lastDay });
  if (schedule !== null) await api.call('PUT', `/api/plans/${plan}/work`, { number: 1, problem, schedule });
}

export const workOf = (api: ApiClient, plan: string): Promise<SavedWork> => api.call('GET', `/api/plans/${plan}/work`);

export const titleIn = ({ problem }: SavedWork, activity: string): string =>
  problem.activities.find(({ id }) => id === activity)?.title ?? '';

export const startIn = ({ schedule }: SavedWork, activity: string): string =>
  schedule?.assignments.find((one) => one.activity === activity)?.start ?? '';

/** Activities that are held once and are not pinned, so that they can be edited and moved; in the order of the schedule. */
export function looseIn(schedule: Schedule): readonly string[] {
  const loose = new Set(
    countyProblem()
      .activities.filter(({ pinned, minutes, repeat }) => pinned === undefined && minutes !== undefined && !repeat)
      .map(({ id }) => id),
  );
  return schedule.assignments.map(({ activity }) => activity).filter((id) => loose.has(id));
}

/** Those of them that may be held at two other times at least, without anything else being moved. */
export function movableIn(schedule: Schedule): readonly string[] {
  const { bench, issues } = openBench(countyProblem(), schedule, 'en');
  if (bench === null) throw new Error(JSON.stringify(issues));
  return looseIn(schedule).filter((id) => {
    const days = sayPlaces(bench, id, {}, 'en').starts.flatMap(({ held, start }) =>
      held === null ? [] : [start.slice(0, 10)],
    );
    return days.some((day) => days.filter((one) => one === day).length >= 3);
  });
}

export async function openBoard(page: Page, base: string, plan: string): Promise<void> {
  await page.goto(`${base}/#/plan/${plan}/board`);
  await page.getByTestId('chip').first().waitFor({ timeout: MINUTE });
}

async function openPanel(page: Page, activity: string): Promise<void> {
  const chip = chipsOf(page, activity).first();
  await chip.scrollIntoViewIfNeeded();
  await chip.click();
  await page.getByTestId('panel').waitFor();
}

/** Changes its title in the side panel, as typed. */
export async function retitle(page: Page, activity: string, title: string): Promise<void> {
  await openPanel(page, activity);
  await page.getByTestId('tab-edit').click();
  await page.getByTestId('edit-title').fill(title);
  await page.getByTestId('apply-edit').click();
  await page.getByTestId('panel').locator('h2', { hasText: title }).first().waitFor();
  await page.getByTestId('panel-close').click();
}

/** Moves it to the `nth` other start that its own day, or else another one, allows. @returns the new start */
export async function move(page: Page, activity: string, nth: number): Promise<string> {
  await openPanel(page, activity);
  await page.getByTestId('tab-where').click();
  const days = page.getByTestId('move-day');
  await days.waitFor();
  // Where it could go is asked of the engine first.
  await page.locator('[data-testid="move-day"] option').first().waitFor({ state: 'attached' });
  const now = (await chipsOf(page, activity).first().getAttribute('data-start')) ?? '';
  for (const day of await days.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')))) {
    await days.selectOption(day);
    // Until it is drawn.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const starts = page.getByTestId('move-start');
    if (!(await starts.isVisible())) continue;
    const values = await starts
      .locator('option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    const start = values.filter((one) => one !== now)[nth];
    if (start === undefined) continue;
    await starts.selectOption(start);
    await page.getByTestId('move-here').click();
    await page.locator(`[data-testid="chip"][data-activity="${activity}"][data-start="${start}"]`).first().waitFor();
    await page.getByTestId('panel-close').click();
    return start;
  }
  throw new Error(`nowhere else for ${activity}`);
}

const WORK = /\/api\/plans\/[^/]+\/work(\?|$)/;

/** Holds what this page saves on its way, until it is let go. */
export async function holdSaves(page: Page): Promise<() => void> {
  let letGo = (): void => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(WORK, async (route) => {
    if (route.request().method() === 'PUT') await gate;
    await route.continue();
  });
  return () => letGo();
}

export const untilState = (page: Page, state: string): Promise<void> =>
  page.locator(`[data-testid="save-state"][data-state="${state}"]`).waitFor({ timeout: 20_000 });
