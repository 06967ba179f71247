import { isUpToDate, importBundled } from '../../import/run-command.ts';
import { cowWars } from '../../import/sources/cow/cow-wars.ts';
import { ImportError } from '../../import/table/import-error.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

let graph: Graph;
let present: readonly string[];

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await importBundled(graph);
  present = await dumpGraph(graph);
}, 200_000);

beforeEach(async () => {
  await makeOlder();
});

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

/** Gives the graph the marks of the form before the present one. */
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

async function count(text: string): Promise<number> {
  return Number((await graph.read({ text, parameters: {} }))[0]?.[0]);
}

async function refusalOf(work: Promise<unknown>): Promise<ImportError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof ImportError) return error;
  throw new Error(`It was not refused: ${String(error)}`);
}

it('imports an older graph anew, and says so', async () => {
  expect(await isUpToDate(graph)).toBe(false);
  const said: string[] = [];
  await importBundled(graph, { say: (line) => said.push(line) });
  expect(said.join('\n')).toContain('An earlier version stored this graph in another form');
  expect(compareDumps(present, await dumpGraph(graph))).toEqual([]);
  expect(await isUpToDate(graph)).toBe(true);
}, 300_000);

it('drops the indexes of the older form', async () => {
  await importBundled(graph);
  const older =
    "YIELD name WHERE name = 'exact_names' OR name ENDS WITH '_factKey' RETURN count(*)";
  expect(await count(`SHOW INDEXES ${older}`)).toBe(0);
  const again = await importBundled(graph);
  expect(again.changes).toMatchObject({ nodesCreated: 0, linksCreated: 0, propertiesSet: 0 });
}, 300_000);

it('keeps a node on which a relationship of others hangs, in the present form', async () => {
  await write("MATCH (c:Country {key: 'JPN'}) CREATE (c)-[:PINNED]->(:Board {name: 'mine'})");
  await importBundled(graph);
  const rows = await graph.read({
    text: "MATCH (c:Country {key: 'JPN'})-[:PINNED]->(b:Board) RETURN c.name, b.name, c.recordOrigins, c.nameTexts",
    parameters: {},
  });
  expect(rows).toEqual([['Japan', 'mine', null, null]]);
  await write('MATCH (b:Board) DETACH DELETE b');
}, 300_000);

describe('an older graph with data sets of the user', () => {
  beforeEach(async () => {
    await write(`MERGE (f:DataFile {key: '${cowWars.tables[0]?.id ?? ''}'}) SET f.hash = 'x'`);
  });

  it('is not removed unasked: the refusal names them and the commands', async () => {
    const before = await dumpGraph(graph);
    const { code, message } = await refusalOf(importBundled(graph));
    expect(code).toBe('OLDER_GRAPH');
    expect(message).toContain('data sets that you imported: cow-wars.');
    expect(message).toContain('"npm run import -- --fresh"');
    expect(message).toContain('"npm run import -- cow-wars=FILE"');
    expect(compareDumps(before, await dumpGraph(graph))).toEqual([]);
  });

  it('is removed and imported anew with --fresh', async () => {
    await importBundled(graph, { isFresh: true });
    expect(compareDumps(present, await dumpGraph(graph))).toEqual([]);
    expect(await count("MATCH (f:DataFile {hash: 'x'}) RETURN count(f)")).toBe(0);
  }, 300_000);
});

it('is not removed for a single table', async () => {
  const { code, message } = await refusalOf(importBundled(graph, { only: ['persons'] }));
  expect(code).toBe('OLDER_GRAPH');
  expect(message).toContain('Run "npm run import" first');
});
