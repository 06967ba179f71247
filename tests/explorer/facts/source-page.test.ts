import { describeExplorer } from '../open-explorer.ts';

describeExplorer('The pages of facts and sources', (open) => {
  it('links a fact to its page, and the page to the other facts of the source', async () => {
    const { page, errors } = await open('/explore/entity/treaty/treaty-of-shimoda');
    await page.getByText('Sources and dates').first().click();
    await page.getByRole('link', { name: 'Permalink of this fact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fact' }).waitFor();
    await page.getByText('Japan was party to the Treaty of Shimoda').first().waitFor();
    await page.getByRole('link', { name: 'What else this source supports' }).first().click();
    await page
      .getByRole('heading', { name: /^Facts that this source supports \(\d+\)$/ })
      .waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/explore\/source\/[a-z0-9-]+$/);
    expect(errors).toEqual([]);
  });

  it('reports an unknown fact', async () => {
    const { page } = await open('/explore/fact/nothing');
    await page.getByText('No fact has this address.').waitFor();
  });
});
