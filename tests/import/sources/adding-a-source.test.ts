import { readFileSync } from 'node:fs';

const page = readFileSync('docs/adding-a-source.md', 'utf8');
const running = ['port-visits.ts', 'sources/sources.test.ts']
  .map((name) => readFileSync(`tests/import/${name}`, 'utf8'))
  .map(squeeze)
  .join('\n');
const blocks = [...page.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code ?? '');

it('contains code for every part of a source', () => {
  expect(blocks).toHaveLength(6);
});

it.each(blocks)('contains tested code: %s', (code) => {
  expect(running).toContain(squeeze(code));
});

it('contains rows of the source', () => {
  const [rows = ''] = /visit,date,host.*?(?=```)/s.exec(page) ?? [];
  const fixture = readFileSync('tests/import/fixtures/port-visits/visits.csv', 'utf8');
  for (const row of rows.trim().split('\n').slice(1)) expect(fixture.split(/\r?\n/)).toContain(row);
});

it.each(['state-visits.csv', 'state-visits.yaml', 'relations.yaml'])(
  'shows docs/examples/%s as it is',
  (name) => {
    expect(page).toContain(readFileSync(`docs/examples/${name}`, 'utf8').trim());
  },
);

it.each([...page.matchAll(/\]\(([^):]+)\)/g)].map(([, path]) => path ?? ''))(
  'links to %s',
  (path) => {
    expect(readFileSync(new URL(path, 'file:///docs/').pathname.slice(1), 'utf8')).not.toBe('');
  },
);

function squeeze(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim();
}
