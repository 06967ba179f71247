import { searchInStages } from '../../../../src/graph/cypher/read/search-in-stages.ts';
import type { Graph, Row } from '../../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../../open-test-graph.ts';

const INDEX = 'word_lists';
const KEY = { of: 'n', property: 'key', type: 'text' } as const;
const WORDS = { of: 'n', property: 'words', type: 'text' } as const;

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await define(`CREATE FULLTEXT INDEX ${INDEX} FOR (n:WordList) ON EACH [n.words]`);
  const text = `UNWIND $lists AS words CREATE (:WordList {key: words, words: words})`;
  await graph.write([{ text, parameters: { lists: ['rose', 'rose oak', 'rosa', 'moss'] } }]);
  await graph.read({ text: 'CALL db.awaitIndexes(60)', parameters: {} });
}, 60_000);

afterAll(async () => {
  await graph.write([{ text: 'MATCH (n:WordList) DETACH DELETE n', parameters: {} }]);
  await define(`DROP INDEX ${INDEX}`);
  await graph.close();
});

const define = (text: string): Promise<void> => graph.define({ text, parameters: {} });

/** Searches with one query for each stage. Each query matches other nodes. */
async function search(enough: number, limit: number): Promise<readonly Row[]> {
  const ask = (query: string) => [{ index: INDEX, query }];
  return graph.read(
    searchInStages({
      searches: [{ name: 'a', names: ask('rose'), misspelled: ask('rosa'), texts: ask('moss') }],
      ...{ labels: ['WordList'], enough, limit },
      ...{ columns: [KEY], nameColumns: [WORDS], textColumns: [WORDS] },
    }),
  );
}

it('runs the later stages only if the earlier stages find too few nodes', async () => {
  const keysOf = async (enough: number) => (await search(enough, 10)).map(([, key]) => key);
  expect(await keysOf(2)).toEqual(['rose', 'rose oak']);
  expect(await keysOf(3)).toEqual(['rose', 'rose oak', 'rosa']);
  expect(await keysOf(4)).toEqual(['rose', 'rose oak', 'rosa', 'moss']);
});

it('searches for misspelled names if a query for names reaches its limit', async () => {
  expect((await search(1, 2)).map(([, key]) => key)).toEqual(['rose', 'rose oak', 'rosa']);
});

it('returns the columns for names or for texts', async () => {
  const rows = await search(4, 10);
  expect(rows.at(0)).toEqual(['a', 'rose', 2, false, 'rose', null]);
  expect(rows.at(-1)).toEqual(['a', 'moss', 2, true, null, 'moss']);
});
