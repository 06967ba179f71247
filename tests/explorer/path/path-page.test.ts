import { AxeBuilder } from '@axe-core/playwright';
import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The page of paths', (open) => {
  it('shows a path as a chain of entities and dated sentences', async () => {
    const { page, foreignRequests, errors } = await open('/explore/path');
    const path = page.getByRole('article').filter({ hasText: 'Treaty of Portsmouth' });
    await path.first().waitFor();
    expect((await path.first().innerText()).replaceAll(/\s+/g, ' ').trim()).toMatch(
      /Japan country Japan was party to the Treaty of Portsmouth from 15 October 1905 .* Treaty of Portsmouth treaty The Russian Empire was party to .* Russian Empire country$/,
    );
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('shows the sources of a fact on a path', async () => {
    const { page } = await open('/explore/path');
    const path = page.getByRole('article').first();
    await path.getByText('Sources and dates').first().click();
    await path.locator('.sources a').first().waitFor();
  });

  it('follows only the selected links, and writes them to the address', async () => {
    const { page } = await open('/explore/path');
    await page.getByText('Options').click();
    await page.getByLabel('Treaties').check();
    await page.getByText('had diplomatic relations').first().waitFor({ state: 'detached' });
    expect(await page.getByRole('article').first().innerText()).toContain('was party to');
    expect(new URL(page.url()).searchParams.get('kinds')).toBe('treaties');
  });

  it('avoids entities that a link names, and allows them again', async () => {
    const link = '/explore/path?from=JPN&to=RUSSIAN_EMPIRE&on=1905&certain=yes&kinds=treaties';
    const { page } = await open(`${link}&avoid=treaty-of-portsmouth`);
    await page.getByText(/^(No path|\d+ paths?)/).waitFor();
    expect(await page.getByRole('article').filter({ hasText: 'Portsmouth' }).count()).toBe(0);
    await page.getByText('Options').click();
    await page.getByRole('button', { name: 'Allow Treaty of Portsmouth again' }).click();
    await page.getByRole('article').filter({ hasText: 'Portsmouth' }).first().waitFor();
  });

  it('explains an empty result', async () => {
    const { page } = await open('/explore/path?from=JPN&to=NZL&kinds=borders');
    await page
      .getByText(/^No path of up to 4 facts connects the two under these conditions/)
      .waitFor();
  });

  it.each([
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ] as const)(
    'has no accessibility violations and fits into $width px ($colorScheme)',
    async (look) => {
      const { width, colorScheme } = look;
      const { page } = await open('/explore/path', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.getByRole('article').first().waitFor();
      await page.getByText('Options').click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});
