import { readdirSync, readFileSync } from 'node:fs';
import { costOf, DEFAULT_COST } from './schema/cost-of.ts';
import { openApi, type Api } from './schema/open-api.ts';

const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(`docs/${name}`, 'utf8')] as const);
const queries = pages.flatMap(([name, page]) =>
  [...page.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
    ([, query, answer]) => [name, query ?? '', answer ?? ''] as const,
  ),
);
const statements = pages.flatMap(([name, page]) =>
  [...page.matchAll(/```cypher\n(.*?)```/gs)].map(([, text]) => [name, text ?? ''] as const),
);

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('has a response for each query', () => {
  const asked = pages.flatMap(([, page]) => [...page.matchAll(/```graphql\n/g)]);
  expect(queries).toHaveLength(asked.length);
  expect([queries.length > 10, statements.length > 5]).toEqual([true, true]);
});

it.each(queries)('returns the response in docs/%s: %s', async (_, query, answer) => {
  expect(await api.ask(query)).toEqual(JSON.parse(answer));
});

it.each(statements)('returns rows for the statement in docs/%s: %s', async (_, text) => {
  expect((await api.graph.read({ text, parameters: {} })).length).toBeGreaterThan(0);
});

it('has no query that exceeds the default cost limit', () => {
  const asked = pages.flatMap(([name, page]) =>
    [...page.matchAll(/```graphql[^\n]*\n(.*?)```/gs)].map(
      ([, query]) => [name, query ?? ''] as const,
    ),
  );
  const expensive = asked.filter(([, query]) => costOf(api.schema, query) > DEFAULT_COST);
  expect(expensive).toEqual([]);
});
