import { readFileSync } from 'node:fs';
import { renderModelPage } from '../../schema/neo4j-browser/model-page.ts';
import { openApi, type Api } from './open-api.ts';

const page = readFileSync('docs/model.md', 'utf8');

let api: Api;

beforeAll(async () => {
  api = await openApi();
}, 180_000);

afterAll(() => api.close());

it('is up to date (npm run print-model updates it)', () => {
  expect(page).toBe(renderModelPage());
});

it.each([
  ['label', 'MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name'],
  ['relationship type', 'MATCH ()-[r]->() RETURN DISTINCT type(r) AS name'],
  ['property', 'MATCH (n:!DataFile&!DataSet) UNWIND keys(n) AS name RETURN DISTINCT name'],
  ['property of a fact', 'MATCH ()-[r]->() UNWIND keys(r) AS name RETURN DISTINCT name'],
])('shows every %s of the graph', async (_, text) => {
  const rows = await api.graph.read({ text, parameters: {} });
  const names = rows.map(([name]) => String(name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !isShown(name))).toEqual([]);
});

function isShown(name: string): boolean {
  const date = /^(.*)(Earliest|Latest)$/.exec(name)?.[1] ?? '';
  return (
    new RegExp(`\\b${name}\\b`).test(page) || (date !== '' && page.includes(`\`${date}\` edtf`))
  );
}
