import type { PropertyType } from '../model/property.ts';
import type { RelationshipModel } from '../model/relationship-model.ts';
import { cypher, name, type Fragment } from './cypher.ts';
import { relationshipKey } from './relationship-key.ts';

/**
 * One column of an answer: a property of the variable `of`, or what the graph knows of it: the `label` of a node,
 * the `type` and the `key` of a link of some kinds, and whether a link `leaves` the node `a` where the walk began.
 */
export interface Column {
  readonly of: string;
  readonly property: string;
  readonly type: PropertyType | 'label' | 'type' | 'key' | 'leaves';
  /** The kinds of links whose key it is. */
  readonly relationships?: readonly RelationshipModel[];
}

/** The key of a link of one of some kinds. */
export function keyColumn(of: string, relationships: readonly RelationshipModel[]): Column {
  return { of, property: 'key', type: 'key', relationships };
}

/**
 * Returns the column as an expression for RETURN. Days are returned as text, because the driver takes twice as long
 * to decode dates.
 */
export function readColumn(column: Column): Fragment {
  const variable = name(column.of);
  if (column.type === 'label') return cypher`labels(${variable})[0]`;
  if (column.type === 'type') return cypher`type(${variable})`;
  if (column.type === 'key') return relationshipKey(column.of, column.relationships ?? []);
  if (column.type === 'leaves') return cypher`startNode(${variable}) = a`;
  const property = cypher`${variable}.${name(column.property)}`;
  return column.type === 'day' ? cypher`toString(${property})` : property;
}
