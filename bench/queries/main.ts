import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { askAt } from '../answers/ask.ts';
import { measure, type Measured, type MeasureOptions } from './measure.ts';
import { printTable } from './print-table.ts';
import { benchQueries, type BenchQuery } from './queries.ts';
import { startServer } from './start-server.ts';

interface Options extends MeasureOptions {
  readonly server: string;
  readonly home?: string;
  readonly only?: readonly BenchQuery[];
  readonly json?: boolean;
  readonly compare?: readonly Measured[];
}

const command = new Command('bench')
  .description(
    'Measure the built server. Uses the database at NEO4J_URI or, if that is not set, the embedded one.',
  )
  .option('--server <file>', 'the program to measure', 'dist/main.js')
  .option('--home <folder>', 'the home of the embedded Neo4j (default: a temporary folder)')
  .option('--only <names>', 'the queries to measure, such as Q1,Q3', readNames)
  .option('--connections <number>', 'the number of concurrent connections', readNumber, 8)
  .option('--seconds <number>', 'the measuring time of each query', readNumber, 6)
  .option('--rounds <number>', 'the number of rounds into which the time is divided', readNumber, 3)
  .option(
    '--warm-up-seconds <number>',
    'the time for which each query runs before it is measured',
    readNumber,
    5,
  )
  .option('--json', 'print the results as JSON')
  .option('--compare <file>', 'compare with results printed by --json', readMeasured)
  .action(run);

command.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

async function run(options: Options): Promise<void> {
  const server = await startServer({ program: options.server, home: options.home ?? null });
  const interrupted = (): void => {
    void server.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted);
  try {
    const queries = options.only ?? benchQueries;
    const measured = await measure(server, askAt(server.url), queries, options);
    const text = options.json
      ? JSON.stringify(measured, null, 2)
      : printTable(measured, options.compare ?? null);
    process.stdout.write(`${text}\n`);
  } finally {
    process.off('SIGINT', interrupted);
    await server.stop();
  }
}

function readNames(text: string): readonly BenchQuery[] {
  return text.split(',').map((name) => {
    const query = benchQueries.find((each) => each.name === name.trim());
    if (query) return query;
    const names = benchQueries.map((each) => each.name).join(', ');
    throw new InvalidArgumentError(`There is no query "${name}". Choose from ${names}.`);
  });
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Enter a number above 0.');
  return value;
}

function readMeasured(path: string): readonly Measured[] {
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Measured[];
}
