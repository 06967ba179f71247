import { importTables, isUpToDate } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { findAccess, type Database } from './databases.ts';

/** Imports the bundled data if it is missing. */
export async function fillDatabase(database: Database): Promise<void> {
  const graph = openGraph(findAccess(database));
  try {
    if (!(await isUpToDate(graph, catalog)))
      await importTables(graph, catalog, { isAdopting: true });
  } finally {
    await graph.close();
  }
}
