import DataLoader from 'dataloader';
import type { Statement } from '../cypher/statement.ts';
import type { GraphModel } from '../model/graph-model.ts';
import type { Graph, Row } from '../neo4j/graph.ts';

/** Information about an answer that is not an error, such as a truncated list. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** What every field of one operation shares: the graph, the bounds of the call, and the batches under way. */
export interface GraphContext {
  readonly graph: Graph;
  readonly model: GraphModel;
  readonly maxPage: number;
  readonly signal?: AbortSignal;
  /** When the operation must have ended, in milliseconds since 1970. */
  readonly deadline: number;
  readonly batches: Map<string, DataLoader<string, unknown>>;
  /** The notices of the answer, by message. */
  readonly notices: Map<string, Notice>;
}

/** A context for one operation; it must not be shared between two. */
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

/** Runs one reading statement within what is left of the operation's time. */
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
 * The answer for one key, asked together with all other keys of the same batch: `run` is called once for them
 * all, and gives for each key what was found, or nothing.
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

/** Rows by their first column, the name of the start that led to them, in their order. */
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
