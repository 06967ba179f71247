import { cypher, name, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';
import { assignCells, type Assignment, type CreatedRows } from './write-nodes.ts';

/**
 * The relationships written by a statement: their type, the labels of their ends, and the property that identifies
 * them.
 */
export interface RelationshipShape {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly identity: string;
}

/** A relationship, identified by the keys of its ends and its own identity. */
export interface RelationshipPlace {
  readonly from: string;
  readonly to: string;
  readonly identity: string;
}

/** Creates relationships between existing nodes. A row contains the keys of both ends and the values of the columns. */
export function createRelationships(
  { type, from, to }: Omit<RelationshipShape, 'identity'>,
  { columns, rows }: CreatedRows,
): Statement {
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MATCH (a:${name(from)} {key: row[0]}), (b:${name(to)} {key: row[1]})
CREATE (a)-[l:${name(type)} {${assignCells(columns, 2)}}]->(b)`);
}

/** Updates the properties of relationships. */
export function changeRelationships(
  shape: RelationshipShape,
  rows: readonly (RelationshipPlace & Assignment)[],
): Statement {
  return toStatement(cypher`UNWIND ${value(rows.map(listLink))} AS row
MATCH (a:${name(shape.from)} {key: row[0]})-[l:${name(shape.type)}]->(b:${name(shape.to)} {key: row[1]})
WHERE l.${name(shape.identity)} = row[2]
SET l += row[3]
FOREACH (day IN row[4] | SET l[day[0]] = date(day[1]))`);
}

/** Deletes relationships. */
export function deleteRelationships(
  shape: RelationshipShape,
  rows: readonly RelationshipPlace[],
): Statement {
  const places = rows.map(({ from, to, identity }) => [from, to, identity]);
  return toStatement(cypher`UNWIND ${value(places)} AS row
MATCH (a:${name(shape.from)} {key: row[0]})-[l:${name(shape.type)}]->(b:${name(shape.to)} {key: row[1]})
WHERE l.${name(shape.identity)} = row[2]
DELETE l`);
}

/** Deletes up to `limit` imported relationships of a type. Imported relationships have the property `mark`. */
export function deleteMarkedRelationships(type: string, mark: string, limit: number): Statement {
  return toStatement(cypher`MATCH ()-[l:${name(type)}]->()
WHERE l.${name(mark)} IS NOT NULL
WITH l LIMIT toInteger(${value(limit)})
DELETE l`);
}

/** Counts the imported relationships of a type. Imported relationships have the property `mark`. */
export function countMarkedRelationships(type: string, mark: string): Statement {
  return toStatement(
    cypher`MATCH ()-[l:${name(type)}]->() WHERE l.${name(mark)} IS NOT NULL RETURN count(l)`,
  );
}

function listLink(row: RelationshipPlace & Assignment): readonly unknown[] {
  return [row.from, row.to, row.identity, row.values, row.days];
}
