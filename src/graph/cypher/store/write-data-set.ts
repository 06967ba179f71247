import { BOOKKEEPING } from '../../model/bookkeeping.ts';
import { cypher, join, name, toStatement, value } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** What a database says of the data that it holds. */
export interface DataSetState {
  readonly version: string;
  /** ISO 8601. */
  readonly importedAt: string;
  /** The hash of the files that it was made from. */
  readonly inputs: string;
}

/** The form in which the graph is stored. Increment it when stored properties get another name or meaning. */
export const FORMAT = 2;

/** Notes which data the database holds from now on. */
export function writeDataSet({ version, importedAt, inputs }: DataSetState): Statement {
  return toStatement(cypher`MERGE (d:DataSet {key: 'gaiko'})
SET d.version = ${value(version)}, d.importedAt = ${value(importedAt)}, d.inputs = ${value(inputs)}, d.format = toInteger(${value(FORMAT)})`);
}

/** What a database says of one table that it was made from. */
export interface DataFile {
  readonly key: string;
  readonly [property: string]: string | bigint | readonly string[];
}

/** Notes of tables what they are and which file they were read from. */
export function writeDataFiles(files: readonly DataFile[]): Statement {
  const rows = files.map(({ key, ...properties }) => [key, properties]);
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MERGE (f:DataFile {key: row[0]})
SET f += row[1]`);
}

/** The hash of the file that each table was read from: key, hash. */
export function readDataFiles(): Statement {
  return toStatement(cypher`MATCH (f:DataFile) RETURN f.key, f.hash ORDER BY f.key`);
}

/** Forgets tables; all of them where none are named. */
export function deleteDataFiles(keys: readonly string[] | null): Statement {
  return toStatement(
    cypher`MATCH (f:DataFile) WHERE ${value(keys)} IS NULL OR f.key IN ${value(keys)} DELETE f`,
  );
}

/** Which data the database holds: version and hash of the inputs; no row where there is none. */
export function readDataSet(): Statement {
  return toStatement(cypher`MATCH (d:DataSet {key: 'gaiko'}) RETURN d.version, d.inputs`);
}

/** Forgets which data the database holds. */
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

/** Whether the database has a node of one of the labels that no record of ours made. */
export function readStrangers(labels: readonly string[]): Statement {
  const strange = labels.map(
    (label) => cypher`EXISTS { (n:${name(label)}) WHERE n.${name(BOOKKEEPING.origins)} IS NULL }`,
  );
  return toStatement(cypher`RETURN ${join(strange, ' OR ')}`);
}

/** Whether the database has any node, and whether one of them tells that it is ours. */
export function readOwner(): Statement {
  return toStatement(
    cypher`RETURN EXISTS { (n) }, EXISTS { (:DataSet {key: 'gaiko'}) } OR EXISTS { (:Lease {key: 'import'}) }`,
  );
}
