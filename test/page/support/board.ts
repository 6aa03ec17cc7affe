import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const chipsOf = (page: Page, activity: string): Locator =>
  page.locator(`[data-testid="chip"][data-activity="${activity}"]`);

async function boxOf(one: Locator): Promise<Box> {
  const box = await one.boundingBox();
  if (box === null) throw new Error('not in sight');
  return box;
}

export const startOf = async (page: Page, activity: string): Promise<string> =>
  (await chipsOf(page, activity).first().getAttribute('data-start')) ?? '';

/** Takes a chip up by the mouse and waits until the board says where it may go. */
async function takeUp(page: Page, chip: Locator): Promise<Box> {
  await chip.scrollIntoViewIfNeeded();
  const box = await boxOf(chip);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2, { steps: 4 });
  await page.getByTestId('drag-label').waitFor();
  return box;
}

/** Lets it go where the board says no; gives the sentence that it says. */
export async function dragToForbidden(page: Page, activity: string): Promise<string> {
  const chip = chipsOf(page, activity).first();
  const box = await takeUp(page, chip);
  const sheet = await boxOf(page.getByTestId('timeline'));
  const label = page.getByTestId('drag-label');
  // Along the own row: somewhere a rule is in the way.
  for (let x = box.x + 30; x < sheet.x + sheet.width - 10; x += 15) {
    await page.mouse.move(x, box.y + box.height / 2);
    if (((await label.getAttribute('class')) ?? '').includes('is-no')) break;
  }
  expect(await label.getAttribute('class')).toContain('is-no');
  const said = (await label.textContent()) ?? '';
  await page.mouse.up();
  return said;
}

/** Lets it go on the middle of a glowing band of its own row, elsewhere than it is. False where there is none in sight. */
export async function dragToAllowed(page: Page, activity: string): Promise<boolean> {
  const chip = chipsOf(page, activity).first();
  const box = await takeUp(page, chip);
  const sheet = await boxOf(page.getByTestId('timeline'));
  const label = page.getByTestId('drag-label');
  for (const band of await page.locator('.board-veil.is-open .board-band').all()) {
    const place = await band.boundingBox();
    if (place === null || box.y < place.y || box.y > place.y + place.height) continue;
    const x = place.x + place.width / 2;
    if (x < sheet.x + 180 || x > sheet.x + sheet.width - 20 || Math.abs(x - box.x) < 60) continue;
    await page.mouse.move(x, box.y + box.height / 2, { steps: 5 });
    if (!((await label.getAttribute('class')) ?? '').includes('is-yes')) continue;
    await page.mouse.up();
    return true;
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return false;
}
