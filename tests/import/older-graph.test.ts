import { importTables, isUpToDate } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { cowWars } from '../../import/sources/cow/cow-wars.ts';
import { ImportError } from '../../import/table/import-error.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openTestGraph } from '../open-test-graph.ts';
import { fillGraph } from '../setup/fill-database.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

let graph: Graph;
let present: readonly string[];

beforeAll(async () => {
  graph = openTestGraph();
  await fillGraph(graph);
  await write("MATCH (c:Country {key: 'JPN'}) CREATE (c)-[:PINNED]->(:Board {name: 'mine'})");
  present = await dumpGraph(graph);
  await makeOlder();
}, 300_000);

// Keeps the bundled data for the next suites.
afterAll(async () => {
  await write('MATCH (b:Board) DETACH DELETE b');
  await graph.close();
});

/** Converts the marks of the graph to the previous storage format. */
async function makeOlder(): Promise<void> {
  await write(
    'MATCH (n) WHERE n.zzOrigins IS NOT NULL SET n.recordOrigins = n.zzOrigins, n.nameTexts = [n.name] REMOVE n.zzOrigins',
    'MATCH ()-[l]->() WHERE l.zzOrigins IS NOT NULL SET l.claimOrigins = l.zzOrigins, l.factKey = l.zzFactKey REMOVE l.zzOrigins, l.zzFactKey',
    'MATCH ()-[l:CITES]->() SET l.origin = l.zzOrigin REMOVE l.zzOrigin',
    "MATCH (d:DataSet) SET d.inputs = 'earlier' REMOVE d.format",
  );
  await define(
    'CREATE FULLTEXT INDEX exact_names IF NOT EXISTS FOR (n:Country) ON EACH [n.nameTexts]',
  );
  await define('CREATE INDEX PARTY_TO_factKey IF NOT EXISTS FOR ()-[l:PARTY_TO]-() ON (l.factKey)');
}

async function write(...texts: readonly string[]): Promise<void> {
  await graph.write(
    texts.map((text) => ({ text, parameters: {} })),
    { timeoutMs: 60_000 },
  );
}

async function define(text: string): Promise<void> {
  await graph.define({ text, parameters: {} });
}

async function refusalOf(work: Promise<unknown>): Promise<ImportError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof ImportError) return error;
  throw new Error(`It was not refused: ${String(error)}`);
}

describe('an older graph with external data sets', () => {
  beforeAll(async () => {
    await write(`CREATE (:DataFile {key: '${cowWars.tables[0]?.id ?? ''}', hash: 'x'})`);
  });

  afterAll(async () => {
    await write("MATCH (f:DataFile {hash: 'x'}) DELETE f");
  });

  it('is not removed without --fresh, and the error lists the data sets and commands', async () => {
    const before = await dumpGraph(graph);
    const { code, message } = await refusalOf(importTables(graph, catalog));
    expect(code).toBe('OLDER_GRAPH');
    expect(message).toContain('data sets that you imported: cow-wars.');
    expect(message).toContain('"npm run import -- --fresh"');
    expect(message).toContain('"npm run import -- cow-wars=FILE"');
    expect(compareDumps(before, await dumpGraph(graph))).toEqual([]);
  }, 60_000);

  it('is removed with --fresh', async () => {
    const { changes } = await importTables(graph, catalog, { isFresh: true, isDryRun: true });
    expect(changes.nodesDeleted).toBeGreaterThan(1000);
    expect(changes.nodesDeleted).toBe(changes.nodesCreated);
  }, 120_000);
});

it('is not removed by the import of a single table', async () => {
  const { code, message } = await refusalOf(importTables(graph, catalog, { only: ['persons'] }));
  expect(code).toBe('OLDER_GRAPH');
  expect(message).toContain('First run "npm run import"');
});

describe('an older graph without external data sets', () => {
  const found: string[] = [];

  beforeAll(async () => {
    expect(await isUpToDate(graph, catalog)).toBe(false);
    await importTables(graph, catalog, { log: (line) => found.push(line) });
  }, 300_000);

  it('is imported again with a log message', async () => {
    expect(found.join()).toContain('An earlier version stored this graph in another format');
    expect(await isUpToDate(graph, catalog)).toBe(true);
  });

  it('is equal to a new graph, including a node with a relationship of another program', async () => {
    expect(compareDumps(present, await dumpGraph(graph))).toEqual([]);
  });

  it('has no index of the older format', async () => {
    const rows = await graph.read({
      text: "SHOW INDEXES YIELD name WHERE name = 'exact_names' OR name ENDS WITH '_factKey' RETURN name",
      parameters: {},
    });
    expect(rows).toEqual([]);
  });
});
