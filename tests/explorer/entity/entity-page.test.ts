import { AxeBuilder } from '@axe-core/playwright';
import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The page of an entity', (open) => {
  it('shows the date of signature and the Japanese name of the Treaty of Shimoda', async () => {
    const { page, foreignRequests, errors } = await open(
      '/explore/entity/treaty/treaty-of-shimoda',
    );
    await page.getByRole('heading', { level: 1, name: 'Treaty of Shimoda' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/Signed\s+7 February 1855 1855-02-07/);
    expect(text).toContain('下田条約');
    expect(text).toContain(
      'Japan was party to the Treaty of Shimoda from 7 December 1856 to 17 July 1899.',
    );
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('shows the sources, the rivals and the citation of the Anglo-Japanese Alliance', async () => {
    const { page } = await open('/explore/entity/country/JPN?find=alliance');
    const fact = page.getByRole('listitem').filter({ hasText: 'First Anglo-Japanese Alliance' });
    await fact.first().getByText('Sources and dates').click();
    await fact
      .first()
      .getByRole('link', { name: /I\. Nish/ })
      .waitFor();
    const text = await fact.first().innerText();
    expect(text).toContain('Other sources contradict this fact');
    expect(text).toContain('from 31 January 1902');
    await fact.first().getByText('Cite this').click();
    const bibtex = await fact.first().getByLabel('BibTeX', { exact: true }).innerText();
    expect(bibtex).toContain('@misc{sticerd-anglo-japanese-alliance,');
  });

  it('loads the facts of a kind when its section is opened, and more facts on demand', async () => {
    const { page } = await open('/explore/entity/country/JPN');
    await page.getByText(/^Diplomatic relations \(/).click();
    const relations = page.locator('details.section').filter({ hasText: 'Diplomatic relations' });
    const more = relations.getByRole('button', { name: 'Show more: Diplomatic relations' });
    await more.waitFor();
    expect(await relations.locator('.fact').count()).toBe(25);
    await more.click();
    await relations.locator('.fact').nth(49).waitFor();
  });

  it('shows only the facts of a date, and writes the date to the address', async () => {
    const { page } = await open('/explore/entity/country/JPN?find=alliance');
    await page.getByRole('heading', { name: 'Facts (8)' }).waitFor();
    await page.getByLabel('On a date').fill('1903');
    await page.getByLabel('On a date').press('Enter');
    await page.getByRole('heading', { name: 'Facts (1)' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('1903');
  });

  it('shows the codes of a country with their lists and periods, and links to the country on other sites', async () => {
    const { page } = await open('/explore/entity/country/SUN');
    await page.getByRole('link', { name: 'wikidata.org', exact: true }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain(
      '365 (Gleditsch and Ward, from 30 December 1922, until 25 December 1991)',
    );
    const link = page.getByRole('link', { name: 'wikidata.org', exact: true });
    expect(await link.getAttribute('href')).toBe('http://www.wikidata.org/entity/Q15180');
  });

  it('shows the name of a country on a date', async () => {
    const { page } = await open('/explore/entity/country/THA?asOf=1903');
    await page.getByText('Name at that time: Siam').waitFor();
  });

  it.each([
    ['country/JPN', 'Japan'],
    ['organization/united-nations', 'United Nations'],
    ['event/battle-of-tsushima', 'Battle of Tsushima'],
    ['dispute/southern-kurils', /^Southern Kuril Islands/],
    ['place/etorofu', 'Etorofu'],
    ['person/douglas-macarthur', 'Douglas MacArthur'],
    ['poll/bbc-world-service-2017', 'BBC World Service 2017'],
    ['statement/s001', /^The BBC World Service poll of 2017/],
  ])('has a page for %s', async (path, name) => {
    const { page, errors } = await open(`/explore/entity/${path}`);
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByRole('heading', { name: /^Facts/ }).waitFor();
    expect(errors).toEqual([]);
  });

  it('downloads the facts as CSV', async () => {
    const { page } = await open('/explore/entity/treaty/treaty-of-shimoda');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    expect((await waiting).suggestedFilename()).toBe('Treaty-of-Shimoda.csv');
  });

  it('reports an unknown entity', async () => {
    const { page } = await open('/explore/entity/treaty/no-such-treaty');
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
  });

  it.each([
    { width: 1280, colorScheme: 'dark' },
    { width: 360, colorScheme: 'light' },
  ] as const)(
    'has no accessibility violations and fits into $width px ($colorScheme)',
    async (look) => {
      const { width, colorScheme } = look;
      const { page } = await open('/explore/entity/dispute/southern-kurils', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.getByText('Sources and dates').first().click();
      await page.getByText('Permalink of this fact').waitFor();
      await page.getByText('Cite this').click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});
