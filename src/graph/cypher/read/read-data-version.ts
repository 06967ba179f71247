import { cypher, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/**
 * Returns the data version, and whether the data is changing. The data is changing if an import holds a lease that has
 * not expired, or if an import was interrupted. The version is null if there is no data.
 */
export function readDataVersion(): Statement {
  return toStatement(cypher`OPTIONAL MATCH (d:DataSet {key: 'gaiko'})
OPTIONAL MATCH (l:Lease {key: 'import'})
RETURN d.version, l.job IS NOT NULL OR coalesce(l.until > datetime.realtime(), false)`);
}
