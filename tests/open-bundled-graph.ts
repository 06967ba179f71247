import { isUpToDate } from '../import/command/import-tables.ts';
import { catalog } from '../import/sources/index.ts';
import { openGraph } from '../src/neo4j/open-graph.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { findAccess, READING } from './setup/databases.ts';

/** The database with the bundled data, for suites that only read: what would change it throws. */
export async function openBundledGraph(): Promise<Graph> {
  const graph = openGraph(findBundledDatabase());
  if (!(await isUpToDate(graph, catalog)))
    throw new Error('The bundled data is not in the database.');
  return { ...graph, write: refuse, define: refuse };
}

/** How to reach the database with the bundled data. */
export const findBundledDatabase = () => findAccess(READING);

function refuse(): never {
  throw new Error('This suite only reads; one that writes opens its graph by open-test-graph.ts.');
}
