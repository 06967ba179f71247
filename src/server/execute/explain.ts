import { browserText } from '../../graph/cypher/browser-text.ts';
import type { Graph } from '../../neo4j/graph.ts';

/** The request header that adds the statements to the response. */
export const EXPLAIN_HEADER = 'x-gaiko-explain';

/** A statement that an operation has run. */
export interface Explained {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The statement with its parameters, ready to paste into Neo4j Browser. */
  readonly paste: string;
  readonly rows: number;
  readonly ms: number;
}

/** Wraps a graph and records each statement that it reads with. */
export function recordStatements(graph: Graph, explained: Explained[]): Graph {
  return {
    async read(statement, limits) {
      const start = performance.now();
      const rows = await graph.read(statement, limits);
      explained.push({
        text: statement.text,
        parameters: toJson(statement.parameters),
        paste: browserText(statement),
        rows: rows.length,
        ms: Math.round((performance.now() - start) * 10) / 10,
      });
      return rows;
    },
    write: (statements, limits) => graph.write(statements, limits),
    define: (statement) => graph.define(statement),
    close: () => graph.close(),
  };
}

// Integers are passed to the database as BigInt, which JSON cannot represent.
function toJson(parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, plain(value)]),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') {
    return Number(value);
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return typeof value === 'object' && value !== null
    ? toJson(Object.fromEntries(Object.entries(value)))
    : value;
}
