import type { GraphQLField } from 'graphql';
import type { PropertyType } from '../../graph/model/property.ts';

/** A property that a field reads, of the node or the link that it stands on. */
export interface PropertyPlan {
  readonly property: string;
  readonly type: PropertyType;
}

/** Which end of a link a field leads to. */
export type RelationshipEnd = 'near' | 'via' | 'far' | 'sender' | 'receiver';

/**
 * What a field needs from the database, as data beside its definition: columns of its own node or link, the end of
 * a link to which it leads, its part in a connection, and whether it names both ends of its link.
 */
export interface FieldPlan {
  readonly columns?: readonly PropertyPlan[];
  /** Further columns that the field needs if it is called with an argument. */
  readonly argumentColumns?: readonly PropertyPlan[];
  readonly end?: RelationshipEnd;
  /** `cursor` is a cursor of any row, `more` whether there are rows beyond the page. */
  readonly part?: 'edges' | 'nodes' | 'pageInfo' | 'cursor' | 'more';
  readonly namesEnds?: boolean;
  /** Whether what it gives is made of its columns alone. */
  readonly isValue?: boolean;
  /** How many things it gives without `first`, where its type is no connection but holds as many as `first` says. */
  readonly page?: number;
}

/** The number of rows on a page if neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;

/** The plan that a field's definition carries; an empty one where it needs nothing. */
export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan {
  return (field.extensions['graph'] as FieldPlan | undefined) ?? {};
}
