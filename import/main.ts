import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { DatabaseRefused, DatabaseUnavailable } from '../src/neo4j/errors.ts';
import { NoDatabase } from '../src/neo4j/embedded/no-database.ts';
import { findDatabase } from './find-database.ts';
import { importBundled, type ImportOptions } from './import-bundled.ts';
import { IMPORT_ERRORS, ImportError } from './import-error.ts';
import { printReport } from './print-report.ts';
import { showProgress } from './show-progress.ts';

interface Flags {
  readonly dryRun?: boolean;
  readonly fresh?: boolean;
  readonly adopt?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly batch?: number;
  readonly maxErrors?: number;
}

const program = new Command('npm run import --')
  .description('Imports the tables of import/data into Neo4j; a second time it changes nothing.')
  .argument('[sources...]', 'ids of tables; all by default')
  .option('--dry-run', 'validate and count what would change; write nothing')
  .option('--fresh', 'remove first what earlier imports wrote')
  .option('--adopt', 'write into a database that holds nodes of others')
  .option('--batch <rows>', 'rows that are written together', wholeNumber(1))
  .option('--max-errors <faults>', 'faults that are borne; their rows are left out', wholeNumber(0))
  .option('--json', 'the report as JSON')
  .option('--quiet', 'only faults and failures')
  .exitOverride()
  .action(run);

program.parseAsync().catch((error: unknown) => {
  // Commander has told its own complaints, and its help, already.
  if (!(error instanceof CommanderError)) tell(messageOf(error));
  process.exitCode = exitCodeOf(error);
});

async function run(sources: readonly string[], flags: Flags): Promise<void> {
  const isQuiet = flags.quiet === true;
  const interruption = new AbortController();
  const interrupt = (): void => {
    interruption.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  const database = await findDatabase(process.env, isQuiet ? () => undefined : tell);
  const progress = isQuiet ? undefined : showProgress(process.stderr);
  try {
    const report = await importBundled(database.graph, {
      ...optionsOf(sources, flags),
      signal: interruption.signal,
      ...(progress && { onProgress: progress.show }),
    });
    progress?.end();
    printReport(report, { isJson: flags.json === true, isQuiet });
  } finally {
    progress?.end();
    await database.close();
  }
}

function optionsOf(only: readonly string[], flags: Flags): ImportOptions {
  return {
    only,
    isDryRun: flags.dryRun === true,
    isFresh: flags.fresh === true,
    isAdopting: flags.adopt === true,
    ...(flags.batch !== undefined && { batch: flags.batch }),
    ...(flags.maxErrors !== undefined && { maxErrors: flags.maxErrors }),
  };
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number, ${least} or more.`);
  };
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ImportError) return IMPORT_ERRORS[error.code].exitCode;
  if (error instanceof DatabaseRefused) return 2;
  return error instanceof NoDatabase || error instanceof DatabaseUnavailable ? 3 : 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
