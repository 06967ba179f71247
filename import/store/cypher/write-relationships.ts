import { BOOKKEEPING } from '../../../src/graph/model/bookkeeping.ts';
import {
  cypher,
  join,
  name,
  toStatement,
  value,
  type Fragment,
} from '../../../src/graph/cypher/cypher.ts';
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

/** A relationship to create: its type, the labels and keys of its ends, and its properties. */
export interface NewRelationship extends Assignment {
  readonly type: string;
  readonly from: LabeledKey;
  readonly to: LabeledKey;
}

/** The label and the key of a node. */
export interface LabeledKey {
  readonly label: string;
  readonly key: string;
}

/**
 * Creates relationships of several types between existing nodes. Reading the properties from a map is slower than reading
 * them from columns, but Neo4j plans only one statement. `labels` are the labels that an end can have.
 */
export function createMixedRelationships(
  labels: readonly string[],
  created: readonly NewRelationship[],
): Statement {
  const rows = created.map(({ type, from, to, values, days }) => [
    ...[from.label, from.key, to.label, to.key],
    ...[type, values, days],
  ]);
  const any = join(labels.map(name), '|');
  return toStatement(cypher`UNWIND ${value(rows)} AS row
MATCH (a:${any} {key: row[1]}) WHERE row[0] IN labels(a)
MATCH (b:${any} {key: row[3]}) WHERE row[2] IN labels(b)
CREATE (a)-[l:$(row[4])]->(b)
SET l = row[5]
FOREACH (day IN row[6] | SET l[day[0]] = date(day[1]))`);
}

/** Updates the properties of relationships. */
export function changeRelationships(
  shape: RelationshipShape,
  rows: readonly (RelationshipPlace & Assignment)[],
): Statement {
  return toStatement(cypher`UNWIND ${value(rows.map(listLink))} AS row
MATCH (a:${name(shape.from)} {key: row[0]})-[l:${name(shape.type)}]->(b:${name(shape.to)} {key: row[1]})
${useIndex(shape)}WHERE l.${name(shape.identity)} = row[2]
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
${useIndex(shape)}WHERE l.${name(shape.identity)} = row[2]
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

/**
 * Returns a hint for the index of fact keys. Without a hint, the planner chooses a scan of the index for each row if the
 * database was empty when its statistics were collected.
 */
function useIndex({ type, identity }: RelationshipShape): Fragment {
  if (identity !== BOOKKEEPING.factKey) return cypher``;
  return cypher`USING INDEX SEEK l:${name(type)}(${name(identity)})
`;
}

function listLink(row: RelationshipPlace & Assignment): readonly unknown[] {
  return [row.from, row.to, row.identity, row.values, row.days];
}
