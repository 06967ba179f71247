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
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * A selected field. Selections with the same response key for the same object types are a single field. Selections that
 * `@skip` or `@include` excludes are omitted.
 */
export interface SelectedField {
  /** The response key. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The coerced arguments. Empty if they cannot be coerced. The executor then reports the error. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The object types for which fragments select the field, sorted, or null if the field is selected for all types. */
  readonly types: TypeNames;
  /** The AST nodes that select the field. */
  readonly nodes: readonly FieldNode[];
  readonly children: Selection;
}

/** The names of object types. Null stands for all types. */
export type TypeNames = readonly string[] | null;

/** The selected fields of one level. */
export type Selection = readonly SelectedField[];

/** An operation with coerced variables, as in the `info` of a resolver. */
export type Operation = Pick<
  GraphQLResolveInfo,
  'schema' | 'operation' | 'fragments' | 'variableValues'
>;

/** Returns the selection of an operation, with all fragments expanded. */
export function walkSelection(asked: Operation): Selection {
  const root = asked.schema.getRootType(asked.operation.operation);
  return root ? walkLevel(asked, [asked.operation.selectionSet], root) : [];
}

/** Returns whether a field describes the schema or the type of an object instead of the data. */
export function isIntrospection({ name }: { readonly name: string }): boolean {
  return name.startsWith('__');
}

/** Returns whether the arguments of a field cannot be coerced. */
export function hasInvalidArguments(selected: SelectedField): boolean {
  return selected.arguments === INVALID_ARGUMENTS;
}

/** Returns whether a field is selected for an object type. */
export function isSelectedFor({ types }: SelectedField, typename: string): boolean {
  return types === null || types.includes(typename);
}

/** Returns the fields that are selected below a path of an answer. The path contains the types of its objects. */
export function selectionAt(root: Selection, path: GraphQLResolveInfo['path']): Selection {
  const { prev, key, typename } = path;
  const level = prev ? selectionAt(root, prev) : root;
  // A list index has no type. All entries of a list have the same selection.
  if (typename === undefined) return level;
  const here = level.filter((each) => each.key === key && isSelectedFor(each, typename));
  const [only] = here;
  return only && here.length === 1 ? only.children : here.flatMap((each) => each.children);
}

interface Found {
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly types: TypeNames;
  readonly nodes: FieldNode[];
}

interface Level {
  readonly asked: Operation;
  readonly type: GraphQLNamedType;
  /** The object types of the values of the level. */
  readonly possible: readonly string[];
  readonly fields: Map<string, Found>;
  /** The names of the expanded fragments, each with the types for which the fragment was expanded. */
  readonly followed: Set<string>;
}

function walkLevel(
  asked: Operation,
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
): Selection {
  if (sets.length === 0) return NO_FIELDS;
  const possible = possibleTypes(asked.schema, type);
  const level: Level = { asked, type, possible, fields: new Map(), followed: new Set() };
  for (const set of sets) gather(level, set, type, null);
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
  types: TypeNames,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(level.asked, selection)) continue;
    if (selection.kind === Kind.FIELD) addField(level, selection, type, types);
    else followFragment(level, selection, type, types);
  }
}

function addField(
  { asked, fields }: Level,
  node: FieldNode,
  type: GraphQLNamedType,
  types: TypeNames,
): void {
  const field = findField(asked.schema, type, node.name.value);
  if (!field) return;
  const key = (node.alias ?? node.name).value;
  const name = types === null ? key : [key, ...types].join(' ');
  const known = fields.get(name);
  if (known) known.nodes.push(node);
  else fields.set(name, { key, field, types, nodes: [node] });
}

function findField(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (isIntrospection({ name }) && type === schema.getQueryType()) {
    return [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  }
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function followFragment(
  level: Level,
  selection: Exclude<SelectionNode, FieldNode>,
  type: GraphQLNamedType,
  types: TypeNames,
): void {
  const { asked } = level;
  const fragment = findFragment(level, selection, types);
  const narrowed = asked.schema.getType(fragment?.typeCondition?.name.value ?? type.name);
  if (!fragment || !narrowed) return;
  const below = narrowTypes(level, types, possibleTypes(asked.schema, narrowed));
  // An object type defines its fields itself, even if a fragment selects them on one of its interfaces.
  gather(level, fragment.selectionSet, isObjectType(level.type) ? level.type : narrowed, below);
}

/** Returns the fragment, or undefined if the fragment was already expanded for these types. */
function findFragment(
  { asked, followed }: Level,
  selection: Exclude<SelectionNode, FieldNode>,
  types: TypeNames,
): InlineFragmentNode | FragmentDefinitionNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const name = [selection.name.value, ...(types ?? [])].join(' ');
  if (followed.has(name)) return undefined;
  followed.add(name);
  return asked.fragments[selection.name.value];
}

function narrowTypes({ possible }: Level, types: TypeNames, to: readonly string[]): TypeNames {
  const names = (types ?? possible).filter((each) => to.includes(each));
  return names.length === possible.length ? null : names;
}

function possibleTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] {
  if (!isAbstractType(type)) return [type.name];
  return schema
    .getPossibleTypes(type)
    .map(({ name }) => name)
    .sort();
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
  return tryTo(() => getArgumentValues(field, node, variableValues)) ?? INVALID_ARGUMENTS;
}

const NO_ARGUMENTS: SelectedField['arguments'] = {};
const INVALID_ARGUMENTS: SelectedField['arguments'] = {};

/** Returns a coerced value, or undefined if coercion fails. The executor also fails then, and reports the field. */
function tryTo<Value>(coerce: () => Value): Value | undefined {
  try {
    return coerce();
  } catch {
    return undefined;
  }
}
