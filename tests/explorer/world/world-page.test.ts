import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeExplorer, failFirst } from '../open-explorer.ts';

/** Waits until the map has colors. */
async function waitForColors(page: Page): Promise<void> {
  await page.locator('path.area.yes, path.area[class*="count-"]').first().waitFor();
}

const labelOf = (page: Page, name: string) =>
  page.locator(`path.area[aria-label^="${name}"]`).getAttribute('aria-label');

describeExplorer('The map', (open) => {
  it('shows the relations of Japan without requests to other hosts and without errors', async () => {
    const { page, foreignRequests, errors } = await open('/');
    await waitForColors(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('of Japan in');
    expect(await page.title()).toContain('Diplomatic relations of Japan');
    expect(await labelOf(page, 'France')).toBe('France: yes: diplomatic relations');
    expect([foreignRequests, errors]).toEqual([[], []]);
  });

  it('waits for an overloaded server, and offers a retry after an error', async () => {
    const { page } = await open('/');
    const failures = await failFirst(page, 'panel(', [
      [503, 'SERVICE_UNAVAILABLE'],
      [200, 'TIMEOUT'],
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Try again' }).click();
    await waitForColors(page);
    expect(failures).toEqual([]);
  });

  it('hatches territories that other states held, and gives them the colors of these states', async () => {
    const { page } = await open('/?year=1905');
    await page.locator('path.past').first().waitFor();
    await waitForColors(page);
    expect(await labelOf(page, 'Ukraine')).toBe(
      'Ukraine (Russian Empire): yes: diplomatic relations',
    );
    expect(await labelOf(page, 'China')).toContain('China (Qing China)');
    expect(await page.locator('figcaption').textContent()).toContain('Today’s borders');
    expect(await page.locator('path.past').count()).toBeGreaterThan(10);
  });

  it('shows the answer for a selected country with its sources, and writes the country to the address', async () => {
    const { page } = await open('/?year=1905');
    await waitForColors(page);
    await page.locator('path.area[aria-label^="Brazil"]').click();
    const card = page.getByRole('region', { name: 'Brazil' });
    await card.getByText('Brazil and Japan had diplomatic relations').waitFor();
    await card.getByText('Sources and dates').first().click();
    await card.getByText('Sources', { exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('at')).toBe('BRA');
    await page.goto(page.url());
    await page.getByRole('region', { name: 'Brazil' }).waitFor();
  });

  it('changes the year by keyboard, and writes the year to the address', async () => {
    const { page } = await open('/?year=1940');
    await waitForColors(page);
    await page.getByRole('slider', { name: 'Year' }).press('ArrowRight');
    await page.waitForURL(/year=1941/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('in 1941');
  });

  it('plays the years, and stops', async () => {
    const { page } = await open('/?year=1938');
    await waitForColors(page);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForURL(/year=1940/);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
  });

  it('finds a country by a former name in another language', async () => {
    const { page } = await open('/');
    const field = page.getByRole('combobox', { name: 'Country' });
    await field.fill('Siam');
    await page.getByRole('option', { name: /Thailand/ }).waitFor();
    await field.press('Enter');
    await page.waitForURL(/with=THA/);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  it('replaces the text of the field, even if the name of the country arrives after the click', async () => {
    const { page } = await open('/');
    let answer = (): void => undefined;
    const isAllowed = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('ChosenCountry')) await isAllowed;
      await route.continue();
    });
    await page.reload();
    const field = page.getByRole('combobox', { name: 'Country' });
    await field.click();
    answer();
    await page.getByRole('heading', { level: 1, name: 'of Japan in' }).waitFor();
    await page.keyboard.type('Siam');
    await page.getByRole('option', { name: /Thailand/ }).waitFor();
  });

  it.each([
    ['war', 1942, 'United States', 'yes: at war'],
    ['alliance', 1905, 'United Kingdom', 'yes: allied'],
    ['border', 2020, 'France', 'not known'],
    ['organizations', 2020, 'France', 'shared organizations'],
  ])('shows %s in %i', async (show, year, country, text) => {
    const { page } = await open(`/?show=${show}&year=${year}`);
    const area = page.locator(`path.area[aria-label^="${country}"][aria-label*="${text}"]`);
    await area.waitFor({ timeout: 40_000 });
  });

  it('marks the disputed places of a year, and lists them with their claimants', async () => {
    const { page } = await open('/?year=2020');
    await page.locator('.disputed path').first().waitFor();
    await page.getByText(/^Disputed places in 2020: \d+/).click();
    await page.getByRole('listitem').filter({ hasText: 'claimed by' }).first().waitFor();
  });

  it('offers the states in the place of a country that did not exist', async () => {
    const { page } = await open('/?with=DEU&year=1975');
    const notice = page.getByText('Germany did not exist in 1975');
    await notice.waitFor();
    await page.getByRole('button', { name: 'Color the map for East Germany' }).click();
    await page.waitForURL(/with=DDR/);
  });

  it('moves through the countries by the arrow keys, and selects a country by Enter', async () => {
    const { page } = await open('/?year=1905&at=FRA');
    await waitForColors(page);
    await page.locator('path.area[aria-label^="France"]').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('at') !== 'FRA');
  });

  it('shows the same data as a table and as CSV', async () => {
    const { page } = await open('/?year=1905');
    await waitForColors(page);
    await page.getByText('Show the map as a table').click();
    const row = page.getByRole('row', { name: /^Ukraine/ });
    expect(await row.textContent()).toContain('Russian Empire');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('relations-JPN-1905.csv');
  });

  it('shows the query with a link to GraphiQL', async () => {
    const { page } = await open('/?year=1905');
    await page.locator('details.show-query summary').last().click();
    const link = page.getByRole('link', { name: 'Open in GraphiQL' }).last();
    expect(decodeURIComponent((await link.getAttribute('href')) ?? '')).toContain(
      'RelationsByYear',
    );
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 360],
    ['dark', 360],
  ] as const)('has no accessibility violations in %s at %i pixels', async (colorScheme, width) => {
    const { page } = await open('/?year=1905&at=FRA', {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await waitForColors(page);
    await page.getByText('Show the map as a table').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth');
    expect(overflow).toBe(width);
  });
});
