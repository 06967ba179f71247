import type { Lookup } from '../answers/draft.ts';
import type { ServerName } from '../servers/server-names.ts';

/** The values of query variables by name. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Runs a Cypher statement and returns the rows. */
export type ReadColumns = (
  text: string,
  values: Values,
) => Promise<readonly (readonly unknown[])[]>;

/** A known difference between the responses of gaiko and other servers. */
export interface KnownDifference {
  readonly servers: readonly ServerName[];
  /** The maximum number of differing values, divided by the number of values in the responses of gaiko. */
  readonly maxShare: number;
  readonly reason: string;
}

/**
 * A benchmark query, written for each server. All servers return the same values, except for known differences. A query
 * text can use a subset of the variables.
 */
export interface BenchQuery {
  readonly name: string;
  readonly about: string;
  /** The sets of variables. The requests of a measurement use them in order. */
  readonly values: readonly Values[];
  /** The GraphQL operation for gaiko. */
  readonly gaiko: string;
  /** Returns the variables of gaiko whose values come from the server, such as cursors. */
  readonly lookups?: (values: Values) => readonly Lookup[];
  /** The GraphQL operation for @neo4j/graphql. Absent if the library has no equivalent. */
  readonly peer?: string;
  /** Idiomatic Cypher that returns one map per row. */
  readonly natural: string;
  /** Reads columns and parallel lists, and returns the response as JSON. */
  readonly columns: (read: ReadColumns, values: Values) => Promise<string>;
  readonly differences?: readonly KnownDifference[];
  /** Whether gaiko runs with the response cache. Default: false. */
  readonly isCached?: boolean;
}

/** Returns the values of the variables that a GraphQL operation or Cypher statement uses. */
export function pickUsed(text: string, values: Values): Values {
  const used = Object.entries(values).filter(([name]) => new RegExp(`\\$${name}\\b`).test(text));
  return Object.fromEntries(used);
}
