import { AxeBuilder } from '@axe-core/playwright';
import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The search', (open) => {
  it.each([
    ['日本', 'Japan', '日本'],
    ['Siam', 'Thailand', 'Siam'],
    ['Persien', 'Iran', 'Persien'],
    ['Deutsches', 'Germany', 'Deutsch'],
    ['Россия', 'Russia', 'Россия'],
  ])('finds %s, and shows the name that matched', async (text, name, matched) => {
    const { page } = await open('/explore/search');
    await page.getByRole('searchbox').fill(text);
    await page.keyboard.press('Enter');
    const results = page.locator('.results li', { hasText: name });
    await results.first().waitFor();
    expect(await results.first().textContent()).toContain(matched);
    expect(new URL(page.url()).searchParams.get('text')).toBe(text);
    expect(await page.title()).toBe(`Search: ${text} – gaiko`);
  });

  it('opens the page of an entity, and moves the focus to its content', async () => {
    const { page } = await open('/explore/search?text=Siam');
    await page.getByRole('link', { name: 'Thailand' }).click();
    await page.waitForURL('**/explore/entity/country/THA');
    await page.waitForFunction('document.activeElement.id === "main"');
  });

  it('limits the results to a kind, and reports an empty result', async () => {
    const { page } = await open('/explore/search?text=Siam');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('POLL');
    await page.getByText('Nothing was found').waitFor();
    expect(page.url()).toContain('kind=POLL');
  });

  it('has no accessibility violations', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const viewport = { width: 360, height: 800 };
      const { page } = await open('/explore/search?text=Siam', { colorScheme, viewport });
      await page.getByRole('link', { name: 'Thailand' }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    }
  });
});
