import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { abortOnSignals } from '../src/process/abort-on-signals.ts';
import type { MeasureOptions } from './measure/measure.ts';
import type { BenchQuery, ServerName } from './queries/bench-query.ts';
import { benchQueries } from './queries/queries.ts';
import { printTable } from './report/print-table.ts';
import type { BenchResults } from './report/results.ts';
import { saveResults } from './report/save-results.ts';
import { runBenchmark } from './run-benchmark.ts';
import { SERVER_NAMES, SERVERS } from './servers/start-servers.ts';

interface Options extends MeasureOptions {
  readonly server: string;
  readonly home?: string;
  readonly only?: readonly BenchQuery[];
  readonly servers?: readonly ServerName[];
  readonly times: number;
  readonly save?: boolean;
  readonly json?: boolean;
  readonly compare?: BenchResults;
}

const command = new Command('bench')
  .description(
    'Measure gaiko, @neo4j/graphql and hand-written servers on one database: the one at NEO4J_URI or, if that is not set, an embedded one.',
  )
  .option('--only <names>', 'the queries to measure, such as Q1,Q3', readQueries)
  .option('--servers <names>', `the servers: ${SERVER_NAMES.join(', ')}`, readServers)
  .option('--times <number>', 'multiply the relationships, in a separate database', readWhole, 1)
  .option('--connections <number>', 'the number of concurrent connections', readWhole, 8)
  .option('--rounds <number>', 'the number of alternated rounds', readWhole, 5)
  .option('--seconds <number>', 'the measuring time of a query and server', readNumber, 4)
  .option('--warm-up-seconds <number>', 'the time before a query is measured', readNumber, 1)
  .option('--server <file>', 'the program of gaiko to measure', 'dist/main.js')
  .option('--home <folder>', 'the home of the embedded Neo4j (default: a temporary folder)')
  .option('--save', 'write bench/results and docs/performance.md')
  .option('--json', 'print the results as JSON')
  .option('--compare <file>', 'compare with results printed by --json', readResults)
  .addHelpText('after', `\nServers:\n${describeServers()}`)
  .action(run);

command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run(options: Options): Promise<void> {
  const { server, home, only, servers, save, json, compare, ...rest } = options;
  const results = await runBenchmark({
    ...rest,
    program: server,
    home: home ?? null,
    queries: only ?? benchQueries,
    servers: servers ?? SERVER_NAMES,
    log: (line) => process.stderr.write(`${line}\n`),
    signal: abortOnSignals(() => process.stderr.write('Stopping …\n')),
  });
  const text = json ? JSON.stringify(results, null, 2) : printTable(results, compare ?? null);
  process.stdout.write(`${text}\n`);
  if (save !== true) return;
  const files = await saveResults(results);
  process.stderr.write(`Saved ${files.join(', ')}\n`);
}

function readQueries(text: string): readonly BenchQuery[] {
  return text.split(',').map((name) => {
    const query = benchQueries.find((each) => each.name === name.trim());
    if (query) return query;
    const names = benchQueries.map((each) => each.name).join(', ');
    throw new InvalidArgumentError(`There is no query "${name}". Choose from ${names}.`);
  });
}

function readServers(text: string): readonly ServerName[] {
  const wanted = text.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !SERVER_NAMES.some((each) => each === name));
  if (unknown.length === 0) return SERVER_NAMES.filter((name) => wanted.includes(name));
  throw new InvalidArgumentError(
    `There is no server "${unknown.join(', ')}". Choose from ${SERVER_NAMES.join(', ')}.`,
  );
}

function describeServers(): string {
  return SERVER_NAMES.map((name) => `  ${name}: ${SERVERS[name]}`).join('\n');
}

function readWhole(text: string): number {
  const value = readNumber(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('Enter a whole number.');
  return value;
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Enter a number above 0.');
  return value;
}

function readResults(path: string): BenchResults {
  return JSON.parse(readFileSync(path, 'utf8')) as BenchResults;
}
