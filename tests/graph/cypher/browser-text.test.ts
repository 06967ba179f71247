import { browserText, writeLiteral } from '../../../src/graph/cypher/browser-text.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';

let graph: Graph;

beforeAll(() => {
  graph = openTestGraph();
});

afterAll(() => graph.close());

it('sets the parameters before the statement', () => {
  const parameters = { p0: ['JPN'], p1: 21n };
  expect(browserText({ text: 'UNWIND $p0 AS key\nRETURN key LIMIT $p1', parameters }))
    .toBe(`:param p0 => ["JPN"];
:param p1 => 21;
UNWIND $p0 AS key
RETURN key LIMIT $p1`);
});

it.each([
  ['a whole number', 5n, 'INTEGER'],
  ['a large whole number', 9_007_199_254_740_993n, 'INTEGER'],
  ['a float without a fraction', 2, 'FLOAT'],
  ['a float', -0.25, 'FLOAT'],
  ['a tiny float', 1e-9, 'FLOAT'],
  ['a list of whole numbers', [1n, 2n], 'LIST<INTEGER'],
  ['lists in a list', [['JP', 'exact_names', 'key:("JP")']], 'LIST<LIST<STRING'],
  ['an empty list', [], 'LIST<NOTHING'],
  ['a truth value', true, 'BOOLEAN'],
  ['nothing', null, 'NULL'],
  ['quotation marks and lines', 'it\'s "so"; \\ \n\t\u0001 日本 🗾', 'STRING'],
  ['a map', { 'a `b`': 1n, c: ['d'] }, 'MAP'],
])('formats %s with the type that the driver sends', async (_, given, type) => {
  const text = `RETURN ${writeLiteral(given)} = $given, valueType(${writeLiteral(given)}), valueType($given)`;
  const [row] = await graph.read({ text, parameters: { given } });
  expect(row?.[0]).toBe(given === null ? null : true);
  expect(row?.[1]).toBe(row?.[2]);
  expect(String(row?.[1])).toContain(type);
});
