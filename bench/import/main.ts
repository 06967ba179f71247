import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';
import { chooseDatabase } from '../../src/process/choose-database.ts';
import { readDatabaseConfig } from '../../src/process/read-config.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { importTables } from '../../import/command/import-tables.ts';
import { summarize } from '../../import/report/import-report.ts';
import { catalog } from '../../import/sources/index.ts';
import { graphModel } from '../../schema/graph.ts';
import { removeData } from '../../import/store/remove-data.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { readCpuMs } from '../servers/process-usage.ts';
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
 * Measures an import of made-up votes into an empty database. Then compares imports into the warm database with plain
 * Cypher that creates the same number of relationships.
 */
async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-bench-'));
  const { signal } = new AbortController();
  const config = readDatabaseConfig(process.env);
  const database = await chooseDatabase(config, { log: print, signal });
  const graph = openGraph(database.address);
  const neo4j = config.neo4j === null ? await findNeo4j(await realpath(config.home)) : null;
  try {
    const path = join(folder, 'votes.csv');
    const countries = listCountries();
    await writeVotes(path, ROWS, countries);
    await refuseData(graph);
    const time = createTimer(neo4j?.pid ?? null);
    await time('first import', () => runImport(graph, path, {}));
    if (!IS_ONCE) await compare({ graph, path, countries, time });
    await clear(graph);
  } finally {
    await graph.close();
    await database.stop();
    rmSync(folder, { recursive: true });
  }
}

interface Comparison {
  readonly graph: Graph;
  readonly path: string;
  readonly countries: readonly string[];
  readonly time: Timer;
}

async function compare({ graph, path, countries, time }: Comparison): Promise<void> {
  await removeData(graph, graphModel);
  const raw = await time('raw Cypher, the same properties', () => writeRaw(graph, ROWS, countries));
  await clear(graph);
  const warm = await time('import on the warm database', () => runImport(graph, path, {}));
  const again = await time('import again', () => runImport(graph, path, {}));
  await time('dry run', () => runImport(graph, path, { isDryRun: true }));
  const share = (seconds: number) => (raw / seconds).toFixed(2);
  print(`Rate relative to raw Cypher: import ${share(warm)}, import again ${share(again)}`);
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

/** Runs a function, prints the elapsed time, CPU time and memory, and returns the elapsed time in seconds. */
type Timer = (what: string, work: () => Promise<string>) => Promise<number>;

function createTimer(neo4jPid: number | null): Timer {
  return async (what, work) => {
    const [began, node, java] = [performance.now(), process.cpuUsage(), readCpuMs(neo4jPid)];
    const result = await work();
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(node);
    const used = [`node ${((user + system) / 1e6).toFixed(1)} s`];
    if (java !== null)
      used.push(`Neo4j ${(((readCpuMs(neo4jPid) ?? 0) - java) / 1000).toFixed(1)} s`);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    print(
      `${what}: ${ROWS} rows in ${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, CPU ${used.join(', ')}, peak memory so far ${peak} MB\n  ${result}`,
    );
    return seconds;
  };
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
