import type { Statement } from '../graph/cypher/statement.ts';

/** One row of an answer: its columns by position, integers as numbers, dates as text. */
export type Row = readonly unknown[];

/** What bounds one call: the caller's patience and the client that may leave. */
export interface CallLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** What a write changed, as the database counts it. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly linksCreated: number;
  readonly linksDeleted: number;
  readonly propertiesSet: number;
}

/** The only door to a Neo4j database. */
export interface Graph {
  /** All rows of one reading statement, in its order. */
  read(statement: Statement, limits?: CallLimits): Promise<readonly Row[]>;
  /** Runs statements in one transaction: all of them are kept, or none; what each changed, added up. */
  write(statements: readonly Statement[], limits?: CallLimits): Promise<Changes>;
  /** Runs one statement that changes the schema (constraints, indexes) outside of other transactions. */
  define(statement: Statement): Promise<void>;
  close(): Promise<void>;
}
