import { cypher, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/**
 * Returns the data version, whether the data is changing, and whether an import is running. The data is changing if an
 * import holds a lease that has not expired, or if an import was interrupted. The version is null if there is no data.
 */
export function readDataVersion(): Statement {
  return toStatement(cypher`OPTIONAL MATCH (d:DataSet {key: 'gaiko'})
OPTIONAL MATCH (l:Lease {key: 'import'})
WITH d.version AS version, l.job AS job, coalesce(l.until > datetime.realtime(), false) AS isRunning
RETURN version, job IS NOT NULL OR isRunning, isRunning`);
}
