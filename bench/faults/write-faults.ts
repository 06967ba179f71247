import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { format, resolveConfig } from 'prettier';
import type { Measured } from './fault.ts';

/** Writes the results to a documentation page, between its markers. `load` is the load average before the run. */
export async function writeFaults(
  path: string,
  measured: readonly Measured[],
  load: string,
): Promise<void> {
  const part = `${describeRun(load)}\n\n${toTable(measured)}`;
  const page = readFileSync(path, 'utf8').replace(
    MARKERS,
    () => `<!-- results -->\n\n${part}\n\n<!-- /results -->`,
  );
  const options = await resolveConfig(path);
  writeFileSync(path, await format(page, { ...options, filepath: path }));
}

/** Returns the results as a Markdown table. */
export function toTable(measured: readonly Measured[]): string {
  const rows = measured.map(({ title, goal, effect }) => `| ${title} | ${effect} | ${goal} |`);
  return ['| fault | measured | goal |', '| --- | --- | --- |', ...rows].join('\n');
}

const MARKERS = /<!-- results -->\n\n.*?\n\n<!-- \/results -->/s;

function describeRun(load: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 1024 ** 3);
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date}: ${cpu?.model.trim() ?? 'unknown'}, ${availableParallelism()} cores, ${memory} GB of memory, ${process.platform}, Node.js ${process.versions.node}. The attacks, the servers and Neo4j shared this machine, which had a load average of ${load} before the run. The response cache was off.`;
}
