import type { BenchResults } from './results.ts';
import { describeRun, writeSingleRequests, writeSummary } from './write-markdown.ts';

/** The folder for saved results. */
export const RESULTS_FOLDER = 'bench/results';

/** Returns the name of the result files and page markers for a multiplication factor. */
export function nameOf(times: number): string {
  return times === 1 ? 'bundled' : `times-${times}`;
}

/** Returns the Markdown section with the results for the documentation page. */
export function writePart(results: BenchResults): string {
  const table = results.times === 1 ? writeSummary(results) : writeSingleRequests(results);
  return `${describeRun(results)}\n\n${table}`;
}

/** Returns the section of a page between the markers with a name. Returns null if the page has no such markers. */
export function readPart(page: string, name: string): string | null {
  return markersOf(name).exec(page)?.[1] ?? null;
}

/** Replaces the section of a page between the markers with a name. */
export function replacePart(page: string, name: string, part: string): string {
  return page.replace(markersOf(name), () => `<!-- ${name} -->\n\n${part}\n\n<!-- /${name} -->`);
}

function markersOf(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->\\n\\n(.*?)\\n\\n<!-- /${name} -->`, 's');
}
