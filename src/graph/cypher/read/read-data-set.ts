import { cypher, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** Returns the version of the stored data and the hash of its inputs. Returns no row if the database contains no data. */
export function readDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) RETURN d.version, d.inputs`);
}
