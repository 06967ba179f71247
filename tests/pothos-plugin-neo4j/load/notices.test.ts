import type { Graph } from '../../../src/neo4j/graph.ts';
import { openTestGraph } from '../../open-test-graph.ts';
import { ask, uproot } from '../made-up-schema.ts';

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await uproot(graph);
  await graph.write([
    {
      text: `UNWIND [['few', 1000], ['many', 1001]] AS row
CREATE (g:Garden {key: row[0], name: row[0], zzSortName: row[0]})
WITH g, row UNWIND range(1, row[1]) AS at
CREATE (g)-[:BELONGS_TO {zzFactKey: g.key + at, rank: 'PREFERRED'}]->(:Club {key: g.key + at, name: toString(at), zzSortName: toString(at)})`,
      parameters: {},
    },
  ]);
});

afterAll(async () => {
  await uproot(graph);
  await graph.close();
});

async function listClubs(key: string) {
  const { data, notices } = await ask(graph, `{ garden(slug: "${key}") { clubs { name } } }`);
  return { clubs: (data['garden'] as { clubs: unknown[] }).clubs.length, notices };
}

it('truncates a list that is not a connection to 1,000 entries, with a notice', async () => {
  expect(await listClubs('many')).toEqual({
    clubs: 1000,
    notices: [
      expect.objectContaining({ code: 'TRUNCATED', field: 'clubs', limit: 1000 }) as unknown,
    ],
  });
});

it('adds no notice for a complete list', async () => {
  expect(await listClubs('few')).toEqual({ clubs: 1000, notices: [] });
});
