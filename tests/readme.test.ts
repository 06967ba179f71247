import { existsSync, readFileSync } from 'node:fs';
import { describeNumbers, NUMBERS, type Numbers } from './describe-numbers.ts';
import { openApi, type Api } from './schema/open-api.ts';

const readme = readFileSync('README.md', 'utf8');
const queries = [...readme.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query, answer]) => [query ?? '', answer ?? ''],
);
let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('shows three queries', () => {
  expect(queries).toHaveLength(3);
});

it('gives the same numbers as `dataset`', async () => {
  const { dataset } = await api.ask<{ dataset: Numbers }>(NUMBERS);
  const tables = readFileSync('import/data/README.md', 'utf8');
  const [, found] = /<!-- numbers -->\n\n(.*?)\n\n<!-- \/numbers -->/s.exec(tables) ?? [];
  const plain = (text: string): string => text.replaceAll(/ *\| */g, '|').replaceAll(/-+/g, '-');
  expect(plain(found ?? '')).toBe(plain(describeNumbers(dataset)));
  const [, size] = /<!-- size -->\n\n(.*?)\n\n<!-- \/size -->/s.exec(readme) ?? [];
  expect(describeNumbers(dataset)).toContain(`${size} The best source`);
});

it.each(queries)('returns the response in the README: %s', async (query, answer) => {
  expect(await api.ask(query)).toEqual(JSON.parse(answer));
});

const commands = [...readme.matchAll(/npm (?:run )?([a-z][a-z-]+)/g)].map(([, name]) => name ?? '');

it.each(commands.filter((name) => name !== 'ci'))('has the command npm run %s', (name) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts[name]).toBeDefined();
});

it('shows pictures of the explorer and of GraphiQL, and links to existing files', () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path ?? '');
  expect(links).toContain('docs/pictures/explorer.png');
  expect(links).toContain('docs/pictures/graphiql.png');
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});
