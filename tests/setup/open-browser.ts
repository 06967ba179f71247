import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Returns the path in GAIKO_CHROMIUM, or else the first path in PLACES. Returns null if the file does not exist. */
function findChromium(): string | null {
  const given = process.env['GAIKO_CHROMIUM'] ?? '';
  const places = given === '' ? PLACES : [given];
  return places.find((place) => existsSync(place)) ?? null;
}

/** Defines tests of pages. If Chromium is not installed, skips the tests and prints the reason. */
export function describePages(name: string, define: () => void): void {
  if (findChromium() !== null) {
    describe(name, define);
    return;
  }
  process.stderr.write(
    `Skipped the tests "${name}": Chromium was not found. Install it, or set GAIKO_CHROMIUM to its path.\n`,
  );
  describe.skip(name, define); // Chromium is not an npm package, so npm ci does not install Chromium.
}

/** Starts Chromium without a window. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Chromium was not found.');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** A page in a separate session, with its requests to other hosts and its errors. */
export interface OpenPage {
  readonly page: Page;
  /** The URLs on other hosts that the page has requested. These requests fail. */
  readonly foreignRequests: readonly string[];
  /** The errors of scripts, and the messages of the console at the level error. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens an empty page that reaches only this machine. Default size: 1280 × 800 pixels. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  const page = await context.newPage();
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  await context.route(isForeign, (route) => {
    foreignRequests.push(route.request().url());
    return route.abort();
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, foreignRequests, errors, close: () => context.close() };
}

function isForeign({ protocol, hostname }: URL): boolean {
  return /^(http|ws)s?:$/.test(protocol) && !['127.0.0.1', 'localhost'].includes(hostname);
}
