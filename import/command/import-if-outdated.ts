import type { Graph } from '../../src/neo4j/graph.ts';
import type { ImportReport } from '../report/import-report.ts';
import { refuseForeign } from '../store/data-set.ts';
import { openLease } from '../store/lease.ts';
import type { Catalog } from '../table/catalog.ts';
import { importTables, isUpToDate, type ImportOptions } from './import-tables.ts';

/**
 * Acquires the lease, then imports the bundled tables unless another process has imported them in the meantime. Returns
 * null if nothing was imported. Throws if another import is running. The lease is acquired before the tables are read,
 * so that only one of several servers reads them.
 */
export async function importIfOutdated(
  graph: Graph,
  catalog: Catalog,
  options: Required<Pick<ImportOptions, 'log' | 'signal'>> & Pick<ImportOptions, 'onProgress'>,
): Promise<ImportReport | null> {
  await refuseForeign(graph, false);
  const lease = await openLease(graph);
  try {
    if (await isUpToDate(graph, catalog)) return null;
    options.log('Importing the bundled data. This takes about a minute.');
    return await importTables(graph, catalog, { ...options, lease });
  } finally {
    // If the release fails, the lease expires.
    await lease.drop().catch(() => undefined);
  }
}
