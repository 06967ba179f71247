import { readFileSync } from 'node:fs';
import { replacePart } from '../report/page-part.ts';
import { formatHost, readHost } from '../report/read-machine.ts';
import { writeFormatted } from '../report/write-formatted.ts';
import { writeTable } from '../report/write-table.ts';
import type { Measured } from './fault.ts';

/** Writes the results to a documentation page, between its markers. `load` is the load average before the run. */
export async function writeFaults(
  path: string,
  measured: readonly Measured[],
  load: string,
): Promise<void> {
  const part = `${describeRun(load)}\n\n${toTable(measured)}`;
  await writeFormatted(path, replacePart(readFileSync(path, 'utf8'), 'results', part));
}

/** Returns the results as a Markdown table. */
export function toTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ title, effect, goal }) => [title, effect, goal]);
  return writeTable(['fault', 'measured', 'goal'], rows, 3);
}

function describeRun(load: string): string {
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date}: ${formatHost(readHost())}. The attacks, the servers and Neo4j shared this machine, which had a load average of ${load} before the run. The response cache was off.`;
}
