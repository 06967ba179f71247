import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

// Takes the pictures of the README from a running server: npm run pictures -- http://127.0.0.1:4000
const [, , address = 'http://127.0.0.1:4000'] = process.argv;
const FOLDER = 'docs/pictures';

/** A picture of a page. `prepare` runs before the picture is taken. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly prepare: (page: Page) => Promise<void>;
}

const PICTURES: readonly Picture[] = [
  { name: 'explorer', path: '/', prepare: waitForMap },
  { name: 'graphiql', path: '/graphql', prepare: runQuery },
];

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['GAIKO_CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
if (executablePath === undefined) {
  throw new Error('Chromium was not found. Install it, or set GAIKO_CHROMIUM to its path.');
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await takePicture(picture);
} finally {
  await browser.close();
}

async function takePicture({ name, path, prepare }: Picture): Promise<void> {
  // A new session shows the page as at a first visit.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  await prepare(page);
  const file = join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  process.stdout.write(`${file}\n`);
}

/** Waits until the map shows the countries in their colors. */
async function waitForMap(page: Page): Promise<void> {
  await page.locator('main svg path').nth(100).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
}

/** Runs the query in the first tab, and waits for the response. */
async function runQuery(page: Page): Promise<void> {
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.result-window').getByText('"data"').waitFor();
  await page.waitForLoadState('networkidle');
}
