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
import type { PropertyType } from '../model/property.ts';

/** A property that a field reads, of the node or the link that it stands on. */
export interface ColumnPlan {
  readonly property: string;
  readonly type: PropertyType;
}

/** Which end of a link a field leads to. */
export type LinkEnd = 'near' | 'via' | 'far' | 'sender' | 'receiver';

/**
 * What a field needs from the database, as data beside its definition: columns of its own node or link, the end of
 * a link to which it leads, its part in a connection, and whether it names both ends of its link.
 */
export interface FieldPlan {
  readonly columns?: readonly ColumnPlan[];
  /** Further columns that the field needs if it is called with an argument. */
  readonly argumentColumns?: readonly ColumnPlan[];
  readonly end?: LinkEnd;
  readonly part?: 'edges' | 'nodes' | 'pageInfo';
  readonly namesEnds?: boolean;
  /** Whether what it gives is made of its columns alone. */
  readonly isValue?: boolean;
  /** How many things it gives without `first`, where its type is no connection but holds as many as `first` says. */
  readonly page?: number;
}

/** One selected field with the definition behind it. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** The plan that a field's definition carries; an empty one where it needs nothing. */
export function planOf(field: GraphQLField<unknown, unknown>): FieldPlan {
  return (field.extensions['graph'] as FieldPlan | undefined) ?? {};
}

/** Returns the columns that a selected field needs, depending on whether it has arguments. */
export function columnsOf({ field, nodes }: SelectedField): readonly ColumnPlan[] {
  const { columns = [], argumentColumns = [] } = planOf(field);
  const isGiven = nodes.some((node) => (node.arguments ?? []).length > 0);
  return isGiven ? [...columns, ...argumentColumns] : columns;
}

/** Every field selected below the given ones, through fragments; skipped ones too, which only fetches more. */
export function selectedBelow(
  info: GraphQLResolveInfo,
  selected: SelectedField,
): readonly SelectedField[] {
  const type = getNamedType(selected.field.type);
  return selected.nodes.flatMap((node) =>
    node.selectionSet ? selectedIn(info, node.selectionSet, type) : [],
  );
}

/** The field that is being resolved, as a selected one. */
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
