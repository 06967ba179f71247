import type { GraphQLField } from 'graphql';
import type { PropertyType } from '../../graph/model/property.ts';

/** A property that a field reads from its node or relationship. */
export interface PropertyPlan {
  readonly property: string;
  readonly type: PropertyType;
}

/** The end of a relationship to which a field leads. */
export type RelationshipEnd = 'near' | 'via' | 'far' | 'sender' | 'receiver';

/**
 * What a field needs from the database, as data next to its definition: properties of its own node or relationship,
 * the end of a relationship to which it leads, its role in a connection, and whether it uses the names of both ends.
 */
export interface FieldPlan {
  readonly columns?: readonly PropertyPlan[];
  /** Additional columns that the field needs if it has arguments. */
  readonly argumentColumns?: readonly PropertyPlan[];
  readonly end?: RelationshipEnd;
  /** `cursor` is a cursor of any row, `more` whether there are rows beyond the page. */
  readonly part?: 'edges' | 'nodes' | 'pageInfo' | 'cursor' | 'more';
  readonly namesEnds?: boolean;
  /** Whether its value is computed from its columns alone. */
  readonly isValue?: boolean;
  /**
   * The number of objects that it returns without `first`, if it is not a connection but has as many as `first` says.
   */
  readonly page?: number;
}

/** The number of rows on a page if neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;

/** Returns the plan in a field's definition; an empty one if it needs nothing. */
export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan {
  return (field.extensions['graph'] as FieldPlan | undefined) ?? {};
}
