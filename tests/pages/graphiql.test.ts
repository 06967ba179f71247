import type { Browser } from 'playwright-core';
import { makeServer } from '../server/made-up-server.ts';
import { describePages, openBrowser, openPage } from '../setup/open-browser.ts';

describePages('GraphiQL in Chromium', () => {
  const server = makeServer();
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ url } = await server.listen());
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it('opens its tabs without requests to other hosts and without errors', async () => {
    const { page, foreignRequests, errors, close } = await openPage(browser);
    await page.goto(`${url}/graphql`);
    await page.getByRole('tab', { name: 'Hello' }).waitFor();
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
    await close();
  });
});
