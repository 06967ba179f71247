import type { Graph } from '../../neo4j/graph.ts';
import type { Observation } from './observation.ts';
import { endStatementSpan, startStatementSpan } from './tracing.ts';

/** Wraps a graph to count its statements and their time, and to pass the id of the request to the database. */
export function observeStatements(graph: Graph, observation: Observation): Graph {
  const metadata = { requestId: observation.requestId };
  return {
    ...graph,
    async read(statement, limits) {
      const startedAt = performance.now();
      const span = startStatementSpan(statement.text, observation.span);
      observation.statements += 1;
      try {
        const rows = await graph.read(statement, { ...limits, metadata });
        endStatementSpan(span);
        return rows;
      } catch (error) {
        endStatementSpan(span, error);
        throw error;
      } finally {
        observation.databaseMs += performance.now() - startedAt;
      }
    },
  };
}
