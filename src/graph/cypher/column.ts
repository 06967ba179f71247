import type { PropertyType } from '../model/property.ts';
import { cypher, name, type Fragment } from './cypher.ts';

/**
 * A column of a result: a property of the variable `of`, or a value derived from it: the `label` of a node, the
 * `type` of a relationship, or whether a relationship `leaves` the node `a` at which the traversal starts.
 */
export interface Column {
  readonly of: string;
  readonly property: string;
  readonly type: PropertyType | 'label' | 'type' | 'leaves';
}

/**
 * Returns the column as an expression for RETURN. Days are returned as text, because the driver takes twice as long
 * to decode dates.
 */
export function readColumn(column: Column): Fragment {
  const variable = name(column.of);
  if (column.type === 'label') return cypher`labels(${variable})[0]`;
  if (column.type === 'type') return cypher`type(${variable})`;
  if (column.type === 'leaves') return cypher`startNode(${variable}) = a`;
  const property = cypher`${variable}.${name(column.property)}`;
  return column.type === 'day' ? cypher`toString(${property})` : property;
}
