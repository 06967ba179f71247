import type { Statement } from '../../graph/cypher/statement.ts';
import { readsToday } from '../../graph/cypher/today.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { GraphContext } from '../load/graph-context.ts';

/** The weight of a node, or null if the node has no weight of at most `most`. */
interface KnownWeight {
  readonly weight: number | null;
  readonly most: number;
}

/** The weights that searches have read, by node. */
export type KnownWeights = Map<string, KnownWeight>;

/** The number of cached weights above which the cache is emptied. They take a few megabytes. */
const MAX_WEIGHTS = 20_000;

/**
 * Returns the weights that are known to all searches whose statements differ only in the nodes. A change of the data
 * version empties the cache.
 */
export async function openWeights(
  { cache }: GraphContext,
  statement: Statement,
): Promise<KnownWeights> {
  if (!cache || readsToday(statement)) return new Map();
  const tables = await cache.get('path weights', () =>
    Promise.resolve(new Map<string, KnownWeights>()),
  );
  if (!tables) return new Map();
  // Searches that still use a removed table keep it.
  if (countWeights(tables) > MAX_WEIGHTS) tables.clear();
  const name = nameStatement(statement);
  const table: KnownWeights = tables.get(name) ?? new Map<string, KnownWeight>();
  tables.set(name, table);
  return table;
}

/** Returns the nodes whose weights must be read to know all weights of at most `most`. */
export function listUnknown(
  table: KnownWeights,
  names: readonly string[],
  most: number,
): readonly string[] {
  return names.filter((name) => isUnknown(table, name, most));
}

/** Adds weights of at most `most`. A row contains a node and its weight. A node without a row has no such weight. */
export function addWeights(
  table: KnownWeights,
  names: readonly string[],
  { most, rows }: { readonly most: number; readonly rows: readonly Row[] },
): void {
  for (const [name, weight] of rows) table.set(String(name), { weight: Number(weight), most });
  // Another search may have read the weight with a higher bound.
  for (const name of names)
    if (isUnknown(table, name, most)) table.set(name, { weight: null, most });
}

/** Returns the known weights of at most `most`. */
export function readWeights(
  table: KnownWeights,
  names: readonly string[],
  most: number,
): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const name of names) {
    const weight = table.get(name)?.weight ?? null;
    if (weight !== null && weight <= most) weights.set(name, weight);
  }
  return weights;
}

function isUnknown(table: KnownWeights, name: string, most: number): boolean {
  const known = table.get(name);
  return !known || (known.weight === null && known.most < most);
}

function countWeights(tables: ReadonlyMap<string, KnownWeights>): number {
  let count = 0;
  for (const { size } of tables.values()) count += size + 1;
  return count;
}

function nameStatement({ text, parameters }: Statement): string {
  const values = JSON.stringify(parameters, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return `${text}\n${values}`;
}
