import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildExplorer } from '../../publish/build-explorer.ts';
import { readExplorer } from '../../src/server/http/static-site.ts';
import { openServer, type OpenServer } from '../schema/open-server.ts';
import { describePages, openBrowser, openPage, type OpenPage } from '../setup/open-browser.ts';

/** A page of the explorer, and the server that it asks. */
export interface OpenExplorerPage extends OpenPage {
  readonly explorer: OpenServer;
}

type Open = (path: string, options?: BrowserContextOptions) => Promise<OpenExplorerPage>;

/** Defines tests of the explorer in Chromium on the bundled data. `open` opens a path, and each test closes its pages. */
export function describeExplorer(name: string, define: (open: Open) => void): void {
  describePages(name, () => {
    const pages: OpenPage[] = [];
    let browser: Browser;
    let explorer: OpenServer;
    let folder: string;
    let url: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'gaiko-explorer-'));
      await buildExplorer(folder);
      explorer = await openServer(
        { GAIKO_TIMEOUT_MS: '30000' },
        undefined,
        undefined,
        readExplorer(folder),
      );
      [browser, { url }] = await Promise.all([openBrowser(), explorer.listen()]);
    });

    afterEach(async () => {
      await Promise.all(pages.splice(0).map((page) => page.close()));
    });

    afterAll(async () => {
      await browser.close();
      await explorer.stop();
      await explorer.close();
      await rm(folder, { recursive: true });
    });

    define(async (path, options) => {
      const open = await openPage(browser, options);
      pages.push(open);
      await open.page.goto(`${url}${path}`);
      return { ...open, explorer };
    });
  });
}

/**
 * Lets the first queries that contain a text fail, each with a status and an error code. Returns the failures that have not
 * happened yet.
 */
export async function failFirst(
  page: Page,
  text: string,
  failures: readonly (readonly [status: number, code: string])[],
): Promise<readonly (readonly [status: number, code: string])[]> {
  const left = [...failures];
  await page.route('**/graphql', async (route) => {
    const isMeant = route.request().postData()?.includes(text) ?? false;
    const failure = isMeant ? left.shift() : undefined;
    if (!failure) {
      await route.continue();
      return;
    }
    const [status, code] = failure;
    const json = { errors: [{ message: 'Not now.', extensions: { code } }] };
    await route.fulfill({ status, json, headers: { 'retry-after': '1' } });
  });
  return left;
}
