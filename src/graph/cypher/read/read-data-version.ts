import { cypher, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/**
 * Returns the version of the data, and whether it is changing: an import has an unexpired lease, or an import has not
 * finished. The version is null if there is no data.
 */
export function readDataVersion(): Statement {
  return toStatement(cypher`OPTIONAL MATCH (d:DataSet {key: 'gaiko'})
OPTIONAL MATCH (l:Lease {key: 'import'})
RETURN d.version, l.job IS NOT NULL OR coalesce(l.until > datetime.realtime(), false)`);
}
