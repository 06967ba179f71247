import { AxeBuilder } from '@axe-core/playwright';
import { describeExplorer, failFirst } from '../open-explorer.ts';

describeExplorer('The page of the graph around an entity', (open) => {
  it('adds the entities around an entity by keyboard, and writes the entity to the address', async () => {
    const { page, foreignRequests, errors } = await open('/explore/graph/treaty-of-shimoda');
    await page.locator('summary', { hasText: 'Disputes (' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Expand Sakhalin question' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Sakhalin question' }).waitFor();
    await page.getByText('Treaty of Saint Petersburg').first().waitFor();
    expect(new URL(page.url()).searchParams.get('with')).not.toBeNull();
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('opens a permalink with expanded entities', async () => {
    const { page } = await open('/explore/graph/treaty-of-shimoda?with=JPN&kind=PARTY_TO');
    await page.getByText(/^\d{3} entities, \d+ facts/).waitFor();
    await page.locator('summary', { hasText: /Treaties \(\d{2,}\)/ }).waitFor();
  });

  it('shows the loaded entities after an error, and loads the others on request', async () => {
    const { page } = await open('/explore');
    await failFirst(page, 'neighborhood(', [[200, 'TIMEOUT']]);
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/explore/graph/treaty-of-shimoda?with=JPN&kind=PARTY_TO`);
    await page.getByText(/^\d+ entities, \d+ facts/).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('summary', { hasText: /Treaties \(\d{2,}\)/ }).waitFor();
    await page.getByRole('heading', { level: 1, name: /Treaty of Shimoda/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  it('draws the graph', async () => {
    const { page } = await open('/explore/graph/treaty-of-shimoda');
    await page.getByRole('img', { name: /^A graph of 10 entities and \d+ facts/ }).waitFor();
    expect(await page.locator('.canvas canvas').count()).toBeGreaterThan(0);
  });

  it.each([
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ] as const)(
    'has no accessibility violations and fits into $width px ($colorScheme)',
    async (look) => {
      const { width, colorScheme } = look;
      const { page } = await open('/explore/graph/treaty-of-shimoda', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.locator('summary', { hasText: 'Disputes (' }).click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});
