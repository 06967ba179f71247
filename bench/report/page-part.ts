import type { BenchResults } from './results.ts';
import { describeRun, writeSingleRequests, writeSummary } from './write-markdown.ts';

/** The folder of the saved results. */
export const RESULTS_FOLDER = 'bench/results';

/** Returns the name of the results of a multiple of the relationships. */
export function nameOf(times: number): string {
  return times === 1 ? 'bundled' : `times-${times}`;
}

/** Writes the part of the documentation that shows results. */
export function writePart(results: BenchResults): string {
  const table = results.times === 1 ? writeSummary(results) : writeSingleRequests(results);
  return `${describeRun(results)}\n\n${table}`;
}

/** Returns the part of a page between the marks of results. Returns null if it has no such marks. */
export function readPart(page: string, name: string): string | null {
  return marksOf(name).exec(page)?.[1] ?? null;
}

/** Replaces the part of a page between the marks of results. */
export function replacePart(page: string, name: string, part: string): string {
  return page.replace(marksOf(name), () => `<!-- ${name} -->\n\n${part}\n\n<!-- /${name} -->`);
}

function marksOf(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\\n\\n(.*?)\\n\\n<!-- /${name} -->`, 's');
}
