import { readFileSync } from 'node:fs';
import { openApi, type Api } from './schema/open-api.ts';

const paths = readFileSync('docs/paths.md', 'utf8');
const browser = readFileSync('docs/neo4j-browser.md', 'utf8');
const queries = [...paths.matchAll(/```graphql\n(.*?)```\s+```json\n(.*?)```/gs)].map(
  ([, query, answer]) => [query ?? '', answer ?? ''],
);
const statements = [...browser.matchAll(/```cypher\n(.*?)```/gs)].map(([, text]) => text ?? '');

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('shows questions of each kind', () => {
  expect([queries.length, statements.length]).toEqual([4, 4]);
});

it.each(queries)('answers as docs/paths.md says: %s', async (query, answer) => {
  expect(await api.ask(query)).toEqual(JSON.parse(answer));
});

it.each(statements)('finds something in Neo4j Browser by %s', async (text) => {
  expect((await api.graph.read({ text, parameters: {} })).length).toBeGreaterThan(0);
});
