import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Statement } from '../../graph/cypher/statement.ts';
import { readsToday } from '../../graph/cypher/today.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { GraphContext } from '../load/graph-context.ts';

/** A weight that was read with an upper bound. It is null if the node has no weight up to the bound. */
interface KnownWeight {
  readonly weight: number | null;
  readonly most: number;
}

/** The request for the weights of nodes. */
export interface WeightsCall {
  readonly names: readonly string[];
  /** The upper bound of the weights. */
  readonly most: number;
  /** The statement without nodes and without a bound. Requests with equal statements share the cached weights. */
  readonly statement: Statement;
  /**
   * Reads the weights of nodes. Columns: the node, the weight. A node has no row if it has no weight up to the bound.
   * Returns null if the weights could not be read.
   */
  readonly read: (names: readonly string[]) => Promise<readonly Row[] | null>;
}

/** The maximum number of cached weights, which need a few megabytes. */
export const MAX_WEIGHTS = 20_000;

/**
 * Returns the weights of at most `most`, by node. Reads only weights that are not cached for the data version. Returns an
 * empty map if the weights could not be read.
 */
export async function loadWeights(
  { cache }: Pick<GraphContext, 'cache'>,
  { names, most, statement, read }: WeightsCall,
): Promise<ReadonlyMap<string, number>> {
  const table = await openTable(cache, statement);
  const unknown = names.filter((name) => isUnknown(table.get(name), most));
  // The known weights are copied first, because the cache can drop them while the unknown weights are read.
  const weights = new Map(names.flatMap((name) => listKnown(table, name, most)));
  const rows = unknown.length === 0 ? [] : await read(unknown);
  if (rows === null) return new Map();
  for (const [name, weight] of rows) weights.set(String(name), Number(weight));
  for (const name of unknown) table.set(name, { weight: weights.get(name) ?? null, most });
  return weights;
}

interface WeightTable {
  get(name: string): KnownWeight | undefined;
  set(name: string, known: KnownWeight): unknown;
}

/** Returns the cached weights of a statement. Returns an empty table if they cannot be cached. */
async function openTable(cache: GraphContext['cache'], statement: Statement): Promise<WeightTable> {
  const shared = readsToday(statement) ? null : await cache?.get('path weights', createTable);
  if (!shared) return new Map<string, KnownWeight>();
  const prefix = digest(statement);
  return {
    get: (name) => shared.get(prefix + name),
    set: (name, known) => shared.set(prefix + name, known),
  };
}

/** Returns the weight of a node as an entry of a map. Returns an empty list if no weight of at most `most` is known. */
function listKnown(table: WeightTable, name: string, most: number): readonly [string, number][] {
  const weight = table.get(name)?.weight ?? null;
  return weight === null || weight > most ? [] : [[name, weight]];
}

function isUnknown(known: KnownWeight | undefined, most: number): boolean {
  return !known || (known.weight === null && known.most < most);
}

function createTable(): Promise<LRUCache<string, KnownWeight>> {
  return Promise.resolve(new LRUCache({ max: MAX_WEIGHTS }));
}

function digest({ text, parameters }: Statement): string {
  const values = JSON.stringify(parameters, (_, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
  return createHash('sha256').update(`${text}\n${values}`).digest('base64url');
}
