import type { Graph } from '../../../src/neo4j/graph.ts';
import { encodeCursor } from '../../../src/pothos-plugin-neo4j/connections/cursor.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';
import { plantGardens } from '../plant-gardens.ts';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await plantGardens(graph, 3);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

const BY_NAME = 'nodes gardeners NAME ASC';

function encode(values: unknown): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function nest(levels: number): unknown {
  return levels === 0 ? [] : [nest(levels - 1)];
}

async function codeOf(query: string): Promise<unknown> {
  const { result } = await ask(graph, query, { maxPage: 50 });
  return result.errors?.[0]?.extensions['code'];
}

it.each([
  ['first with a `before` that is not a cursor', 'gardeners(first: 1, before: "x")'],
  ['an offset with a cursor', 'gardeners(offset: 1, after: "x")'],
  ['an offset with `last`', 'gardeners(offset: 1, last: 1)'],
  ['a negative offset', 'gardeners(offset: -1)'],
  ['an offset above the limit', 'gardeners(offset: 10001)'],
  ['a size above the limit beside a smaller one', 'gardeners(first: 1, last: 51)'],
  ['a negative page size', 'gardeners(last: -3)'],
  ['a page size above the limit', 'gardeners(first: 51)'],
  ['a text that is not a cursor', 'gardeners(after: "not a cursor")'],
  ['an empty cursor', 'gardeners(after: "")'],
  ['a cursor with too few values', `gardeners(after: "${encodeCursor(BY_NAME, ['a'])}")`],
  ['a cursor with values of other types', `gardeners(after: "${encodeCursor(BY_NAME, ['a', 3])}")`],
  [
    'a cursor with trailing characters',
    `gardeners(after: "${encodeCursor(BY_NAME, ['a', 'b'])}==")`,
  ],
  ['a cursor without a sort order', `gardeners(after: "${encode([['NAME'], 'a', 'b'])}")`],
  ['a cursor of an empty list', `gardeners(after: "${encode([])}")`],
  ['a cursor of nested lists', `gardeners(after: "${encode(nest(2_000))}")`],
  ['a cursor of an object', `gardeners(after: "${Buffer.from('{"a":1}').toString('base64url')}")`],
])('rejects %s', async (_, field) => {
  expect(await codeOf(`{ ${field} { nodes { key } } }`)).toBe('BAD_USER_INPUT');
});

it('rejects a cursor of another sort order', async () => {
  const query = `{ gardeners(after: "${encodeCursor('nodes gardeners BORN ASC', ['a', 'b'])}") { totalCount } }`;
  expect(await codeOf(query)).toBe('CURSOR_MISMATCH');
});

it('rejects a cursor of another field with the same sort terms', async () => {
  const { data } = await ask(
    graph,
    '{ gardener(slug: "g000") { knows(first: 1) { pageInfo { endCursor } } } }',
  );
  const { knows } = data['gardener'] as { knows: { pageInfo: { endCursor: string } } };
  const query = `{ gardeners(after: "${knows.pageInfo.endCursor}") { totalCount } }`;
  expect(await codeOf(query)).toBe('CURSOR_MISMATCH');
});

it.each(['1905-13-45', '1905-02-29', '0000-01-01', '1905-01-01T00:00', '1905', ''])(
  'rejects the day "%s" in a cursor',
  async (day) => {
    const cursor = encodeCursor('nodes byBirth BORN ASC', [0, day, '1905-01-01', 'g001']);
    const query = `{ byBirth(after: "${cursor}") { nodes { key } pageInfo { hasPreviousPage } } }`;
    expect(await codeOf(query)).toBe('BAD_USER_INPUT');
  },
);

it('accepts a cursor of a deleted node', async () => {
  const cursor = encodeCursor(BY_NAME, ['gardener g0005', 'g0005']);
  const { data } = await ask(
    graph,
    `{ gardeners(after: "${cursor}") { nodes { key } pageInfo { hasPreviousPage } } }`,
  );
  expect(data['gardeners']).toEqual({
    nodes: [{ key: 'g001' }, { key: 'g002' }],
    pageInfo: { hasPreviousPage: true },
  });
});
