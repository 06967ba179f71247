import type { GraphQLField } from 'graphql';
import type { Column } from '../../graph/cypher/column.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import type { SelectedField } from './walk-selection.ts';

/** A property that a field reads from its node or relationship. */
export interface PropertyPlan {
  readonly property: string;
  readonly type: PropertyType;
}

/** The node of a relationship that a field returns. */
export type RelationshipEnd = 'near' | 'via' | 'far' | 'sender' | 'receiver';

/**
 * The data that a field needs, stored in its definition: the properties of its parent, the end of the relationship that
 * it returns, its role in a connection, and whether it uses the names of both nodes of a relationship.
 */
export interface FieldPlan {
  readonly columns?: readonly PropertyPlan[];
  /** Additional properties that the field needs if it has arguments. */
  readonly argumentColumns?: readonly PropertyPlan[];
  readonly end?: RelationshipEnd;
  /** Whether the field returns the node or the relationship of a list entry, such as the step of a path. */
  readonly step?: 'node' | 'relationship';
  /** `cursor` is any cursor. `more` is whether there are entries before or after the page. */
  readonly part?: 'edges' | 'nodes' | 'pageInfo' | 'cursor' | 'more';
  readonly namesEnds?: boolean;
  /** Returns the subqueries that fetch the field together with its parent. Empty if a separate statement is faster. */
  readonly nest?: (place: NestPlace, selected: SelectedField) => readonly NestedColumn[];
  /** Resolves the field for many parents together. Returns the same values as the resolver. */
  readonly resolveAll?: ResolveAll;
  /** Whether its value is computed from its properties alone. */
  readonly isValue?: boolean;
  /** Whether its value depends on the current day. */
  readonly readsToday?: boolean;
  /**
   * The default page size of a field that returns as many entries as its argument `first`, but is not a connection. Its
   * fields with the part `nodes` or `edges` contain the entries.
   */
  readonly page?: number;
  /**
   * The maximum number of objects that the field returns, given its arguments, or the cost of a count or summary. Default:
   * 1 for an object, the page size for a connection, 20 for another list, and 0 for a scalar.
   */
  readonly cost?: number | ((given: Readonly<Record<string, unknown>>) => number);
  /** The cost of the statements of the field, in addition to the objects that it returns. Default: 0. */
  readonly statementCost?: number | ((given: Readonly<Record<string, unknown>>) => number);
  /** Returns the additional cost of each total of a connection, such as a count or a series. Default: 0. */
  readonly totalCost?: (given: Readonly<Record<string, unknown>>) => number;
}

/** Returns the values of a field in the order of the parents. A value can be a promise. */
export type ResolveAll = (call: {
  readonly parents: readonly unknown[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}) => readonly unknown[];

/** A column that a field adds to its parent node. */
export type NestedColumn = Omit<Column, 'of'>;

/** The nodes that a statement will fetch, described for the fields below. */
export interface NestPlace {
  /** The plans of the operation. */
  readonly planning: object;
  /** The scope of the fields. */
  readonly scope: object;
  /** Whether the statement fetches one node, distinct nodes, or nodes that can occur several times. */
  readonly nodes: 'one' | 'distinct' | 'repeated';
}

/** The page size if neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;

/** Returns whether a client has set any argument of a field, so that the field needs its additional properties. */
export function hasArguments(given: Readonly<Record<string, unknown>>): boolean {
  for (const name in given) if (given[name] !== null && given[name] !== undefined) return true;
  return false;
}

/** Returns the plan in the definition of a field, or an empty plan. */
export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan {
  return (field.extensions['graph'] as FieldPlan | undefined) ?? {};
}
