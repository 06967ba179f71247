import type { PropertyType } from '../model/property.ts';
import type { RelationshipModel } from '../model/relationship-model.ts';
import { cypher, name, type Fragment } from './cypher.ts';
import type { CountedRelationships } from './order.ts';
import { relationshipKeyOf } from './relationship-key.ts';

/**
 * A column of a result. It is a property of the variable `of`, the `label` of a node, the `type` or `key` of a
 * relationship, whether a relationship `leaves` the start node `a`, the result of a `subquery`, or the `variable` itself.
 */
export interface Column {
  readonly of: string;
  readonly property: string;
  readonly type: PropertyType | 'label' | 'type' | 'key' | 'leaves' | 'subquery' | 'variable';
  /** The relationship models from which the `key` is read. */
  readonly relationships?: readonly RelationshipModel[];
  /** The subquery of a column of this type. */
  readonly subquery?: Subquery;
  /** The relationships that the subquery counts. Default: the subquery does not count relationships. */
  readonly counted?: CountedRelationships;
}

/**
 * Returns the expression of a subquery. `start` is the variable of the node at which the subquery starts. `depth` is the
 * nesting level. The subquery adds it to its variable names, because an outer query can use the same names.
 */
export type Subquery = (start: Fragment, depth: number) => Fragment;

/** The expressions from which the columns of a row are read. */
export interface RowVariables {
  readonly expressionOf: (variable: string) => Fragment;
  /** The nesting level of the subqueries of the row. */
  readonly depth: number;
}

const PLAIN: RowVariables = { expressionOf: name, depth: 0 };

/** Returns the column for the key of a relationship of any of the given models. */
export function keyColumn(of: string, relationships: readonly RelationshipModel[]): Column {
  return { of, property: 'key', type: 'key', relationships };
}

/** Returns whether a column is the result of a subquery. */
export function isSubquery({ subquery }: Column): boolean {
  return subquery !== undefined;
}

/**
 * Returns the column as an expression for RETURN. Days are converted to text, because the driver needs twice as long to
 * decode a date.
 */
export function readColumn(column: Column): Fragment {
  return readColumnOf(column, PLAIN);
}

/** Returns the column as an expression for a row whose variables have other names. */
export function readColumnOf(column: Column, row: RowVariables): Fragment {
  const variable = row.expressionOf(column.of);
  if (column.subquery) return column.subquery(variable, row.depth);
  if (column.type === 'variable') return variable;
  if (column.type === 'label') return cypher`labels(${variable})[0]`;
  if (column.type === 'type') return cypher`type(${variable})`;
  if (column.type === 'key') return relationshipKeyOf(variable, column.relationships ?? []);
  if (column.type === 'leaves') return cypher`startNode(${variable}) = ${row.expressionOf('a')}`;
  const read = cypher`${variable}.${name(column.property)}`;
  return column.type === 'day' ? cypher`toString(${read})` : read;
}
