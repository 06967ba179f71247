import type { Graph } from '../../src/neo4j/graph.ts';
import { findRelationships, findNodes } from './find-stored.ts';
import { tableOf } from '../plan/stored.ts';
import { createHashIndex } from '../validate/hash-index.ts';
import type { RowIndex } from '../validate/row-index.ts';

/** A table whose file lacks many rows that are in the database. */
interface Shrinkage {
  readonly source: string;
  readonly stored: number;
  readonly vanished: number;
}

/** Returns the tables that would lose more than a fifth of their rows. */
export async function findShrinkage(
  graph: Graph,
  sources: readonly string[],
  rowIndex: RowIndex,
): Promise<readonly Shrinkage[]> {
  if (sources.length === 0) return [];
  const seen = createHashIndex();
  const counts = new Map(sources.map((source) => [source, { source, stored: 0, vanished: 0 }]));
  const take = (origin: string): void => {
    const count = counts.get(tableOf(origin));
    // The records of a manifest are not rows.
    if (count === undefined || origin.includes('/:') || seen.get(origin) !== undefined) return;
    seen.set(origin, 1);
    count.stored += 1;
    if (rowIndex.rowOf(origin) === undefined) count.vanished += 1;
  };
  for (const find of [findRelationships, findNodes])
    for await (const page of find(graph, sources))
      page.flatMap(({ origins }) => origins).forEach(take);
  return [...counts.values()].filter(({ stored, vanished }) => vanished > stored * BORNE);
}

/** Describes the loss of rows in one sentence. */
export function describeShrinkage({ source, stored, vanished }: Shrinkage): string {
  const share = Math.round((vanished / stored) * 100);
  return `${source}: ${vanished} of ${stored} rows in the database (${share} %) are no longer in its file.`;
}

const BORNE = 0.2;
