import { importBundled, isUpToDate } from '../../import/run-command.ts';
import { openGraph } from '../../src/neo4j/open-graph.ts';
import { findAccess, type Database } from './databases.ts';

/** Imports the bundled data unless it is there. */
export async function fillDatabase(database: Database): Promise<void> {
  const graph = openGraph(findAccess(database));
  try {
    if (!(await isUpToDate(graph))) await importBundled(graph, { isAdopting: true });
  } finally {
    await graph.close();
  }
}
