import { readCitedOrigins } from '../../../import/store/cypher/read-stored.ts';
import type { Graph, Row } from '../../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../../open-test-graph.ts';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  // The label Old sorts before the labels of the model and was added by a user.
  const text = `CREATE (s:Source {key: 's'}), (t:Source {key: 't'}),
    (:Country {key: 'k'})-[:CITES {zzOrigin: 'a/1'}]->(s),
    (:Event {key: 'k'})-[:CITES {zzOrigin: 'a/1'}]->(s),
    (:Event {key: 'm'})-[:CITES {zzOrigin: 'a/1'}]->(s),
    (:Old:Treaty {key: 'k'})-[:CITES {zzOrigin: 'a/2'}]->(s),
    (:Treaty {key: 'n'})-[:CITES {zzOrigin: 'b/1'}]->(s),
    (:Country {key: 'l'})-[:CITES {zzOrigin: 'a/0'}]->(t)`;
  await graph.write([{ text, parameters: {} }]);
}, 60_000);

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

async function readPages(limit: number): Promise<readonly Row[]> {
  const shape = { type: 'CITES', from: ['Country', 'Event', 'Treaty'], to: 'Source' };
  const found: Row[] = [];
  let [after, afterOrigin, afterStart] = ['', '', ['', '']];
  for (;;) {
    const page = { after, afterOrigin, afterStart, limit };
    const rows = await graph.read(readCitedOrigins(shape, ['a'], page));
    found.push(...rows);
    if (rows.length < limit) return found;
    [after = '', afterOrigin = '', ...afterStart] = rows.at(-1)?.map(String) ?? [];
  }
}

it.each([1, 2, 3, 100])('reads each citation once in pages of %i', async (limit) => {
  expect(await readPages(limit)).toEqual([
    ['s', 'a/1', 'Country', 'k'],
    ['s', 'a/1', 'Event', 'k'],
    ['s', 'a/1', 'Event', 'm'],
    ['s', 'a/2', 'Treaty', 'k'],
    ['t', 'a/0', 'Country', 'l'],
  ]);
});
