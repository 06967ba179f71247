import { cypher, toStatement, value } from './cypher.ts';
import type { Statement } from './statement.ts';

/** What a database says of the data that it holds. */
export interface DataSetState {
  readonly version: string;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The hash of the files that it was made from. */
  readonly inputs: string;
}

/** Notes which data the database holds from now on. */
export function writeDataSet({ version, importedAt, inputs }: DataSetState): Statement {
  return toStatement(cypher`MERGE (d:DataSet {key: 'gaiko'})
SET d.version = ${value(version)}, d.importedAt = ${value(importedAt)}, d.inputs = ${value(inputs)}`);
}

/** Which data the database holds: version and hash of the inputs; no row where there is none. */
export function readDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) RETURN d.version, d.inputs`);
}

/** Forgets which data the database holds. */
export function deleteDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) DELETE d`);
}

/** Whether the database has any node, and whether one of them tells that it is ours. */
export function readOwner(): Statement {
  return toStatement(
    cypher`RETURN EXISTS { (n) }, EXISTS { (:DataSet {key: 'gaiko'}) } OR EXISTS { (:Lease {key: 'import'}) }`,
  );
}
