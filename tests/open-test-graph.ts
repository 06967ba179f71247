import { openGraph } from '../src/neo4j/open-graph.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { findAccess, WRITING } from './setup/databases.ts';

/** The database for suites that write. They share it, one after another: each removes what it writes. */
export function openTestGraph(): Graph {
  return openGraph(findTestDatabase());
}

/** How to reach the database for suites that write. */
export const findTestDatabase = () => findAccess(WRITING);

/** Removes everything from the database for suites that write. */
export async function clearGraph(graph: Graph): Promise<void> {
  const text = 'MATCH (n) WITH n LIMIT 50000 DETACH DELETE n';
  while ((await graph.write([{ text, parameters: {} }])).nodesDeleted > 0);
}
