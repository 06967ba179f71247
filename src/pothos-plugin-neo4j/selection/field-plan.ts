import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from 'graphql';
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
  readonly part?: 'edges' | 'nodes' | 'pageInfo';
  readonly namesEnds?: boolean;
  /** Whether its value is computed from its columns alone. */
  readonly isValue?: boolean;
  /**
   * The number of objects that it returns without `first`, if it is not a connection but has as many as `first` says.
   */
  readonly page?: number;
}

/** One selected field and its definition. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** Returns the plan in a field's definition; an empty one if it needs nothing. */
export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan {
  return (field.extensions['graph'] as FieldPlan | undefined) ?? {};
}

/** Returns the columns that a selected field needs, depending on whether it has arguments. */
export function columnsOf({ field, nodes }: SelectedField): readonly PropertyPlan[] {
  const { columns = [], argumentColumns = [] } = planOf(field);
  const isGiven = nodes.some((node) => (node.arguments ?? []).length > 0);
  return isGiven ? [...columns, ...argumentColumns] : columns;
}

/**
 * Returns all fields selected below the given ones, including those in fragments; skipped fields too, which only
 * fetches more.
 */
export function selectedBelow(
  info: GraphQLResolveInfo,
  selected: SelectedField,
): readonly SelectedField[] {
  const type = getNamedType(selected.field.type);
  return selected.nodes.flatMap((node) =>
    node.selectionSet ? selectedIn(info, node.selectionSet, type) : [],
  );
}

/** Returns the field that is being resolved, as a selected field. */
export function selectedHere(info: GraphQLResolveInfo): SelectedField {
  const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  return { field, nodes: info.fieldNodes };
}

function selectedIn(
  info: GraphQLResolveInfo,
  set: SelectionSetNode,
  type: GraphQLNamedType,
): readonly SelectedField[] {
  return set.selections.flatMap((selection): readonly SelectedField[] => {
    if (selection.kind === Kind.FIELD) return fieldOf(type, selection);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    if (!fragment) return [];
    const condition =
      fragment.typeCondition && info.schema.getType(fragment.typeCondition.name.value);
    return selectedIn(info, fragment.selectionSet, isCompositeType(condition) ? condition : type);
  });
}

function fieldOf(type: GraphQLNamedType, node: FieldNode): readonly SelectedField[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const field = type.getFields()[node.name.value];
  return field ? [{ field, nodes: [node] }] : [];
}
