import type { Browser, Page } from 'playwright-core';
import { makeServer } from '../server/made-up-server.ts';
import { describePages, openBrowser, openPage, type OpenPage } from '../setup/open-browser.ts';

const TABS = [
  { name: 'Hello', query: '# Begin here.\nquery Hello { hello }' },
  { name: 'Echo', query: 'query Echo($n: Int) { echo(number: $n) }', variables: '{"n": 7}' },
  { name: 'Item', query: 'query Item { item { name } }' },
];

describePages('GraphiQL in Chromium', () => {
  const server = makeServer({}, { tabs: TABS });
  let browser: Browser;
  let url: string;
  let opened: OpenPage;

  beforeAll(async () => {
    browser = await openBrowser();
    ({ url } = await server.listen());
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  afterEach(() => opened.close());

  async function open(parameters = '', options = {}): Promise<Page> {
    opened = await openPage(browser, options);
    await opened.page.goto(`${url}/graphql${parameters}`);
    await opened.page.getByRole('tab').first().waitFor();
    return opened.page;
  }

  it('opens its tabs without requests to other hosts and without errors', async () => {
    const page = await open();
    expect(await namesOf(page)).toEqual(['Hello', 'Echo', 'Item']);
    expect(await queryOf(page)).toContain('# Begin here.');
    const { foreignRequests, errors } = opened;
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('opens a tab at the first click without moving the tab', async () => {
    const page = await open();
    const tab = page.getByRole('tab', { name: 'Item' });
    const place = await tab.boundingBox();
    await tab.click();
    await expectQuery(page, 'query Item');
    expect(await tab.boundingBox()).toEqual(place);
  });

  it('opens the same tabs after a reload', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Echo' }).click();
    await expectQuery(page, 'query Echo');
    for (let reloads = 0; reloads < 2; reloads += 1) {
      await page.reload();
      await expectQuery(page, 'query Echo');
      expect(await namesOf(page)).toEqual(['Hello', 'Echo', 'Item']);
    }
  });

  it('keeps the order of the tabs if the reload follows the first click at once', async () => {
    const page = await open();
    // GraphiQL stores its tabs half a second after a click.
    await page.evaluate('localStorage.clear()');
    await page.getByRole('tab', { name: 'Echo' }).click();
    await page.reload();
    await expectQuery(page, 'query Echo');
    expect(await namesOf(page)).toEqual(['Hello', 'Echo', 'Item']);
  });

  it('opens a permalink with its variables in a tab, on the first visit and later', async () => {
    const asked = { query: 'query Linked($n: Int) { echo(number: $n) }', variables: '{"n": 42}' };
    const link = `?${new URLSearchParams(asked).toString()}`;
    const page = await open(link);
    await run(page, '42');
    await page.goto(`${url}/graphql`);
    await page.getByRole('tab', { name: 'Item' }).click();
    await page.goto(`${url}/graphql${link}`);
    await expectQuery(page, 'query Linked');
    expect(await namesOf(page)).toEqual(['Linked', 'Hello', 'Echo', 'Item']);
  });

  it('writes the permalink of the open tab into the address', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Echo' }).click();
    await page.waitForURL(/query=/);
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams)).toEqual({
      query: 'query Echo($n: Int) { echo(number: $n) }',
      variables: '{"n": 7}',
    });
  });

  it('shows a syntax error as one line', async () => {
    const page = await open(`?${new URLSearchParams({ query: '{ hello' }).toString()}`);
    await run(page, 'Syntax Error');
    const lines = await page.locator('.result-window .view-line').allTextContents();
    // The pane wraps the line.
    expect(lines.join('').replace(/\s/g, ' ')).toBe(
      '"Syntax Error: Expected Name, found <EOF>. Line 1, column 8."',
    );
  });

  it('shows an error of the server as the server sends it', async () => {
    const page = await open(`?${new URLSearchParams({ query: '{ hellop }' }).toString()}`);
    await run(page, 'GRAPHQL_VALIDATION_FAILED');
  });

  it('fits a phone: the response is below the query', async () => {
    const page = await open('', { viewport: { width: 360, height: 740 }, isMobile: true });
    await run(page, 'world');
    const [query, response] = await Promise.all(
      ['.graphiql-query-editor', '.result-window'].map((part) => page.locator(part).boundingBox()),
    );
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    expect(query?.width).toBeGreaterThan(200);
    expect(response?.width).toBeGreaterThan(200);
    expect(response?.y).toBeGreaterThanOrEqual((query?.y ?? 0) + (query?.height ?? 0));
  });
});

function namesOf(page: Page): Promise<readonly string[]> {
  return page.getByRole('tab').allInnerTexts();
}

async function queryOf(page: Page): Promise<string> {
  const text = await page.locator('.graphiql-query-editor .view-lines').innerText();
  return text.replace(/\s/g, ' ');
}

async function expectQuery(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line', { hasText: text }).first().waitFor();
}

async function run(page: Page, expected: string): Promise<void> {
  await page.getByRole('button', { name: /execute/i }).click();
  await page.locator('.result-window .view-line', { hasText: expected }).first().waitFor();
}
