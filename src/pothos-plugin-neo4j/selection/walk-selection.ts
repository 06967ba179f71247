import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * A selected field. Selections with the same response key under the same type conditions are one field; those that
 * `@skip` or `@include` excludes are none.
 */
export interface SelectedField {
  /** The response key. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The coerced arguments; empty if they cannot be coerced, which the executor reports. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The types that a value must have for the field to be selected, from the outermost fragment to the innermost. */
  readonly conditions: readonly string[];
  /** Where the document selects it. */
  readonly nodes: readonly FieldNode[];
  readonly children: Selection;
}

/** The selected fields of one level. */
export type Selection = readonly SelectedField[];

/** An operation with coerced variables, as a resolver's `info` holds it. */
export type Operation = Pick<
  GraphQLResolveInfo,
  'schema' | 'operation' | 'fragments' | 'variableValues'
>;

/** Walks the selection of an operation once, through its fragments. Introspection fields are left out. */
export function walkSelection(asked: Operation): Selection {
  const root = asked.schema.getRootType(asked.operation.operation);
  return root ? walkLevel(asked, [asked.operation.selectionSet], root) : [];
}

/** The fields selected below a path of an answer, given the types of the objects on the path. */
export function selectionAt(
  root: Selection,
  schema: GraphQLSchema,
  path: GraphQLResolveInfo['path'],
): Selection {
  const { prev, key, typename } = path;
  const level = prev ? selectionAt(root, schema, prev) : root;
  // Positions in a list have no type: the selection is the same for all of them.
  if (typename === undefined) return level;
  const here = level.filter(
    (each) => each.key === key && each.conditions.every((type) => isA(schema, typename, type)),
  );
  const [only] = here;
  return only && here.length === 1 ? only.children : here.flatMap((each) => each.children);
}

interface Found {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly conditions: readonly string[];
  readonly nodes: FieldNode[];
}

interface Level {
  readonly asked: Operation;
  readonly fields: Map<string, Found>;
  /** The fragments that have been followed, each with its conditions. */
  readonly followed: Set<string>;
}

function walkLevel(
  asked: Operation,
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
): Selection {
  if (sets.length === 0) return NO_FIELDS;
  const level: Level = { asked, fields: new Map(), followed: new Set() };
  for (const set of sets) gather(level, set, type, []);
  return Array.from(level.fields.values(), ({ nodes, ...found }): SelectedField => {
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      ...found,
      nodes,
      arguments: readArguments(asked, found.field, nodes),
      children: walkLevel(asked, below, getNamedType(found.field.type)),
    };
  });
}

const NO_FIELDS: Selection = [];

function gather(
  level: Level,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  conditions: readonly string[],
): void {
  for (const selection of set.selections) {
    if (!isIncluded(level.asked, selection)) continue;
    if (selection.kind === Kind.FIELD) addField(level, selection, type, conditions);
    else followFragment(level, selection, type, conditions);
  }
}

function addField(
  { fields }: Level,
  node: FieldNode,
  type: GraphQLNamedType,
  conditions: readonly string[],
): void {
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) return;
  const key = (node.alias ?? node.name).value;
  const name = conditions.length === 0 ? key : [key, ...conditions].join(' ');
  const known = fields.get(name);
  if (known) known.nodes.push(node);
  else fields.set(name, { key, field, conditions, nodes: [node] });
}

function followFragment(
  level: Level,
  selection: Exclude<SelectionNode, FieldNode>,
  type: GraphQLNamedType,
  conditions: readonly string[],
): void {
  const { asked, followed } = level;
  const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
  const fragment = isSpread ? asked.fragments[selection.name.value] : selection;
  const name = isSpread ? [selection.name.value, ...conditions].join(' ') : '';
  if (!fragment || followed.has(name)) return;
  if (isSpread) followed.add(name);
  const condition = fragment.typeCondition?.name.value;
  const narrowed = condition === undefined ? type : asked.schema.getType(condition);
  if (!narrowed) return;
  const isNarrower = narrowed !== type;
  gather(
    level,
    fragment.selectionSet,
    narrowed,
    isNarrower ? [...conditions, narrowed.name] : conditions,
  );
}

function isIncluded({ variableValues }: Operation, selection: SelectionNode): boolean {
  if (!selection.directives?.length) return true;
  const skip = tryTo(() => getDirectiveValues(GraphQLSkipDirective, selection, variableValues));
  if (skip?.['if'] === true) return false;
  const include = tryTo(() =>
    getDirectiveValues(GraphQLIncludeDirective, selection, variableValues),
  );
  return include?.['if'] !== false;
}

function readArguments(
  { variableValues }: Operation,
  field: GraphQLField<unknown, unknown>,
  [node]: readonly FieldNode[],
): SelectedField['arguments'] {
  if (field.args.length === 0 || !node) return NO_ARGUMENTS;
  return tryTo(() => getArgumentValues(field, node, variableValues)) ?? NO_ARGUMENTS;
}

const NO_ARGUMENTS: SelectedField['arguments'] = {};

/** Nothing where a value cannot be coerced: the executor finds it too, and says in which field. */
function tryTo<Value>(coerce: () => Value): Value | undefined {
  try {
    return coerce();
  } catch {
    return undefined;
  }
}

function isA(schema: GraphQLSchema, typename: string, type: string): boolean {
  if (typename === type) return true;
  const [abstract, object] = [schema.getType(type), schema.getType(typename)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}
