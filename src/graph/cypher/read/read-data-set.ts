import { cypher, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** Returns which data the database contains: version and hash of the inputs; no row if there is none. */
export function readDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) RETURN d.version, d.inputs`);
}
