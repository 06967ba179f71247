import { CommanderError } from 'commander';
import { DatabaseUnavailable } from '../src/neo4j/errors.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { openGraph } from '../src/neo4j/open-graph.ts';
import { abortOnSignals } from '../src/process/abort-on-signals.ts';
import { chooseDatabase } from '../src/process/choose-database.ts';
import { exitCodeOf } from '../src/process/exit-code-of.ts';
import { EXIT_CODES } from '../src/process/exit-codes.ts';
import { readDatabaseConfig } from '../src/process/read-config.ts';
import { defineCommand, type Flags } from './command/define-command.ts';
import { importTables, type ImportOptions } from './command/import-tables.ts';
import { NO_PROGRESS, showProgress, type Progress } from './command/show-progress.ts';
import type { RelationshipChange, NodeChange } from './plan/store.ts';
import { describeChange, writeDifference, type Difference } from './report/describe-change.ts';
import { printReport } from './report/print-report.ts';
import { catalog } from './sources/index.ts';
import { ImportError } from './table/import-error.ts';
import { BadData } from './validate/read-inputs.ts';

defineCommand(catalog, run)
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has already printed its errors and its help.
    if (error instanceof CommanderError) process.exitCode = codeOfUsage(error);
    else fail(error);
  });

async function run(only: readonly string[], flags: Flags): Promise<void> {
  const progress = flags.quiet === true ? NO_PROGRESS : showProgress(process.stderr);
  const { log, show } = progress;
  const signal = abortOnSignals(() => {
    log('Stopping after the current batch …');
  });
  // Errors caused by an interruption count as the interruption.
  const failIn = (error: unknown): void => {
    progress.end();
    fail(signal.aborted ? new ImportError('INTERRUPTED', messageOf(error)) : error);
  };
  try {
    const options = { ...optionsOf(only, flags), log, signal, onProgress: show };
    const database = await chooseDatabase(readDatabaseConfig(process.env), { log, signal });
    const graph = openGraph(database.address);
    try {
      await importAndReport(graph, options, flags, progress);
    } catch (error) {
      // A database takes seconds to stop, so the error is reported first.
      failIn(await database.explain(error));
    } finally {
      await graph.close();
      await database.stop();
    }
  } catch (error) {
    failIn(error);
  }
}

function fail(error: unknown): void {
  writeLine(messageOf(error));
  process.exitCode = exitCodeOf(error);
}

async function importAndReport(
  graph: Graph,
  options: ImportOptions,
  flags: Flags,
  progress: Progress,
): Promise<void> {
  const [isQuiet, isJson] = [flags.quiet === true, flags.json === true];
  const differences: Difference[] = [];
  const onChange = isJson ? keepIn(differences) : printChange;
  try {
    const report = await importTables(graph, catalog, {
      ...options,
      ...(flags.diff === true && { onChange }),
    });
    progress.end();
    printReport(report, { isJson, isQuiet, differences });
  } catch (error) {
    if (isJson && error instanceof BadData) printIssues(error);
    throw error;
  }
}

function keepIn(differences: Difference[]): (change: NodeChange | RelationshipChange) => void {
  return (change) => {
    differences.push(describeChange(change));
  };
}

function printChange(change: NodeChange | RelationshipChange): void {
  process.stdout.write(`${writeDifference(describeChange(change))}\n`);
}

function printIssues({ issues }: BadData): void {
  // Deprecated: `faults`, the former name of `issues`.
  process.stdout.write(`${JSON.stringify({ issues, faults: issues }, null, 2)}\n`);
}

function optionsOf(only: readonly string[], flags: Flags): ImportOptions {
  const { batch, maxErrors, encoding, edition, withdraw, mapping } = flags;
  return {
    only,
    isDryRun: flags.dryRun === true || flags.diff === true,
    isFresh: flags.fresh === true,
    isAdopting: flags.adopt === true,
    mayShrink: flags.allowShrink === true,
    isIncomplete: flags.incomplete === true,
    ...(batch !== undefined && { batch }),
    ...(maxErrors !== undefined && { maxErrors }),
    ...(encoding !== undefined && { encoding }),
    ...(edition !== undefined && { editions: edition }),
    ...(withdraw !== undefined && { withdraw }),
    ...(mapping !== undefined && { mappings: mapping }),
  };
}

function codeOfUsage({ exitCode }: CommanderError): number {
  return exitCode === 0 ? EXIT_CODES.DONE : EXIT_CODES.BAD_INPUT;
}

function messageOf(error: unknown): string {
  if (error instanceof DatabaseUnavailable)
    return 'The database is unavailable. Completed batches are kept. To resume, run the same command when the database is available.';
  return error instanceof Error ? error.message : String(error);
}

function writeLine(line: string): void {
  process.stderr.write(`${line}\n`);
}
