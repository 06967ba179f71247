import type { Graph } from '../../neo4j/graph.ts';
import { createAdmission } from './admission.ts';

/** The maximum number of statements that an operation runs at the same time. */
export const MAX_STATEMENTS = 8;

/** Wraps a graph so that an operation runs only some statements at the same time. The others wait. */
export function limitStatements(graph: Graph, running = MAX_STATEMENTS): Graph {
  const admission = createAdmission({ running, waiting: Infinity });
  return {
    ...graph,
    read: (statement, limits) =>
      admission.run(() => graph.read(statement, limits), { signal: limits?.signal }),
  };
}
