import DataLoader from 'dataloader';
import type { OperationDefinitionNode } from 'graphql';
import { parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { readsToday } from '../../graph/cypher/today.ts';
import type { GraphModel } from '../../graph/model/graph-model.ts';
import type { Graph, Row } from '../../neo4j/graph.ts';
import { selectsToday } from '../selection/selects-today.ts';
import type { Operation, Selection } from '../selection/walk-selection.ts';
import { createPace, type Pace } from './pace.ts';
import type { ValueCache } from './value-cache.ts';
import { createInternTable, type InternTable } from './intern.ts';
import {
  createPlanTables,
  type BatchStatement,
  type Planning,
  type PlanTables,
} from './plan-tables.ts';

/** Information about a response that is not an error, such as a truncated list. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

/** A reason why the answer to a request can change although the data does not. */
export type AnswerMark = 'TODAY' | 'CUT_BY_TIME';

/** The state that the fields of one operation share: the graph, the limits, and the pending batches. */
export interface GraphContext {
  readonly graph: Graph;
  readonly model: GraphModel;
  readonly maxPage: number;
  readonly signal?: AbortSignal;
  /** The public address of the server, for links in answers. Null or missing if it is not known. */
  readonly publicUrl?: string | null;
  /** The deadline of the operation, in milliseconds since 1970. */
  readonly deadline: number;
  readonly batches: Map<unknown, DataLoader<string, unknown>>;
  /** Divides long work among the iterations of the event loop. */
  readonly pace: Pace;
  /** The selections of operations, by their AST nodes. */
  readonly selections: WeakMap<OperationDefinitionNode, Selection>;
  /** The plans of the fields. */
  readonly planning: Planning;
  /** The objects that fields of this execution share. */
  readonly interned: InternTable;
  /** The notices of the response, by message. */
  readonly notices: Map<string, Notice>;
  /** The values that operations share while the data version is the same. Default: none. */
  readonly cache?: ValueCache;
  /** The reasons why the answer can change although the data does not. Fields add reasons during execution. */
  readonly marks: Set<AnswerMark>;
}

/** An operation with its fragments, its coerced variables and its selection. */
export interface WalkedOperation extends Omit<Operation, 'schema'> {
  readonly selection: Selection;
}

/**
 * Creates the context of one operation. Operations must not share a context. Without `walked`, the first field that
 * needs the selection computes it.
 */
export function createContext(call: {
  readonly graph: Graph;
  readonly model: GraphModel;
  readonly maxPage: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly publicUrl?: string | null;
  readonly walked?: WalkedOperation | null;
  readonly cache?: ValueCache;
  /** The pace that all operations share. Default: a separate pace for this operation. */
  readonly pace?: Pace;
  /** The plans of earlier executions of the operation with the same variables. Default: none. */
  readonly tables?: PlanTables;
  /** Default: true. */
  readonly isFused?: boolean;
}): GraphContext {
  const { timeoutMs, walked, tables = createPlanTables(), isFused = true, ...rest } = call;
  return {
    pace: createPace(),
    ...rest,
    planning: { ...tables, maxPage: rest.maxPage, isFused },
    deadline: Date.now() + timeoutMs,
    batches: new Map(),
    selections: new WeakMap(walked ? [[walked.operation, walked.selection]] : []),
    interned: createInternTable(),
    notices: new Map(),
    marks: new Set(walked && selectsToday(walked.selection) ? ['TODAY'] : []),
  };
}

/** Runs a read statement within the remaining time of the operation. */
export async function readRows(
  context: GraphContext,
  statement: Statement,
): Promise<readonly Row[]> {
  const timeoutMs = Math.max(1, context.deadline - Date.now());
  if (readsToday(statement)) context.marks.add('TODAY');
  return context.graph.read(statement, {
    timeoutMs,
    ...(context.signal ? { signal: context.signal } : {}),
  });
}

/** Returns the rows of one start node. One statement fetches the rows of all start nodes of a batch. */
export async function loadRows(
  context: GraphContext,
  toStatement: BatchStatement,
  start: string,
): Promise<readonly Row[]> {
  const rows = await loadInBatch(context, toStatement, start, async (names) =>
    groupByStart(await readRows(context, toStatement(names.map(parseNodeRef)))),
  );
  return rows ?? [];
}

/**
 * Loads the value for one key. Calls `run` once for all keys of a batch. `run` returns a value for each key that has
 * one.
 */
export function loadInBatch<Found>(
  context: GraphContext,
  batch: unknown,
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

/** Groups rows by their first column, which names their start node. Keeps their order. */
export function groupByStart(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  let last: unknown;
  let group: Row[] = [];
  for (const row of rows) {
    // Most rows follow a row of the same start node.
    if (row[0] !== last || groups.size === 0) {
      last = row[0];
      group = groups.get(String(last)) ?? [];
      groups.set(String(last), group);
    }
    group.push(row);
  }
  return groups;
}
