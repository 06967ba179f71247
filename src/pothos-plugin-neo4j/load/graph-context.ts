import DataLoader from 'dataloader';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { GraphModel } from '../../graph/model/graph-model.ts';
import type { Graph, Row } from '../../neo4j/graph.ts';

/** Information about a response that is not an error, such as a truncated list. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** What the fields of one operation share: the graph, the limits of the call, and pending batches. */
export interface GraphContext {
  readonly graph: Graph;
  readonly model: GraphModel;
  readonly maxPage: number;
  readonly signal?: AbortSignal;
  /** The deadline of the operation, in milliseconds since 1970. */
  readonly deadline: number;
  readonly batches: Map<string, DataLoader<string, unknown>>;
  /** The notices of the response, by message. */
  readonly notices: Map<string, Notice>;
}

/** Creates the context of one operation; operations must not share a context. */
export function createContext(call: {
  readonly graph: Graph;
  readonly model: GraphModel;
  readonly maxPage: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}): GraphContext {
  const { timeoutMs, ...rest } = call;
  return { ...rest, deadline: Date.now() + timeoutMs, batches: new Map(), notices: new Map() };
}

/** Runs one reading statement within the remaining time of the operation. */
export async function readRows(
  context: GraphContext,
  statement: Statement,
): Promise<readonly Row[]> {
  const timeoutMs = Math.max(1, context.deadline - Date.now());
  return context.graph.read(statement, {
    timeoutMs,
    ...(context.signal ? { signal: context.signal } : {}),
  });
}

/**
 * Loads the value for one key together with all other keys of the same batch: calls `run` once for all of them, which
 * returns the value for each key that has one.
 */
export async function loadInBatch<Found>(
  context: GraphContext,
  batch: string,
  key: string,
  run: (keys: readonly string[]) => Promise<ReadonlyMap<string, Found>>,
): Promise<Found | undefined> {
  const known = context.batches.get(batch);
  const loader =
    known ??
    new DataLoader<string, unknown>(async (keys) => {
      const found = await run(keys);
      return keys.map((each) => found.get(each));
    });
  if (!known) context.batches.set(batch, loader);
  return loader.load(key) as Promise<Found | undefined>;
}

/** Groups rows by their first column, the start that they belong to, in their order. */
export function groupByStart(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const start = String(row[0]);
    const group = groups.get(start);
    if (group) group.push(row);
    else groups.set(start, [row]);
  }
  return groups;
}
