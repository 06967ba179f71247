import type { Statement } from '../../../../src/graph/cypher/statement.ts';
import type { Graph } from '../../../../src/neo4j/graph.ts';

/** Opens a graph for a test file. Returns a function that fails if the database cannot plan a statement. */
export function openExplain(open: () => Graph): (statement: Statement) => Promise<void> {
  let graph: Graph;
  beforeAll(() => {
    graph = open();
  });
  afterAll(() => graph.close());
  return async (statement) => {
    await graph.read({ ...statement, text: `EXPLAIN ${statement.text}` });
  };
}
