import type { PropertyType } from '../model/property.ts';
import type { RelationshipModel } from '../model/relationship-model.ts';
import { cypher, name, property, type Fragment } from './cypher.ts';
import { relationshipKey } from './relationship-key.ts';

/**
 * A column of a result. It is a property of the variable `of`, the `label` of a node, the `type` or `key` of a
 * relationship, or whether a relationship `leaves` the start node `a`.
 */
export interface Column {
  readonly of: string;
  readonly property: string;
  readonly type: PropertyType | 'label' | 'type' | 'key' | 'leaves';
  /** The relationship models from which the `key` is read. */
  readonly relationships?: readonly RelationshipModel[];
}

/** Returns the column for the key of a relationship of any of the given models. */
export function keyColumn(of: string, relationships: readonly RelationshipModel[]): Column {
  return { of, property: 'key', type: 'key', relationships };
}

/**
 * Returns the column as an expression for RETURN. Days are converted to text, because the driver decodes a date in
 * twice the time.
 */
export function readColumn(column: Column): Fragment {
  const variable = name(column.of);
  if (column.type === 'label') return cypher`labels(${variable})[0]`;
  if (column.type === 'type') return cypher`type(${variable})`;
  if (column.type === 'key') return relationshipKey(column.of, column.relationships ?? []);
  if (column.type === 'leaves') return cypher`startNode(${variable}) = a`;
  const read = property(column.of, column.property);
  return column.type === 'day' ? cypher`toString(${read})` : read;
}
