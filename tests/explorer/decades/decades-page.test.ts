import { AxeBuilder } from '@axe-core/playwright';
import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The page of decades', (open) => {
  it('shows the relations that Japan opened and had in each decade', async () => {
    const { page, foreignRequests, errors } = await open('/explore/decades');
    await page.getByRole('img', { name: /^Relations opened in the decade/ }).waitFor();
    await page.getByRole('img', { name: /^Relations in force/ }).waitFor();
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('has the numbers of the API in a table', async () => {
    const { page, explorer } = await open('/explore/decades?country=FRA&from=1900&until=1929');
    const rows = page.getByRole('row');
    await rows.nth(3).waitFor();
    const response = await explorer.post(
      '{ country(code: "FRA") { relations { series(per: DECADE, during: "1900/1929") { count possible } } } }',
    );
    const { data } = (await response.json()) as FranceAnswer;
    expect((await rows.allInnerTexts()).map((row) => row.split('\t').slice(0, 2))).toEqual([
      ['Decade', 'Opened'],
      ...data.country.relations.series.map(({ count, possible }, index) => [
        ['1900s', '1910s', '1920s'][index],
        possible === 0 ? String(count) : `${count}–${count + possible}`,
      ]),
    ]);
  });

  it('shows another country that is chosen by keyboard, and writes its code to the address', async () => {
    const { page } = await open('/explore/decades');
    await page.getByLabel('Country', { exact: true }).first().fill('Siam');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'Diplomatic relations of Thailand by decade' })
      .waitFor();
    expect(new URL(page.url()).search).toBe('?country=THA');
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const)(
    'has no accessibility violations and fits into $width px ($colorScheme)',
    async (look) => {
      const { width, colorScheme } = look;
      const { page } = await open('/explore/decades', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.getByRole('table').waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});

interface FranceAnswer {
  readonly data: {
    readonly country: {
      readonly relations: {
        readonly series: readonly { readonly count: number; readonly possible: number }[];
      };
    };
  };
}
