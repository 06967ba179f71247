import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** The replacement for masked values. Null is not masked. */
export const LEFT_OUT = '…';

/** Masks sentences, ids and cursors in the data of an answer, because their form can change. */
export function maskAnswer(schema: GraphQLSchema, document: DocumentNode, data: unknown): unknown {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (!operation || !root) return data;
  const fragments = new Map(
    document.definitions
      .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return maskValue({ schema, fragments }, [{ set: operation.selectionSet, type: root }], data);
}

interface Call {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface TypedSet {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType;
}

interface Selected {
  readonly key: string;
  readonly isLeftOut: boolean;
  readonly below: readonly TypedSet[];
}

function maskValue(call: Call, sets: readonly TypedSet[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => maskValue(call, sets, item));
  if (typeof value !== 'object' || value === null) return value;
  const selected = sets.flatMap((each) => selectFields(call, each));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const fields = selected.filter((each) => each.key === key);
      if (fields.some(({ isLeftOut }) => isLeftOut)) return [key, inner === null ? null : LEFT_OUT];
      return [
        key,
        maskValue(
          call,
          fields.flatMap(({ below }) => below),
          inner,
        ),
      ];
    }),
  );
}

/** Returns all fields of a selection set and its fragments, regardless of type conditions. */
function selectFields(call: Call, { set, type }: TypedSet): readonly Selected[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const field = fieldOf(type, selection.name.value);
      const below =
        selection.selectionSet && field
          ? [{ set: selection.selectionSet, type: getNamedType(field.type) }]
          : [];
      return [{ key, isLeftOut: field !== undefined && isLeftOut(type, field), below }];
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? call.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return [];
    const condition =
      fragment.typeCondition && call.schema.getType(fragment.typeCondition.name.value);
    return selectFields(call, { set: fragment.selectionSet, type: condition ?? type });
  });
}

function fieldOf(type: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function isLeftOut(
  type: GraphQLNamedType,
  { name, type: fieldType }: GraphQLField<unknown, unknown>,
): boolean {
  if (getNamedType(fieldType).name === 'ID' || CURSORS.has(name)) return true;
  return SENTENCES.has(`${type.name}.${name}`) || (name === 'text' && isFact(type));
}

const CURSORS: ReadonlySet<string> = new Set(['cursor', 'startCursor', 'endCursor']);

/** The fields with generated sentences, and the fields that depend on the version or the time of the import. */
const SENTENCES: ReadonlySet<string> = new Set([
  'Answer.reason',
  'DataTable.citation',
  'DataTable.coverage',
  'DataTable.file',
  'Dataset.importedAt',
  'Dataset.version',
  'Path.explanation',
  'TimelineEntry.text',
]);

/** Returns whether a type is a fact. The `text` of a fact is a sentence. The `text` of names and statements is data. */
function isFact(type: GraphQLNamedType): boolean {
  if (isInterfaceType(type)) return type.name === 'Fact';
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Fact');
}
