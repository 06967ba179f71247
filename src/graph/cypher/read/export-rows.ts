import { readColumn, type Column } from '../column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import { relationshipKey } from '../relationship-key.ts';
import type { RelationshipModel } from '../../model/relationship-model.ts';
import type { Statement } from '../statement.ts';

/** A page of all nodes or relationships of a kind, sorted by key. */
export interface ExportPage {
  readonly columns: readonly Column[];
  readonly conditions: readonly Fragment[];
  /** The key after which the page begins; the empty key precedes all others. */
  readonly after: string;
  readonly limit: number;
}

/** Returns nodes of one label by key. A row is: the columns. */
export function exportNodes(label: string, page: ExportPage): Statement {
  return toStatement(cypher`MATCH (n:${name(label)})
WHERE ${join([cypher`n.key > ${value(page.after)}`, ...page.conditions], ' AND ')}
WITH n ORDER BY n.key LIMIT ${value(BigInt(page.limit))}
RETURN ${join(page.columns.map(readColumn), ', ')}`);
}

/** Links of one type by their keys, between `a` and `n`. A row is: the columns. */
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

/** True for nodes `n` with a relationship of one of the types for which the conditions are true. */
export function isTouched(types: readonly string[], conditions: readonly Fragment[]): Fragment {
  if (types.length === 0) return cypher`false`;
  const held = conditions.length > 0 ? cypher` WHERE ${join(conditions, ' AND ')}` : cypher``;
  return cypher`EXISTS { MATCH (n)-[l:${join(types.map(name), '|')}]-()${held} }`;
}

/** Returns nodes by label and key. A row is: the columns. */
export function exportNamed(starts: readonly NodeRef[], columns: readonly Column[]): Statement {
  return toStatement(cypher`${matchNodes('n', starts)}
RETURN ${join(columns.map(readColumn), ', ')}`);
}
