import { importTables } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { openLease } from '../../import/store/lease.ts';
import { ImportError } from '../../import/table/import-error.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, findTestDatabase, openTestGraph } from '../open-test-graph.ts';

let graph: Graph;

const count = async (text: string): Promise<unknown> =>
  (await graph.read({ text, parameters: {} }))[0]?.[0];

beforeEach(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await graph.define({ text: 'DROP CONSTRAINT Lease_key IF EXISTS', parameters: {} });
});

afterEach(async () => {
  await clearGraph(graph);
  await graph.close();
});

it('gives the lease of an empty database to one of eight simultaneous imports', async () => {
  const graphs = Array.from({ length: 8 }, () => openGraph(findTestDatabase()));
  const starts = await Promise.allSettled(graphs.map(openLease));
  const leases = starts.filter((start) => start.status === 'fulfilled');
  expect(leases).toHaveLength(1);
  for (const start of starts.filter(({ status }) => status === 'rejected'))
    expect(start).toMatchObject({ reason: { code: 'LEASE_HELD' } });
  expect(await count('MATCH (l:Lease) RETURN count(l)')).toBe(1);
  await leases[0]?.value.drop();
  await Promise.all(graphs.map((each) => each.close()));
});

it('imports into a database with several leases, which an earlier version left', async () => {
  const text = "UNWIND [1, 2, 3] AS n CREATE (:Lease {key: 'import', askedBy: toString(n)})";
  await graph.write([{ text, parameters: {} }]);
  await importTables(graph, catalog, { only: ['sources'] });
  expect(await count('MATCH (l:Lease) RETURN count(l)')).toBe(0);
}, 60_000);

it('refuses a second import before it writes', async () => {
  const lease = await openLease(graph);
  await expect(openLease(graph)).rejects.toThrow(ImportError);
  expect(await count('MATCH (l:Lease) RETURN l.owner = l.askedBy')).toBe(true);
  await lease.drop();
});
