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
    'Measure the built server. NEO4J_URI names a database; without it gaiko runs its own.',
  )
  .option('--server <file>', 'the program to measure', 'dist/main.js')
  .option('--home <folder>', "folder of gaiko's own Neo4j; default: a temporary one")
  .option('--only <names>', 'queries to measure, such as Q1,Q3', readNames)
  .option('--connections <number>', 'connections at once', readNumber, 8)
  .option('--seconds <number>', 'how long each query is measured', readNumber, 6)
  .option('--rounds <number>', 'rounds that the time is split into', readNumber, 3)
  .option('--warm-up-seconds <number>', 'how long each query runs before', readNumber, 5)
  .option('--json', 'print JSON')
  .option('--compare <file>', 'compare with what --json printed', readMeasured)
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
  if (!(value > 0)) throw new InvalidArgumentError('Give a number above 0.');
  return value;
}

function readMeasured(path: string): readonly Measured[] {
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Measured[];
}
