import type { Graph } from '../../src/neo4j/graph.ts';
import { findRelationships, findNodes } from './find-stored.ts';
import { createHashIndex } from '../validate/hash-index.ts';
import type { RowIndex } from '../validate/row-index.ts';

/** A table of whose rows in the database many are in its file no more. */
export interface Shrinkage {
  readonly source: string;
  readonly stored: number;
  readonly vanished: number;
}

/** The tables of which more than a fifth of the rows would be taken back. */
export async function findShrinkage(
  graph: Graph,
  sources: readonly string[],
  book: RowIndex,
): Promise<readonly Shrinkage[]> {
  if (sources.length === 0) return [];
  const seen = createHashIndex();
  const counts = new Map(sources.map((source) => [source, { source, stored: 0, vanished: 0 }]));
  const take = (origin: string): void => {
    const count = counts.get(origin.slice(0, origin.indexOf('/')));
    // What a manifest says is no row.
    if (count === undefined || origin.includes('/:') || seen.get(origin) !== undefined) return;
    seen.set(origin, 1);
    count.stored += 1;
    if (book.rowOf(origin) === undefined) count.vanished += 1;
  };
  for (const find of [findRelationships, findNodes])
    for await (const page of find(graph, sources))
      page.flatMap(({ origins }) => origins).forEach(take);
  return [...counts.values()].filter(({ stored, vanished }) => vanished > stored * BORNE);
}

/** A shrinkage as a sentence. */
export function describeShrinkage({ source, stored, vanished }: Shrinkage): string {
  const share = Math.round((vanished / stored) * 100);
  return `${source}: ${vanished} of ${stored} rows in the database (${share} %) are in its file no more.`;
}

const BORNE = 0.2;
