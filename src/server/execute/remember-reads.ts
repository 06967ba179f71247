import { isDeepStrictEqual } from 'node:util';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Graph, Row } from '../../neo4j/graph.ts';

/** A graph that can repeat its reads. */
export interface RememberingGraph extends Graph {
  /** Answers statements that were read before with the same rows from now on. */
  repeat(): void;
}

interface Remembered {
  readonly statement: Statement;
  readonly rows: Promise<readonly Row[]>;
}

/** Wraps a graph, so that an operation that runs a second time reads the same rows without any further statement. */
export function rememberReads(graph: Graph): RememberingGraph {
  const remembered: Remembered[] = [];
  let isRepeating = false;
  const isSame = (one: Statement, { statement: other }: Remembered): boolean =>
    one.text === other.text && isDeepStrictEqual(one.parameters, other.parameters);
  return {
    async read(statement, limits) {
      const known = isRepeating ? remembered.find((each) => isSame(statement, each)) : undefined;
      if (known) return known.rows;
      const rows = graph.read(statement, limits);
      remembered.push({ statement, rows });
      return rows;
    },
    repeat() {
      isRepeating = true;
    },
    write: (statements, limits) => graph.write(statements, limits),
    define: (statement) => graph.define(statement),
    close: () => graph.close(),
  };
}
