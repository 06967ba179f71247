import type { Graph } from '../../src/neo4j/graph.ts';
import { encodeCursor } from '../../src/plugin/cursor.ts';
import { openTestGraph } from '../open-test-graph.ts';
import { ask, plantGardens, uproot } from './made-up-schema.ts';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await plantGardens(graph, 3);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

async function codeOf(query: string): Promise<unknown> {
  const { result } = await ask(graph, query, { maxPage: 50 });
  return result.errors?.[0]?.extensions['code'];
}

it.each([
  ['first and last', 'gardeners(first: 1, last: 1)'],
  ['first with before', 'gardeners(first: 1, before: "x")'],
  ['a page of none', 'gardeners(first: 0)'],
  ['a page of less than none', 'gardeners(last: -3)'],
  ['a page beyond the limit', 'gardeners(first: 51)'],
  ['a cursor that is no cursor', 'gardeners(after: "not a cursor")'],
  ['a cursor of empty text', 'gardeners(after: "")'],
  ['a cursor of too few values', `gardeners(after: "${encodeCursor('NAME ASC', ['a'])}")`],
  [
    'a cursor of other kinds of values',
    `gardeners(after: "${encodeCursor('NAME ASC', ['a', 3])}")`,
  ],
  ['a cursor of an object', `gardeners(after: "${Buffer.from('{"a":1}').toString('base64url')}")`],
])('refuses %s', async (_, field) => {
  expect(await codeOf(`{ ${field} { nodes { key } } }`)).toBe('BAD_USER_INPUT');
});

it('refuses a cursor of another order', async () => {
  const query = `{ gardeners(after: "${encodeCursor('BORN ASC', ['a', 'b'])}") { totalCount } }`;
  expect(await codeOf(query)).toBe('CURSOR_MISMATCH');
});

it('refuses a day in a cursor that is none', async () => {
  const cursor = encodeCursor('BORN ASC', [0, '1905-13-45', '1905-01-01', 'g001']);
  expect(await codeOf(`{ byBirth(after: "${cursor}") { nodes { key } } }`)).toBe('BAD_USER_INPUT');
});

it('takes a cursor of a row that is gone', async () => {
  const cursor = encodeCursor('NAME ASC', ['gardener g0005', 'g0005']);
  const { data } = await ask(
    graph,
    `{ gardeners(after: "${cursor}") { nodes { key } pageInfo { hasPreviousPage } } }`,
  );
  expect(data['gardeners']).toEqual({
    nodes: [{ key: 'g001' }, { key: 'g002' }],
    pageInfo: { hasPreviousPage: true },
  });
});
