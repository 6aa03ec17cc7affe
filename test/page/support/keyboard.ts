import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_TABS = 120;
const NO_FOCUS = 'nothing has the focus';

export type Wanted = string | Locator;

const found = (page: Page, wanted: Wanted): Locator => (typeof wanted === 'string' ? page.getByTestId(wanted) : wanted);

/** Whether one of these, or something inside, has the focus. */
export const hasFocus = (one: Locator): Promise<boolean> =>
  one.evaluateAll((list) => list.some((element) => element.contains(document.activeElement)));

/** Whether the name of what has the focus was asked for before: that takes long, and most stops are passed often. */
const isHeard = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const heard: WeakSet<Element> = Reflect.get(window, 'heard') ?? new WeakSet();
    Reflect.set(window, 'heard', heard);
    const active = document.activeElement ?? document.body;
    const isKnown = heard.has(active);
    heard.add(active);
    return isKnown;
  });

/** What is wrong with the focus as somebody sees it who has no mouse; empty where nothing is. */
export async function focusFault(page: Page): Promise<string> {
  const fault = await page.evaluate((none) => {
    const active = document.activeElement;
    if (active === null || active === document.body) return none;
    const shows = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    // The main part takes it only where the page puts it there; a ring round everything would say nothing.
    if (active.matches('main')) return '';
    // A control that is itself out of sight shows it on its label.
    const isDrawnBeside = active.matches('input[type=radio], input[type=file]');
    // At the calendar sign within the field the browser draws its own ring, which no selector tells.
    if (active.matches('input[type^=date]:not(:focus)')) return '';
    if (!shows(active) && !(isDrawnBeside && shows(active.nextElementSibling))) {
      return `the focus cannot be seen on ${active.outerHTML.slice(0, 200)}`;
    }
    const { left, right, top, bottom } = active.getBoundingClientRect();
    const isInSight = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    return isInSight ? '' : `out of sight: ${active.outerHTML.slice(0, 200)}`;
  }, NO_FOCUS);
  const own = page.locator(':focus').first();
  if (fault !== '' || (await isHeard(page)) || (await own.count()) === 0) return fault;
  const spoken = await own.ariaSnapshot();
  // The main part of the page is known by its role, a line that unfolds by its text.
  return /^- (main|text: \S|'?[a-z]+ "[^"]+")/.test(spoken) ? '' : `without a name: ${spoken.slice(0, 200)}`;
}

/** Presses Tab until the control, or one inside it, has the focus; every control is checked that is passed. */
export async function tabTo(page: Page, wanted: Wanted, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const target = found(page, wanted);
  await target.first().waitFor({ state: 'attached' });
  for (let k = 0; k < MOST_TABS; k++) {
    await page.keyboard.press(way);
    const isThere = await hasFocus(target);
    const fault = await focusFault(page);
    // Past the last control the browser itself has it once.
    if (isThere || fault !== NO_FOCUS) expect(fault).toBe('');
    if (isThere) return;
  }
  throw new Error(`not reached by ${MOST_TABS} times ${way}: ${String(wanted)}`);
}

/** Goes there by Tab and presses it. */
export async function pressOn(page: Page, wanted: Wanted, way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, wanted, way);
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types in place of what stands there. */
export async function typeInto(page: Page, wanted: Wanted, text: string): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  expect(await page.locator(':focus').inputValue()).toBe(text);
}

/** Types a date into the parts of its field, in whichever order the browser shows them. */
export async function typeDate(page: Page, wanted: Wanted, date: string): Promise<void> {
  await tabTo(page, wanted);
  const [year = '', month = '', day = ''] = date.split('-');
  // A year of six digits goes on to the next part by itself.
  const long = year.padStart(6, '0');
  for (const digits of [`${long}${month}${day}`, `${month}${day}${long}`, `${day}${month}${long}`]) {
    for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(digits);
    if ((await page.locator(':focus').inputValue()) === date) return;
  }
  throw new Error(`no way to type ${date}`);
}

/** Until this, or something inside, has the focus and shows it: what a dialog that closes, or a key that acts, leaves behind. */
export async function focusComesTo(page: Page, wanted: Wanted): Promise<void> {
  const target = found(page, wanted);
  await expect.poll(() => hasFocus(target), { timeout: 10_000 }).toBe(true);
  expect(await focusFault(page)).toBe('');
}
