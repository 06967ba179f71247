import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { browserFiles } from '../../schema/neo4j-browser/files.ts';
import { startEmbedded, type EmbeddedNeo4j } from '../../src/embedded-neo4j/start-embedded.ts';
import { makeServer } from '../server/made-up-server.ts';
import { describePages, openBrowser, openPage } from '../setup/open-browser.ts';
import { smallNeo4j } from '../setup/small-neo4j.ts';

describePages('Neo4j Browser in Chromium', () => {
  const home = mkdtempSync(join(tmpdir(), 'gaiko-test-'));
  const server = makeServer({}, { browserFiles });
  let browser: Browser;
  let neo4j: EmbeddedNeo4j;

  beforeAll(async () => {
    const { url } = await server.listen();
    const options = { ...smallNeo4j(home, () => undefined), browserPort: 0, serverUrl: url };
    [browser, neo4j] = await Promise.all([openBrowser(), startEmbedded(options)]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    await neo4j.stop();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('plays the guide after login, runs its queries at a click and knows the colors', async () => {
    const { page, foreignRequests, close } = await openPage(browser);
    await logIn(page, neo4j);
    await page.getByText('1. What is in the graph?').waitFor();
    await page.locator('pre.runnable i').first().click();
    await page.locator('[data-testid="frame"]', { hasText: 'labels(n)' }).first().waitFor();
    const style = await page.evaluate<string>("JSON.stringify(localStorage['neo4j.grass'])");
    expect(style).toContain('node.Country');
    expect(foreignRequests).toEqual([]);
    await close();
  });
});

async function logIn(page: Page, { browserUrl, username, password }: EmbeddedNeo4j): Promise<void> {
  await page.goto(browserUrl ?? '');
  await page.getByTestId('username').fill(username);
  await page.getByTestId('password').fill(password);
  await page.getByTestId('connect').click();
}
