import { CommanderError } from 'commander';
import { DatabaseRefused, DatabaseUnavailable } from '../src/neo4j/errors.ts';
import { NoDatabase } from '../src/embedded-neo4j/no-database.ts';
import { defineCommand, type Flags } from './command/define-command.ts';
import { describeChange, writeDifference, type Difference } from './report/describe-change.ts';
import { findDatabase } from './command/find-database.ts';
import { importBundled, type ImportOptions } from './run-command.ts';
import { IMPORT_ERRORS, ImportError } from './table/import-error.ts';
import { printReport } from './report/print-report.ts';
import { BadData } from './validate/read-inputs.ts';
import { showProgress, type Progress } from './command/show-progress.ts';
import type { RelationshipChange, NodeChange } from './plan/store.ts';

const interruption = new AbortController();

defineCommand(run)
  .parseAsync()
  .catch((error: unknown) => {
    // Commander has already printed its own errors and its help.
    if (!(error instanceof CommanderError)) tell(messageOf(error));
    process.exitCode = exitCodeOf(error);
  });

async function run(only: readonly string[], flags: Flags): Promise<void> {
  const [isQuiet, isJson] = [flags.quiet === true, flags.json === true];
  const say = isQuiet ? beQuiet : tell;
  stopOnSignals(say);
  const database = await findDatabase(process.env, say);
  const progress = isQuiet ? NO_PROGRESS : showProgress(process.stderr);
  const differences: Difference[] = [];
  const onChange = isJson ? keepIn(differences) : printChange;
  try {
    const report = await importBundled(database.graph, {
      ...optionsOf(only, flags),
      ...{ say, signal: interruption.signal, onProgress: progress.show },
      ...(flags.diff === true && { onChange }),
    });
    progress.end();
    printReport(report, { isJson, isQuiet, differences });
  } catch (error) {
    if (isJson && error instanceof BadData) printFaults(error);
    throw error;
  } finally {
    progress.end();
    await database.close();
  }
}

const NO_PROGRESS: Progress = { show: beQuiet, end: beQuiet };

function keepIn(differences: Difference[]): (change: NodeChange | RelationshipChange) => void {
  return (change) => {
    differences.push(describeChange(change));
  };
}

function printChange(change: NodeChange | RelationshipChange): void {
  process.stdout.write(`${writeDifference(describeChange(change))}\n`);
}

function printFaults({ faults }: BadData): void {
  process.stdout.write(`${JSON.stringify({ faults }, null, 2)}\n`);
}

function optionsOf(only: readonly string[], flags: Flags): ImportOptions {
  const { batch, maxErrors, encoding, edition, withdraw } = flags;
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
  };
}

function stopOnSignals(say: (line: string) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      say('Stopping after this batch …');
      interruption.abort();
    });
}

function exitCodeOf(error: unknown): number {
  // Errors caused by stopping count as an interruption.
  if (interruption.signal.aborted) return IMPORT_ERRORS.INTERRUPTED.exitCode;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ImportError) return IMPORT_ERRORS[error.code].exitCode;
  if (error instanceof DatabaseRefused) return 2;
  return error instanceof NoDatabase || error instanceof DatabaseUnavailable ? 3 : 1;
}

function messageOf(error: unknown): string {
  if (error instanceof DatabaseUnavailable)
    return 'The database is unavailable. What was written is kept. When the database is back, run the same command to resume.';
  return error instanceof Error ? error.message : String(error);
}

function beQuiet(): void {
  // Requested with --quiet.
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
