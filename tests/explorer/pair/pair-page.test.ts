import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The page of two countries', (open) => {
  it('shows answers for Japan and the United Kingdom in 1905 by default', async () => {
    const { page, foreignRequests, errors } = await open('/explore/pair');
    await page.getByText('First Anglo-Japanese Alliance; Second').waitFor();
    expect(await page.locator('.answer').evaluateAll(readAnswers)).toEqual([
      'Diplomatic relations Yes',
      'Alliance Yes',
      'War Not covered',
      'Land border Not covered',
    ]);
    expect({ foreignRequests, errors }).toEqual({ foreignRequests: [], errors: [] });
  });

  it('shows the reason for an answer, and the sources of its facts after a click', async () => {
    const { page } = await open('/explore/pair');
    const answer = page.getByRole('article').filter({ hasText: 'had diplomatic relations in' });
    await answer.getByText('had diplomatic relations in 1905.').waitFor();
    await answer.getByText('Sources and dates').click();
    const source = answer.getByRole('link', { name: /answer no\. 24/ });
    expect(await source.getAttribute('href')).toContain('shugiin.go.jp');
  });

  it('answers for the states that existed on the date', async () => {
    const { page } = await open('/explore/pair?a=RUS&b=JPN&on=1900');
    await page.getByRole('heading', { name: 'Russian Empire – Japan' }).waitFor();
  });

  it('shows shared entities on the timeline, with dates in words', async () => {
    const { page } = await open('/explore/pair?a=JPN&b=GBR&on=1905');
    const bands = page.getByRole('region', { name: 'Timeline' }).getByRole('listitem');
    await bands.filter({ hasText: 'Second Anglo-Japanese Alliance' }).waitFor();
    const texts = (await bands.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
    expect(texts).toEqual(
      expect.arrayContaining([
        'Diplomatic relations 26 August 1858 to 8 December 1941',
        'Second Anglo-Japanese Alliance 12 August 1905 to 13 July 1911',
        'Universal Postal Union since 1 June 1877',
      ]),
    );
  });

  it('lists the changes of a period, and warns that changes may be missing', async () => {
    const { page } = await open('/explore/pair?a=JPN&b=GBR&on=1905&from=1905&until=1906');
    const changes = page.getByRole('region', { name: 'Changes from 1905 to 1906' });
    await changes.getByText('3 changes.').waitFor();
    expect(await changes.getByText(/Second Anglo-Japanese Alliance became binding/).count()).toBe(
      1,
    );
    expect(await changes.getByLabel('Notices').innerText()).toContain('Changes may be missing.');
  });

  it('writes a date that is entered by keyboard to the address', async () => {
    const { page } = await open('/explore/pair');
    await page.getByLabel('Date (empty: today)').fill('1923-08-18');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Answers for 18 August 1923' }).waitFor();
    expect(new URL(page.url()).search).toBe('?a=JPN&b=GBR&on=1923-08-18');
  });

  it('opens its query in GraphiQL', async () => {
    const { page } = await open('/explore/pair');
    const answers = page.getByRole('region', { name: 'Answers for 1905' });
    await answers.getByText('Show the GraphQL query').click();
    const address = await answers
      .getByRole('link', { name: 'Open in GraphiQL' })
      .getAttribute('href');
    const parameters = new URLSearchParams(address?.split('?')[1]);
    expect(parameters.get('query')).toContain('haveRelations(asOf: $on)');
    expect(JSON.parse(parameters.get('variables') ?? '')).toEqual({
      a: 'JPN',
      b: 'GBR',
      on: '1905',
    });
  });

  it('downloads the changes as CSV, and the answers for each year', async () => {
    const { page } = await open('/explore/pair?a=JPN&b=GBR&on=1905&from=1905&until=1906');
    expect(await download(page, 'Changes as CSV')).toMatch(
      /^date\.edtf,change,text,.*\r\n1905-08-12,SIGNED,Japan and the United Kingdom signed/,
    );
    const years = page.getByRole('link', { name: 'Answers for each year as CSV' });
    expect(await years.getAttribute('href')).toBe(
      '/export/panel.csv?countries=JPN%2CGBR&from=1905&to=1906',
    );
  });

  it('reports an unknown country, and suggests others', async () => {
    const { page } = await open('/explore/pair?a=XXX&b=JPN');
    const alert = page.getByRole('alert').first();
    expect(await alert.innerText()).toMatch(/No country has the code or name "XXX"\. Did you mean/);
  });

  it.each([
    { width: 1280, colorScheme: 'light' },
    { width: 360, colorScheme: 'dark' },
  ] as const)(
    'has no accessibility violations and fits into $width px ($colorScheme)',
    async (look) => {
      const { width, colorScheme } = look;
      const { page } = await open('/explore/pair', {
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.getByRole('region', { name: 'Timeline' }).getByRole('listitem').first().waitFor();
      await page.getByText(/^\d+ changes\.$/).waitFor();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );
});

function readAnswers(answers: readonly Element[]): readonly string[] {
  return answers.map((answer) =>
    ['h3', '.answer-value'].map((name) => answer.querySelector(name)?.textContent).join(' '),
  );
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
}
