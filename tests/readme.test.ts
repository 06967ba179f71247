import { readFileSync } from 'node:fs';
import { describeNumbers, NUMBERS, type Numbers } from './describe-numbers.ts';
import { openApi, type Api } from './schema/open-api.ts';

const readme = readFileSync('README.md', 'utf8');
const queries = [...readme.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query, answer]) => [query ?? '', answer ?? ''],
);
const statements = [...readme.matchAll(/```cypher\n(.*?)```/gs)].map(([, text]) => text ?? '');

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('shows five queries or more', () => {
  expect(queries.length).toBeGreaterThanOrEqual(5);
});

it('gives the same numbers as `dataset`', async () => {
  const { dataset } = await api.ask<{ dataset: Numbers }>(NUMBERS);
  const [, found] = /<!-- numbers -->\n\n(.*?)\n\n<!-- \/numbers -->/s.exec(readme) ?? [];
  const plain = (text: string): string => text.replaceAll(/ *\| */g, '|').replaceAll(/-+/g, '-');
  expect(plain(found ?? '')).toBe(plain(describeNumbers(dataset)));
});

it.each(queries)('answers as the README says: %s', async (query, answer) => {
  expect(await api.ask(query)).toEqual(JSON.parse(answer));
});

it.each(statements)('finds something by %s', async (text) => {
  expect((await api.graph.read({ text, parameters: {} })).length).toBeGreaterThan(0);
});

it.each(['start', 'test', 'import', 'neo4j', 'check'])('has the command npm run %s', (name) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts[name]).toBeDefined();
});
