import { importTables } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { ImportError } from '../../import/table/import-error.ts';
import { dropLease, takeLease } from '../../import/store/cypher/write-lease.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { copyData, readTable, type DataCopy } from './copy-data.ts';

// A few related tables are sufficient to test the importer.
const only = ['sources', 'reference', 'polities', 'persons'];

let graph: Graph;
let data: DataCopy;

beforeEach(async () => {
  graph = openTestGraph();
  data = copyData();
  await clearGraph(graph);
});

afterEach(async () => {
  await clearGraph(graph);
  await graph.close();
  data.remove();
});

async function count(text: string): Promise<unknown> {
  return (await graph.read({ text, parameters: {} }))[0]?.[0];
}

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
  return 'done';
}

it('plans the exact changes of the import in a dry run, without writing', async () => {
  const planned = await importTables(graph, catalog, { only, isDryRun: true });
  expect(await count('MATCH (n) RETURN count(n)')).toBe(0);
  const done = await importTables(graph, catalog, { only });
  expect(done.changes.nodesCreated).toBe(planned.changes.nodesCreated);
  expect(done.changes.linksCreated).toBe(planned.changes.linksCreated);
}, 60_000);

it('writes only the differences of a changed file', async () => {
  await importTables(graph, { ...catalog, root: data.root }, { only });
  data.edit('persons.tsv', 'emperor of Japan (Shōwa) 1926–1989', 'emperor of Japan 1926–1989');
  const { changes } = await importTables(graph, { ...catalog, root: data.root }, { only });
  // The role and the record.
  expect(changes).toMatchObject({ nodesCreated: 0, linksCreated: 0, propertiesSet: 2 });
}, 60_000);

it('writes nothing if a file has an issue', async () => {
  data.edit('persons.tsv', '1901-04-29', '1901-04-31');
  const work = importTables(graph, { ...catalog, root: data.root }, { only });
  await expect(work).rejects.toThrow(
    /^persons\.tsv:4:5 edtf born .*\n1 error; nothing was written\.$/,
  );
  expect(await count('MATCH (n) RETURN count(n)')).toBe(0);
});

it('skips rows with tolerated issues and rows that refer to them', async () => {
  data.edit('polities.tsv', 'PAPAL_STATES\tPapal States', 'PAPAL_STATES\t');
  const report = await importTables(graph, { ...catalog, root: data.root }, { only, maxErrors: 1 });
  expect(report.issues.map(({ file, rule }) => [file, rule])).toEqual([
    ['polities.tsv', 'required'],
  ]);
  expect(report.sources.map(({ reasons }) => reasons).slice(2)).toEqual([
    { 'it has issues': 1 },
    { 'it refers to a skipped or unread row': 1 },
  ]);
  expect(report.sources.map(({ id, refused }) => [id, refused])).toEqual([
    // The row of the marker `unsourced`.
    ['sources', 1],
    ['reference', 0],
    ['polities', 1],
    ['persons', 1],
  ]);
  expect(await count('MATCH (p:Person) RETURN count(p)')).toBe(12);
}, 60_000);

it('refuses a database with other data unless --adopt is set', async () => {
  await graph.write([{ text: "CREATE (:Recipe {name: 'soup'})", parameters: {} }]);
  expect(await failure(importTables(graph, catalog, { only: ['sources'] }))).toBe(
    'FOREIGN_DATABASE',
  );
  expect(await failure(importTables(graph, catalog, { only: ['sources'], isAdopting: true }))).toBe(
    'done',
  );
});

it('removes all imported data with --fresh and keeps other data', async () => {
  await importTables(graph, catalog, { only });
  const text = "MATCH (c:Country {key: 'JPN'}) CREATE (:Recipe {name: 'soup'})-[:FROM]->(c)";
  await graph.write([{ text, parameters: {} }]);
  await importTables(graph, catalog, { only: ['sources'], isFresh: true });
  expect(await count('MATCH (:Recipe)-[r:FROM]->() RETURN count(r)')).toBe(1);
  expect(await count('MATCH (p:Person) RETURN count(p)')).toBe(0);
}, 60_000);

it('refuses to start while another import owns an unexpired lease', async () => {
  await graph.write([takeLease('another', 30)]);
  expect(await failure(importTables(graph, catalog, { only: ['sources'] }))).toBe('LEASE_HELD');
  await graph.write([dropLease('another')]);
  await graph.write([takeLease('killed', 0)]);
  expect(await failure(importTables(graph, catalog, { only: ['sources'] }))).toBe('done');
  expect(await count('MATCH (l:Lease) RETURN count(l)')).toBe(0);
});

it('stops between two batches if interrupted, and resumes in the next import', async () => {
  const interruption = new AbortController();
  const onProgress = (done: number): void => {
    if (done > 0) interruption.abort();
  };
  const first = importTables(graph, catalog, {
    only,
    batch: 500,
    signal: interruption.signal,
    onProgress,
  });
  expect(await failure(first)).toBe('INTERRUPTED');
  expect(await count('MATCH (n:Source) RETURN count(n)')).toBeGreaterThan(0);
  expect(await failure(importTables(graph, catalog, { only }))).toBe('done');
  expect(await count('MATCH (n:Source) RETURN count(n)')).toBe(
    readTable('sources.tsv').length - 1 + 3,
  );
}, 60_000);

it('rejects an unknown table', async () => {
  expect(await failure(importTables(graph, catalog, { only: ['recipes'] }))).toBe('UNKNOWN_SOURCE');
});

it('reports rows that are missing from the database after the import', async () => {
  const losing: Graph = {
    ...graph,
    write: (statements, limits) => graph.write(statements.map(losePersons), limits),
  };
  const work = importTables(losing, catalog, { only });
  await expect(work).rejects.toThrow(
    /^13 rows were not found in the database: persons\.tsv:2, persons\.tsv:3,/,
  );
}, 60_000);

/** Removes new persons from the rows of a statement that creates nodes of several labels. */
function losePersons(statement: Statement): Statement {
  const { p0: rows } = statement.parameters;
  if (!statement.text.includes('CREATE (n:$(row[0]))') || !Array.isArray(rows)) return statement;
  return { ...statement, parameters: { p0: rows.filter(([label]) => label !== 'Person') } };
}
