import type { Lookup } from '../answers/draft.ts';

/** The values of the variables of a query. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Runs Cypher that returns columns. */
export type ReadColumns = (
  text: string,
  values: Values,
) => Promise<readonly (readonly unknown[])[]>;

/** A server that answers the queries of the benchmark. */
export type ServerName = 'gaiko' | 'cached' | 'shipped' | 'tuned' | 'natural' | 'columns';

/** A difference between the answers of two servers that has a reason. */
export interface KnownDifference {
  readonly servers: readonly ServerName[];
  /** The maximum share of values that differ from the answer of gaiko. */
  readonly maxShare: number;
  readonly reason: string;
}

/**
 * A question of the benchmark, written for each server. Each text uses some of the variables. The answers have the
 * same values, except for known differences.
 */
export interface BenchQuery {
  readonly name: string;
  readonly about: string;
  /** The sets of variables, which are sent in turn. */
  readonly values: readonly Values[];
  /** GraphQL for gaiko. */
  readonly gaiko: string;
  /** Variables of gaiko whose values come from the server, such as cursors. */
  readonly lookups?: (values: Values) => readonly Lookup[];
  /** GraphQL for @neo4j/graphql. Absent if it cannot answer the question. */
  readonly peer?: string;
  /** Cypher as most people write it: one row for each result, with one map. */
  readonly natural: string;
  /** Reads columns and parallel lists, and writes the JSON text of the answer. This is the practical limit. */
  readonly columns: (read: ReadColumns, values: Values) => Promise<string>;
  readonly differences?: readonly KnownDifference[];
  /** Whether gaiko answers from its cache. Other queries are measured without it. */
  readonly isCached?: boolean;
}

/** Returns the values of the variables that a GraphQL or Cypher text uses. */
export function pickUsed(text: string, values: Values): Values {
  const used = Object.entries(values).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
  return Object.fromEntries(used);
}
