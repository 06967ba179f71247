import type { Statement } from '../graph/cypher/statement.ts';

/** A row of a result, with its columns by position. Integers are numbers. */
export type Row = readonly unknown[];

/** The limits of a call: its timeout, and a signal that cancels it. */
export interface CallLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  /** The metadata of the transaction, which SHOW TRANSACTIONS and the query log of the database contain. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** The changes of a write, as counted by the database. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly linksCreated: number;
  readonly linksDeleted: number;
  readonly propertiesSet: number;
}

/** The interface to a Neo4j database. */
export interface Graph {
  /** Runs a statement that only reads, and returns all rows in order. */
  read(statement: Statement, limits?: CallLimits): Promise<readonly Row[]>;
  /** Runs statements in one transaction and returns their total changes. */
  write(statements: readonly Statement[], limits?: CallLimits): Promise<Changes>;
  /** Runs a statement that changes constraints or indexes, in a transaction of its own. */
  define(statement: Statement): Promise<void>;
  close(): Promise<void>;
}
