import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { abortOnSignals } from '../src/process/abort-on-signals.ts';
import type { MeasureOptions } from './measure/measure.ts';
import type { BenchQuery } from './queries/bench-query.ts';
import { benchQueries } from './queries/queries.ts';
import { printTable } from './report/print-table.ts';
import type { BenchResults } from './report/results.ts';
import { saveResults } from './report/save-results.ts';
import { runBenchmark } from './run-benchmark.ts';
import { SERVER_NAMES, SERVERS, type ServerName } from './servers/server-names.ts';

interface Options extends MeasureOptions {
  readonly server: string;
  readonly home?: string;
  readonly only?: readonly BenchQuery[];
  readonly servers?: readonly ServerName[];
  readonly times: number;
  readonly save?: boolean;
  readonly json?: boolean;
  readonly profile?: boolean;
  readonly compare?: BenchResults;
}

const command = new Command('bench')
  .description(
    'Measure gaiko, @neo4j/graphql and hand-written servers on the same database. The benchmark connects to NEO4J_URI, or starts an embedded Neo4j if NEO4J_URI is not set.',
  )
  .option('--only <names>', 'the queries, such as Q1,Q3 (default: all)', readQueries)
  .option('--servers <names>', 'the servers, such as gaiko,tuned (default: all)', readServers)
  .option('--times <number>', 'the factor by which the relationships are multiplied', readWhole, 1)
  .option('--connections <number>', 'the number of concurrent connections', readWhole, 8)
  .option('--rounds <number>', 'the number of alternating rounds', readWhole, 5)
  .option(
    '--seconds <number>',
    'the duration of the measurement of a query on a server',
    readNumber,
    5,
  )
  .option(
    '--warm-up-seconds <number>',
    'the duration of the warm-up of a query on a server, before all measurements and again before its own',
    readNumber,
    1.5,
  )
  .option('--server <file>', 'the gaiko program', 'dist/main.js')
  .option('--home <folder>', 'the home folder of the embedded Neo4j (default: a temporary folder)')
  .option('--save', 'save the results to bench/results and docs/performance.md')
  .option('--profile', 'also profile gaiko and report where it spends its CPU time')
  .option('--json', 'print the results as JSON')
  .option('--compare <file>', 'compare with saved results of --json', readResults)
  .addHelpText('after', `\nServers:\n${describeServers()}`)
  .action(run);

command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run(options: Options): Promise<void> {
  const { server, home, only, servers, save, json, compare, profile, ...rest } = options;
  const results = await runBenchmark({
    ...rest,
    program: server,
    home: home ?? null,
    queries: only ?? benchQueries,
    servers: servers ?? SERVER_NAMES,
    profile: profile === true,
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
    throw new InvalidArgumentError(`Unknown query "${name}". Choose from ${names}.`);
  });
}

function readServers(text: string): readonly ServerName[] {
  const wanted = text.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !SERVER_NAMES.some((each) => each === name));
  if (unknown.length === 0) return SERVER_NAMES.filter((name) => wanted.includes(name));
  throw new InvalidArgumentError(
    `Unknown server "${unknown.join(', ')}". Choose from ${SERVER_NAMES.join(', ')}.`,
  );
}

function describeServers(): string {
  return SERVER_NAMES.map((name) => `  ${name}: ${SERVERS[name].description}`).join('\n');
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
