import { importTables } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

// Tables with data about the same nodes and relationships: names, codes, rival dates of relations, parties, citations.
const tables = [
  'reference',
  'polities',
  'cow_codes',
  'identifiers',
  'entities',
  'disputes',
  'places',
  'treaties',
  'world-agreements',
  'diplomatic_relations',
  'bilateral_relations',
  'relation_breaks',
  'citations',
];

let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
});

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

async function build(order: readonly (readonly string[])[], batch: number) {
  await clearGraph(graph);
  for (const only of order) await importTables(graph, catalog, { only, batch });
  return dumpGraph(graph);
}

it('builds the same graph for any order of sources and any batch size', async () => {
  const together = await build([tables], 4000);
  const backwards = await build(
    tables.toReversed().map((table) => [table]),
    170,
  );
  expect(together.length).toBeGreaterThan(1500);
  expect(compareDumps(backwards, together)).toEqual([]);
}, 240_000);
