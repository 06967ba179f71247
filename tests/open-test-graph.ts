import { openGraph } from '../src/neo4j/open-graph.ts';
import type { Graph } from '../src/neo4j/graph.ts';

/** The database of this test run. It is shared by all test files: each removes what it writes. */
export function openTestGraph(): Graph {
  return openGraph({
    uri: process.env['NEO4J_URI'] ?? '',
    username: process.env['NEO4J_USERNAME'] ?? 'neo4j',
    password: process.env['NEO4J_PASSWORD'] ?? '',
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
  });
}

/** Removes everything from the database of this test run. */
export async function clearGraph(graph: Graph): Promise<void> {
  const text = 'MATCH (n) WITH n LIMIT 50000 DETACH DELETE n';
  while ((await graph.write([{ text, parameters: {} }])).nodesDeleted > 0);
}
