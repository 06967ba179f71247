import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchResults } from './results.ts';
import { nameOf, replacePart, RESULTS_FOLDER, writePart } from './page-part.ts';
import { writeFormatted } from './write-formatted.ts';
import { writePage, writeProfiles } from './write-markdown.ts';

const PAGE = 'docs/performance.md';

/** Saves results as JSON and Markdown, updates the documentation page, and returns the paths of the written files. */
export async function saveResults(measured: BenchResults): Promise<readonly string[]> {
  mkdirSync(RESULTS_FOLDER, { recursive: true });
  const name = nameOf(measured.times);
  const json = JSON.stringify(measured, (_, value: unknown) => round(value), 2);
  // The tables use the rounded numbers, so that they can be written again from the saved JSON.
  const results = JSON.parse(json) as BenchResults;
  const page = readFileSync(PAGE, 'utf8');
  const updated = replacePart(page, name, writePart(results));
  const files = [
    [join(RESULTS_FOLDER, `${name}.json`), json],
    [join(RESULTS_FOLDER, `${name}.md`), writePage(results)],
    [PAGE, replacePart(updated, `${name}-profile`, writeProfiles(results))],
  ] as const;
  for (const [path, text] of files) await writeFormatted(path, text);
  return files.map(([path]) => path);
}

function round(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value;
}
