import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import { cypher, join, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';

/** What a database records about its data. */
export interface DataSetState {
  readonly version: string;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The hash of the imported files. */
  readonly inputs: string;
}

/** The form in which the graph is stored. Increment it when stored properties get another name or meaning. */
export const FORMAT = 2;

/** Records which data the database contains. */
export function writeDataSet({ version, importedAt, inputs }: DataSetState): Statement {
  return toStatement(cypher`MERGE (d:DataSet {key: 'gaiko'})
SET d.version = ${value(version)}, d.importedAt = ${value(importedAt)}, d.inputs = ${value(inputs)}, d.format = toInteger(${value(FORMAT)})`);
}

/** What a database records about one imported table. */
export interface DataFile {
  readonly key: string;
  readonly [property: string]: string | bigint | readonly string[];
}

/** Records what tables are and which file each was read from. */
export function writeDataFiles(files: readonly DataFile[]): Statement {
  const rows = files.map(({ key, ...properties }) => [key, properties]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MERGE (f:DataFile {key: row[0]})
SET f += row[1]`);
}

/** Returns the hash of the file from which each table was read: key, hash. */
export function readDataFiles(): Statement {
  return toStatement(cypher`MATCH (f:DataFile) RETURN f.key, f.hash ORDER BY f.key`);
}

/** Deletes the records about tables; about all tables if none are given. */
export function deleteDataFiles(keys: readonly string[] | null): Statement {
  return toStatement(
    cypher`MATCH (f:DataFile) WHERE ${value(keys)} IS NULL OR f.key IN ${value(keys)} DELETE f`,
  );
}

/** Deletes the record of which data the database contains. */
export function deleteDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) DELETE d`);
}

/** Whether the database, or the unfinished import in it, has the present form. */
export function readFormat(): Statement {
  return toStatement(
    cypher`MATCH (d:DataSet|Lease) WHERE d.format = ${value(FORMAT)} RETURN d.format`,
  );
}

/** Whether the database has nodes with one of the properties by which nodes of an import are known. */
export function readOwnNodes(marks: readonly string[]): Statement {
  const own = marks.map((mark) => cypher`n.${name(mark)} IS NOT NULL`);
  return toStatement(cypher`RETURN EXISTS { (n) WHERE ${join(own, ' OR ')} }`);
}

/** Returns whether the database has a node of one of the labels that was not created by an import. */
export function readStrangers(labels: readonly string[]): Statement {
  const strange = labels.map(
    (label) => cypher`EXISTS { (n:${name(label)}) WHERE n.${name(BOOKKEEPING.origins)} IS NULL }`,
  );
  return toStatement(cypher`RETURN ${join(strange, ' OR ')}`);
}

/** Returns whether the database has any node, and whether one of them shows that it belongs to gaiko. */
export function readOwner(): Statement {
  return toStatement(
    cypher`RETURN EXISTS { (n) }, EXISTS { (:DataSet {key: 'gaiko'}) } OR EXISTS { (:Lease {key: 'import'}) }`,
  );
}
