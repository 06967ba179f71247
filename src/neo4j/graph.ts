import type { Statement } from '../graph/cypher/statement.ts';

/** One row of a result: its columns by position, integers as numbers, dates as text. */
export type Row = readonly unknown[];

/** The limits of one call: its deadline, and a signal for a client that disconnects. */
export interface CallLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/** What a write changed, as counted by the database. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly linksCreated: number;
  readonly linksDeleted: number;
  readonly propertiesSet: number;
}

/** The interface to a Neo4j database; all access goes through it. */
export interface Graph {
  /** Runs one reading statement and returns all rows in order. */
  read(statement: Statement, limits?: CallLimits): Promise<readonly Row[]>;
  /** Runs statements in one transaction and returns the total of their changes. */
  write(statements: readonly Statement[], limits?: CallLimits): Promise<Changes>;
  /** Runs one statement that changes the schema (constraints, indexes) outside of other transactions. */
  define(statement: Statement): Promise<void>;
  close(): Promise<void>;
}
