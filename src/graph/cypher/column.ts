import type { PropertyType } from '../model/property.ts';
import { cypher, name, type Fragment } from './cypher.ts';

/**
 * One column of an answer: a property of the variable `of`, or what the graph knows of it: the `label` of a node,
 * the `type` of a link, and whether a link `leaves` the node `a` where the walk began.
 */
export interface Column {
  readonly of: string;
  readonly property: string;
  readonly type: PropertyType | 'label' | 'type' | 'leaves';
}

/** The column as it stands after RETURN: days as text, for the driver takes twice as long over dates. */
export function readColumn(column: Column): Fragment {
  const variable = name(column.of);
  if (column.type === 'label') return cypher`labels(${variable})[0]`;
  if (column.type === 'type') return cypher`type(${variable})`;
  if (column.type === 'leaves') return cypher`startNode(${variable}) = a`;
  const property = cypher`${variable}.${name(column.property)}`;
  return column.type === 'day' ? cypher`toString(${property})` : property;
}
