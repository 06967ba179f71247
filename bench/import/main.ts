import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseDatabase } from '../../src/process/choose-database.ts';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { importTables } from '../../import/command/import-tables.ts';
import { summarize } from '../../import/report/import-report.ts';
import { catalog } from '../../import/sources/index.ts';
import { graphModel } from '../../schema/graph.ts';
import { removeData } from '../../import/store/remove-data.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { madeUpVotes, writeVotes } from './made-up-votes.ts';
import { writeRaw } from './write-raw.ts';

const ROWS = Number(process.argv[2] ?? 100_000);
// If the second argument is `once`, only the first import runs.
const IS_ONCE = process.argv[3] === 'once';

measure().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);

/**
 * Measures importing made-up votes into an empty database, importing them again, and writing the same relationships
 * with plain Cypher.
 */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-bench-'));
  const { signal } = new AbortController();
  const database = await chooseDatabase(readDatabaseConfig(process.env), { log: print, signal });
  const graph = openGraph(database.address);
  try {
    const path = join(folder, 'votes.csv');
    const countries = listCountries();
    await writeVotes(path, ROWS, countries);
    await refuseData(graph);
    await time('first import', () => runImport(graph, path, {}));
    if (!IS_ONCE) await compare(graph, path, countries);
    await clear(graph);
  } finally {
    await graph.close();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

async function compare(graph: Graph, path: string, countries: readonly string[]): Promise<void> {
  await time('dry run', () => runImport(graph, path, { isDryRun: true }));
  await time('second import', () => runImport(graph, path, {}));
  await removeData(graph, graphModel);
  await time('raw Cypher, the same properties', () => writeRaw(graph, ROWS, countries));
}

async function refuseData(graph: Graph): Promise<void> {
  const [row] = await graph.read({ text: 'MATCH (n) RETURN count(n)', parameters: {} });
  if (row?.[0] !== 0)
    throw new Error('The benchmark requires an empty database. Set GAIKO_HOME to an empty folder.');
}

// The database was empty at the start, so all data comes from this benchmark.
async function clear(graph: Graph): Promise<void> {
  const text = 'MATCH (n) WITH n LIMIT 1000 DETACH DELETE n';
  const limits = { timeoutMs: 300_000 };
  while ((await graph.write([{ text, parameters: {} }], limits)).nodesDeleted > 0);
}

async function runImport(
  graph: Graph,
  path: string,
  options: { readonly isDryRun?: boolean },
): Promise<string> {
  const only = [`made-up-votes=${path}`];
  return summarize(
    await importTables(graph, { ...catalog, external: [madeUpVotes] }, { only, ...options }),
  );
}

async function time(what: string, work: () => Promise<string>): Promise<void> {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  print(
    `${what}: ${ROWS} rows in ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, peak memory so far ${peak} MB\n  ${result}`,
  );
}

function listCountries(): readonly string[] {
  const [header = '', ...lines] = readFileSync('import/data/reference.tsv', 'utf8').split('\n');
  const column = header.split('\t').indexOf('iso3');
  return lines
    .map((line) => line.split('\t')[column] ?? '')
    .filter((key) => /^[A-Z]{3}$/.test(key))
    .slice(0, 200);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
