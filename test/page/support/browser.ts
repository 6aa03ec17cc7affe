import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PASSWORD } from './office.ts';

const CHROMIUM = '/usr/bin/chromium';

const { CI, PAGE_ALL, PAGE_SHOTS } = process.env;
/** Real Chromium is a Debian package. In CI it is installed: there, missing it is a failure. */
export const HAS_CHROMIUM = existsSync(CHROMIUM) || Boolean(CI);
if (!HAS_CHROMIUM) console.warn('not checked, not installed: apt-get install chromium fonts-noto-cjk');

/** Every screen, crashes, two planners: minutes each, by `npm run test:page`. */
export const WALKS_ALL = HAS_CHROMIUM && (PAGE_ALL !== undefined || PAGE_SHOTS !== undefined);

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    // As root there is no sandbox; the rest would look for servers of its maker.
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });

export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console and of scripts, and requests to other hosts: must stay empty. */
  readonly faults: readonly string[];
}

export interface SeatOptions {
  readonly lang: 'zh' | 'en';
  readonly width?: number;
  readonly height?: number;
  /** Patterns of console messages that a test brings about on purpose, such as a refused connection. */
  readonly expected?: RegExp;
}

/** A browser window of one person, with whatever goes wrong in it. */
export async function takeSeat(browser: Browser, base: string, options: SeatOptions): Promise<Seat> {
  const { lang, width = 1366, height = 768, expected } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  const note = (text: string): void => {
    if (expected?.test(text) !== true) faults.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`script: ${error.stack ?? error.message}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${base}/`) && !/^(data|blob|about):/.test(url)) note(`request: ${url}`);
  });
  return { context, page, faults };
}

export async function signIn(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/`);
  await page.getByTestId('name').fill(name);
  await page.getByTestId('password').fill(PASSWORD);
  await page.getByTestId('sign-in').click();
  await page.locator('.rail').waitFor();
}

/** Until the server has everything. */
export const untilSaved = (page: Page): Promise<void> =>
  page.locator('[data-testid="save-state"][data-state="saved"]').waitFor({ timeout: 20_000 });
