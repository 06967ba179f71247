import { readColumn, type Column } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import { relationshipKey } from '../relationship-key.ts';
import type { RelationshipModel } from '../../model/relationship-model.ts';
import type { Statement } from '../statement.ts';

/** A page of all nodes of a label or all relationships of a type, sorted by key. */
export interface ExportPage {
  readonly columns: readonly Column[];
  readonly conditions: readonly Fragment[];
  /** The key after which the page begins. The empty key precedes all others. */
  readonly after: string;
  readonly limit: number;
}

/** Returns a page of the nodes of a label. Columns: the requested columns. */
export function exportNodes(label: string, page: ExportPage): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})
WHERE ${join([cypher`n.key > ${value(page.after)}`, ...page.conditions], ' AND ')}
WITH n ORDER BY n.key LIMIT ${value(BigInt(page.limit))}
RETURN ${join(page.columns.map(readColumn), ', ')}`);
}

/** Returns a page of the relationships of a type, from `a` to `n`. Columns: the requested columns. */
export function exportRelationships(
  { type, key }: Pick<RelationshipModel, 'type' | 'key'>,
  page: ExportPage,
): Statement {
  const identity = relationshipKey('l', [{ key }]);
  return toStatement(cypher`MATCH (a)-[l:${name(type)}]->(n)
WHERE ${join([cypher`${identity} > ${value(page.after)}`, ...page.conditions], ' AND ')}
WITH a, l, n ORDER BY ${identity} LIMIT ${value(BigInt(page.limit))}
RETURN ${join(page.columns.map(readColumn), ', ')}`);
}

/**
 * Returns a page of the relationships of a node, from `a` to `n`, sorted by key. The models of the relationships must have
 * a key. Columns: the requested columns.
 */
export function exportRelationshipsOf(
  start: NodeRef,
  relationships: readonly Pick<RelationshipModel, 'type' | 'key'>[],
  page: ExportPage,
): Statement {
  const types = join(
    relationships.map(({ type }) => name(type)),
    '|',
  );
  const identity = relationshipKey('l', relationships);
  return toStatement(cypher`${matchNodes('o', [start])}
MATCH (o)-[l:${types}]-()
WHERE ${join([cypher`${identity} > ${value(page.after)}`, ...page.conditions], ' AND ')}
WITH DISTINCT l ORDER BY ${identity} LIMIT ${value(BigInt(page.limit))}
WITH startNode(l) AS a, l, endNode(l) AS n
RETURN ${join(page.columns.map(readColumn), ', ')}`);
}

/** Returns the relationship with a key, from `a` to `n`. Columns: the requested columns. */
export function exportRelationship(
  { type, key }: Pick<RelationshipModel, 'type' | 'key'>,
  wanted: string,
  columns: readonly Column[],
): Statement {
  const identity = relationshipKey('l', [{ key }]);
  return toStatement(cypher`MATCH (a)-[l:${name(type)}]->(n)
WHERE ${identity} = ${value(wanted)}
RETURN ${join(columns.map(readColumn), ', ')}`);
}

/** Returns a condition that is true if `n` has a relationship of one of the types for which all conditions are true. */
export function isTouched(types: readonly string[], conditions: readonly Fragment[]): Fragment {
  if (types.length === 0) return cypher`false`;
  return cypher`EXISTS { MATCH (n)-[l:${join(types.map(name), '|')}]-()${where(conditions)} }`;
}

/** Returns nodes by label and key. Columns: the requested columns. */
export function exportNamed(starts: readonly NodeRef[], columns: readonly Column[]): Statement {
  return toStatement(cypher`${matchNodes('n', starts)}
RETURN ${join(columns.map(readColumn), ', ')}`);
}
