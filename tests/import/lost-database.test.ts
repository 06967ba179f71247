import { importTables, type ImportOptions } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { clearGraph, openTestGraph } from '../open-test-graph.ts';
import { compareDumps, dumpGraph } from './dump-graph.ts';

const only = ['sources', 'reference', 'polities', 'persons', 'treaties'];

let graph: Graph;
let unbroken: readonly string[];

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await importTables(graph, catalog, { only });
  unbroken = await dumpGraph(graph);
}, 60_000);

beforeEach(() => clearGraph(graph), 60_000);

afterAll(async () => {
  await clearGraph(graph);
  await graph.close();
});

/** Returns a graph whose calls fail before or after their execution. */
function breakGraph(fails: (call: number) => 'before' | 'after' | 'never'): Graph {
  let calls = 0;
  const pass = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const moment = fails((calls += 1));
    if (moment === 'before') throw new DatabaseUnavailable();
    const result = await work();
    if (moment === 'after') throw new DatabaseUnavailable();
    return result;
  };
  return {
    ...graph,
    read: (statement, limits) => pass(() => graph.read(statement, limits)),
    write: (statements, limits) => pass(() => graph.write(statements, limits)),
  };
}

async function importInto(broken: Graph, options: ImportOptions = {}): Promise<readonly string[]> {
  const found: string[] = [];
  await importTables(broken, catalog, {
    only,
    batch: 100,
    log: (line) => found.push(line),
    ...options,
  });
  return found;
}

it.each(['before', 'after'] as const)(
  'resumes when the connection was lost %s every seventh call',
  async (moment) => {
    const found = await importInto(breakGraph((call) => (call % 7 === 0 ? moment : 'never')));
    // A connection that is lost for a moment is not reported.
    expect(found.filter((line) => line.includes('unavailable'))).toEqual([]);
    expect(compareDumps(await dumpGraph(graph), unbroken)).toEqual([]);
  },
  120_000,
);

it('fails if the database stays unavailable, and resumes in the next import', async () => {
  const broken = breakGraph((call) => (call > 30 ? 'before' : 'never'));
  const told: string[] = [];
  const log = (line: string): unknown => told.push(line);
  await expect(importInto(broken, { patienceMs: 4_000, log })).rejects.toBeInstanceOf(
    DatabaseUnavailable,
  );
  expect(told).toContain('The database is unavailable. Retrying for up to 4 s.');
  const [row] = await graph.read({ text: 'MATCH (n:Source) RETURN count(n)', parameters: {} });
  expect(row?.[0]).toBeGreaterThan(0);
  // Expires the lease of the failed import, so that the test does not have to wait.
  await graph.write([
    { text: 'MATCH (l:Lease) SET l.until = datetime() - duration("PT1S")', parameters: {} },
  ]);
  const found = await importInto(graph);
  expect(found).toContain('Resuming an unfinished import.');
  expect(compareDumps(await dumpGraph(graph), unbroken)).toEqual([]);
}, 120_000);
