import {
  defaultFieldResolver,
  getArgumentValues,
  TypeNameMetaFieldDef,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { planOf, type ResolveAll } from '../selection/field-plan.ts';
import {
  hasInvalidArguments,
  isSelectedFor,
  type Operation,
  type SelectedField,
  type Selection,
} from '../selection/walk-selection.ts';
import { NotWritten } from './not-written.ts';
import { quote } from './write-leaf.ts';

/** The fields selected for an object type at one place of an operation. */
export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly PlannedField[];
}

/** A selected field of an object type. */
export interface PlannedField {
  /** The text before its value in the JSON of the object. */
  readonly prefix: string;
  readonly type: GraphQLOutputType;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly resolveAll: ResolveAll | undefined;
  readonly info: GraphQLResolveInfo;
  readonly children: Selection;
  /** The plans of the objects that it returns, by type. */
  readonly below: Map<GraphQLObjectType, ObjectPlan>;
}

/** The operation, and the value of its root. */
export type WrittenOperation = Operation & Pick<GraphQLResolveInfo, 'rootValue'>;

/**
 * Plans the fields of an object type. The path has no positions in lists, so that all objects of a level share the plan.
 * Throws NotWritten for selections that only the executor of graphql-js can order or coerce.
 */
export function planObject(
  operation: WrittenOperation,
  type: GraphQLObjectType,
  selection: Selection,
  path: GraphQLResolveInfo['path'] | undefined,
): ObjectPlan {
  const fields = new Map<string, SelectedField>();
  for (const selected of selection) {
    if (!isSelectedFor(selected, type.name)) continue;
    const known = fields.get(selected.key);
    // Merged selections could have another order. Fields without selections of their own have none.
    if (known && known.children.length + selected.children.length > 0) throw new NotWritten();
    if (!known) fields.set(selected.key, selected);
  }
  return {
    type,
    fields: Array.from(fields.values(), (selected, at) =>
      planField(operation, type, selected, {
        prefix: `${at === 0 ? '{' : ','}${quote(selected.key)}:`,
        path: { prev: path, key: selected.key, typename: type.name },
      }),
    ),
  };
}

function planField(
  operation: WrittenOperation,
  type: GraphQLObjectType,
  selected: SelectedField,
  { prefix, path }: Pick<PlannedField, 'prefix'> & Pick<GraphQLResolveInfo, 'path'>,
): PlannedField {
  const field = fieldOf(operation, type, selected);
  const resolve = field.resolve ?? defaultFieldResolver;
  return {
    prefix,
    type: field.type,
    arguments: argumentsOf(operation, field, selected),
    resolve,
    resolveAll: planOf(field).resolveAll,
    children: selected.children,
    below: new Map(),
    info: {
      ...operation,
      fieldName: field.name,
      // Each object type has an array of its own, as in the executor, because plans are stored by this array.
      fieldNodes: [...selected.nodes],
      returnType: field.type,
      parentType: type,
      path,
    },
  };
}

/** Returns the definition of a field. An interface defines it too, but without the resolver of the object type. */
function fieldOf(
  { schema }: Operation,
  type: GraphQLObjectType,
  { field }: SelectedField,
): GraphQLField<unknown, unknown> {
  if (field === TypeNameMetaFieldDef) return field;
  const own = type.getFields()[field.name];
  if (own) return own;
  // Introspection starts at the query type, whose map of fields does not contain it.
  if (field.name.startsWith('__') && type === schema.getQueryType()) return field;
  throw new NotWritten();
}

function argumentsOf(
  { variableValues }: Operation,
  field: GraphQLField<unknown, unknown>,
  selected: SelectedField,
): PlannedField['arguments'] {
  if (hasInvalidArguments(selected)) throw new NotWritten();
  const [node] = selected.nodes;
  if (field === selected.field || !node) return selected.arguments;
  return getArgumentValues(field, node, variableValues);
}
