import {
  defaultFieldResolver,
  getArgumentValues,
  isIntrospectionType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { createPlanTables, type PlanTables } from '../load/plan-tables.ts';
import { planOf, type ResolveAll } from '../selection/field-plan.ts';
import {
  hasInvalidArguments,
  isIntrospection,
  isSelectedFor,
  type Operation,
  type SelectedField,
  type Selection,
} from '../selection/walk-selection.ts';
import { NotWritten } from './not-written.ts';
import { quote } from './write-leaf.ts';

/** The selected fields of an object type at one level of an operation. */
export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly PlannedField[];
}

/** A selected field of an object type. */
export interface PlannedField {
  /** The JSON text before the value of the field: a brace or comma, and the key. */
  readonly prefix: string;
  readonly type: GraphQLOutputType;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly resolve: GraphQLFieldResolver<unknown, unknown>;
  readonly resolveAll: ResolveAll | undefined;
  /** Whether the values need no statement, because the statement of the objects fetches them or the schema contains them. */
  readonly isFetched: boolean;
  readonly info: GraphQLResolveInfo;
  readonly children: Selection;
  /** The plans of the object types that the field can return. They are added when they are first needed. */
  readonly below: ObjectPlans;
}

/** The plans of one selection, by object type. */
export type ObjectPlans = Map<GraphQLObjectType, ObjectPlan>;

/** The plans of an operation. Executions add the plans of the object types that they encounter. */
export interface OperationPlans {
  readonly root: ObjectPlans;
  /** The plans of the statements. */
  readonly tables: PlanTables;
  /** The number of fields in all plans. */
  fieldCount: number;
}

/** Creates an empty set of plans. */
export function createPlans(): OperationPlans {
  return { root: new Map(), tables: createPlanTables(), fieldCount: 0 };
}

/** An operation with its root value. */
export type WrittenOperation = Operation & Pick<GraphQLResolveInfo, 'rootValue'>;

/**
 * Plans the selected fields of an object type. The path contains no list indexes, because all objects of a level share
 * the plan. Throws NotWritten for a selection whose fields must be merged or whose arguments are invalid.
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
    // The executor merges the subfields of both fields in an order that the selection does not contain.
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
  const field = fieldOf(type, selected);
  const resolve = field.resolve ?? defaultFieldResolver;
  const { resolveAll, columns } = planOf(field);
  return {
    prefix,
    type: field.type,
    arguments: argumentsOf(operation, field, selected),
    resolve,
    resolveAll,
    isFetched: columns !== undefined || isIntrospectionType(type),
    children: selected.children,
    below: new Map(),
    info: {
      ...operation,
      fieldName: field.name,
      // `planOnce` stores the plan of a field under this array. Plans for different object types can differ.
      fieldNodes: [...selected.nodes],
      returnType: field.type,
      parentType: type,
      path,
    },
  };
}

/** Returns the definition of a field in the object type. An interface defines the same field without a resolver. */
function fieldOf(
  type: GraphQLObjectType,
  { field }: SelectedField,
): GraphQLField<unknown, unknown> {
  const own = isIntrospection(field) ? field : type.getFields()[field.name];
  if (own) return own;
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
