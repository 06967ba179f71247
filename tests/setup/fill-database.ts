import { importTables, isUpToDate } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { findAccess, type Database } from './databases.ts';

/** Imports the bundled data into a database that lacks it. */
export async function fillDatabase(database: Database): Promise<void> {
  const graph = openGraph(findAccess(database));
  try {
    await fillGraph(graph);
  } finally {
    await graph.close();
  }
}

/** Imports the bundled data into a graph that lacks it. The runner puts suites that call this function first. */
export async function fillGraph(graph: Graph): Promise<void> {
  if (!(await isUpToDate(graph, catalog))) await importTables(graph, catalog, { isAdopting: true });
}
