import type { Difference } from './describe-change.ts';
import { describeIssue } from '../validate/issue.ts';
import { summarize, type ImportReport } from './import-report.ts';
import type { FileReport } from './report.ts';
import { sumFiles } from './sum-files.ts';

interface Form {
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  readonly differences: readonly Difference[];
}

/** Prints a report, with data on stdout and messages on stderr. The last line summarizes the changes. */
export function printReport(report: ImportReport, { isJson, isQuiet, differences }: Form): void {
  for (const issue of report.issues) process.stderr.write(`${describeIssue(issue)}\n`);
  if (!isQuiet) printWarnings(report.warnings);
  if (isJson) {
    // Deprecated: `faults`, the former name of `issues`.
    const data = { ...report, faults: report.issues, differences };
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    process.stderr.write(`${summarize(report)}\n`);
    return;
  }
  if (!isQuiet)
    process.stdout.write(`${describeSources(report.sources)}\n${describeGraph(report)}\n`);
  process.stdout.write(`${summarize(report)}\n`);
}

const WARNINGS = 50;

function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings.slice(0, WARNINGS)) process.stderr.write(`warning: ${warning}\n`);
  const rest = warnings.length - WARNINGS;
  if (rest > 0) process.stderr.write(`and ${rest} more warnings; use --json to list all of them\n`);
}

/** Formats the contents of the graph by label and relationship type. */
function describeGraph({ graph, isDryRun }: ImportReport): string {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ');
  const states = graph.statesWithoutBeginning;
  const unknown =
    states.length === 0
      ? ''
      : `\n${states.length} states have no start date in any table: ${states.join(', ')}.`;
  return `The graph ${isDryRun ? 'contains' : 'now contains'}: ${list(graph.nodes)}; ${list(graph.links)}.${unknown}`;
}

/** Formats the results for all files as a text table. */
export function describeSources(sources: readonly FileReport[]): string {
  const head = ['file', 'read', 'written', 'merged', 'refused', ''];
  const rows = sumFiles(sources).map((source) => [
    source.file,
    ...[source.read, source.written, source.merged, source.refused].map(String),
    describeRest(source),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [head, ...rows].map((row) => alignRow(row, widths)).join('\n');
}

function describeRest({ reasons, withoutNode, lost }: FileReport): string {
  const refused = Object.entries(reasons).map(([reason, rows]) => `${rows} refused: ${reason}`);
  const silent = Object.entries(withoutNode).map(
    ([kind, cells]) => `${cells} × ${kind} in cells: no relationship created`,
  );
  return [...refused, ...silent, ...(lost.length > 0 ? [`${lost.length} LOST`] : [])].join('; ');
}

function alignRow(row: readonly string[], widths: readonly number[]): string {
  const [file = '', ...rest] = row;
  const note = rest.pop() ?? '';
  const numbers = rest.map((cell, index) => cell.padStart(widths[index + 1] ?? 0));
  return [file.padEnd(widths[0] ?? 0), ...numbers, note].join('  ').trimEnd();
}
