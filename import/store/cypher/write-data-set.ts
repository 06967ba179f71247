import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import { cypher, join, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';

/** The stored description of the imported data. */
export interface DataSetState {
  readonly version: string;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The hash of the imported files. */
  readonly inputs: string;
}

/** The version of the storage format. Increment it when the name or meaning of a stored property changes. */
export const FORMAT = 3;

/** Stores the description of the imported data. */
export function writeDataSet({ version, importedAt, inputs }: DataSetState): Statement {
  return toStatement(cypher`MERGE (d:DataSet {key: 'gaiko'})
SET d.version = ${value(version)}, d.importedAt = ${value(importedAt)}, d.inputs = ${value(inputs)}, d.format = toInteger(${value(FORMAT)})`);
}

/** The stored description of an imported table. */
export interface DataFile {
  readonly key: string;
  readonly [property: string]: string | bigint | readonly string[];
}

/** Stores the descriptions of imported tables. */
export function writeDataFiles(files: readonly DataFile[]): Statement {
  const rows = files.map(({ key, ...properties }) => [key, properties]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MERGE (f:DataFile {key: row[0]})
SET f += row[1]`);
}

/** Returns the file hash of each imported table. Columns: the key of the table, the hash. */
export function readDataFiles(): Statement {
  return toStatement(cypher`MATCH (f:DataFile) RETURN f.key, f.hash ORDER BY f.key`);
}

/** Returns the ratings of the sources that imported tables describe. Columns: the key, the quality, the kind. */
export function readStoredRatings(): Statement {
  return toStatement(
    cypher`MATCH (f:DataFile) WHERE f.sourceQuality IS NOT NULL RETURN f.key, f.sourceQuality, f.sourceKind`,
  );
}

/** Deletes the descriptions of the given tables, or of all tables for null. */
export function deleteDataFiles(keys: readonly string[] | null): Statement {
  return toStatement(
    cypher`MATCH (f:DataFile) WHERE ${value(keys)} IS NULL OR f.key IN ${value(keys)} DELETE f`,
  );
}

/** Deletes the description of the imported data. */
export function deleteDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) DELETE d`);
}

/** Returns a row if the database, or an unfinished import, has the current storage format. */
export function readFormat(): Statement {
  return toStatement(
    cypher`MATCH (d:DataSet|Lease) WHERE d.format = ${value(FORMAT)} RETURN d.format`,
  );
}

/** Returns a row if the database contains the data of a complete import in the current storage format. */
export function readCurrentDataSet(): Statement {
  return toStatement(
    cypher`MATCH (d:DataSet {key: 'gaiko'}) WHERE d.format = ${value(FORMAT)} RETURN d.version`,
  );
}

/** Returns whether the database has a node with one of the properties that mark imported nodes. */
export function readOwnNodes(marks: readonly string[]): Statement {
  const own = marks.map((mark) => cypher`n.${name(mark)} IS NOT NULL`);
  return toStatement(cypher`RETURN EXISTS { (n) WHERE ${join(own, ' OR ')} }`);
}

/** Returns whether the database has a node with one of the labels that no import created. */
export function readStrangers(labels: readonly string[]): Statement {
  const strange = labels.map(
    (label) => cypher`EXISTS { (n:${name(label)}) WHERE n.${name(BOOKKEEPING.origins)} IS NULL }`,
  );
  return toStatement(cypher`RETURN ${join(strange, ' OR ')}`);
}

/** Returns whether the database has any node, and whether it belongs to gaiko. */
export function readOwner(): Statement {
  return toStatement(
    cypher`RETURN EXISTS { (n) }, EXISTS { (:DataSet {key: 'gaiko'}) } OR EXISTS { (:Lease {key: 'import'}) }`,
  );
}
