import { isDeepStrictEqual } from 'node:util';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Graph, Row } from '../../neo4j/graph.ts';

/** A graph that can return the rows of earlier reads. */
export interface RememberingGraph extends Graph {
  /** Makes later reads of an earlier statement return the earlier rows. */
  readonly repeat: () => void;
}

interface Remembered {
  readonly statement: Statement;
  readonly rows: Promise<readonly Row[]>;
}

/** Wraps a graph so that a second execution of an operation does not run its statements again. */
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
    repeat: () => {
      isRepeating = true;
    },
    write: (statements, limits) => graph.write(statements, limits),
    define: (statement) => graph.define(statement),
    close: () => graph.close(),
  };
}
