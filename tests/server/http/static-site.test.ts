import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExplorer } from '../../../src/server/http/static-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-site-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function readPage(publicUrl?: string): Promise<string> {
  writeFileSync(join(folder, 'index.html'), '<html><head></head><body></body></html>');
  const page = readExplorer(folder, publicUrl).find('/');
  return page ? (await page.answer(new Request('http://localhost/'))).text() : '';
}

it('adds the public address to the page', async () => {
  expect(await readPage('https://example.org/gaiko')).toContain(
    '<head><meta name="public-url" content="https://example.org/gaiko" /></head>',
  );
});

it('does not change the page without a public address', async () => {
  expect(await readPage()).toBe('<html><head></head><body></body></html>');
});

it('reports a folder without a page', () => {
  expect(() => readExplorer(folder)).toThrow(/index\.html does not exist/);
});
