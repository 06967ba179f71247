import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { parse } from 'graphql';
import type { Asked } from '../execute/run-operation.ts';
import type { CsvColumn } from './write-csv.ts';

/** How to read one connection of an operation as a table. */
export interface CsvPlan {
  /** The document to run; it has variables for the page if the whole connection is requested. */
  readonly document: DocumentNode;
  /** The response keys that lead to the connection, and from there to its rows. */
  readonly path: readonly string[];
  readonly rows: string;
  readonly columns: readonly CsvColumn[];
  /** Whether all pages are requested, and after which cursor. */
  readonly isWhole: boolean;
  readonly after: string | null;
}

/** The names that a document for many pages uses in addition to its own. */
export const PAGE = { first: 'gaikoFirst', after: 'gaikoAfter', info: 'gaikoPage' } as const;

/** Plans how to read an operation with one connection as a table; throws for all other operations. */
export function planCsv(schema: GraphQLSchema, asked: Asked): CsvPlan {
  const operation = getOperationAST(asked.document, asked.operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root)
    throw refuseCsv(
      'The document has no operation with this name, or several operations and no name. Set operationName to one of them.',
    );
  const call = { schema, variables: asked.variables, fragments: fragmentsOf(asked.document) };
  const [found, ...more] = findConnections(call, operation.selectionSet, root, TOP);
  if (!found || more.length > 0) throw refuseCsv(ONE_CONNECTION);
  if (found.isInList) throw refuseCsv('A CSV export needs a connection that is not inside a list.');
  const rows = findRows(call, found);
  const columns = distinct(columnsOf(call, rows.node.selectionSet, rows.field.type, []));
  const given = getArgumentValues(found.field, found.node, asked.variables);
  const isWhole = ['first', 'last', 'before'].every((name) => (given[name] ?? null) === null);
  const after = typeof given['after'] === 'string' ? given['after'] : null;
  const document = isWhole ? addPage(asked.document, operation, found.node) : asked.document;
  return { document, path: found.path, rows: keyOf(rows.node), columns, isWhole, after };
}

const ONE_CONNECTION =
  'A CSV export needs exactly one connection, such as { country(code: "JP") { treaties { edges { text } } } }. For other queries, request JSON.';

interface Call {
  readonly schema: GraphQLSchema;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Selected {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
}

interface Place {
  readonly path: readonly string[];
  readonly isInList: boolean;
}

const TOP: Place = { path: [], isInList: false };

type FoundConnection = Selected & Place;

function refuseCsv(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function fragmentsOf(document: DocumentNode): Call['fragments'] {
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((each) => [each.name.value, each]));
}

/** Returns the outermost connections below a selection. */
function findConnections(
  call: Call,
  set: SelectionSetNode,
  type: GraphQLNamedType,
  above: Place,
): readonly FoundConnection[] {
  return selectedIn(call, set, type).flatMap(({ node, field }) => {
    if (!node.selectionSet) return [];
    const named = getNamedType(field.type);
    const path = [...above.path, keyOf(node)];
    if (named.name.endsWith('Connection')) return [{ ...above, node, field, path }];
    const isInList = above.isInList || isListType(getNullableType(field.type));
    return findConnections(call, node.selectionSet, named, { path, isInList });
  });
}

function findRows(call: Call, { node, field }: FoundConnection): Selected & { node: FieldNode } {
  const below = node.selectionSet
    ? selectedIn(call, node.selectionSet, getNamedType(field.type))
    : [];
  const rows = ['edges', 'nodes'].flatMap((name) =>
    below.filter((each) => each.node.name.value === name),
  );
  const [first] = rows;
  if (first) return first;
  throw refuseCsv(
    'A CSV export has one row per edge: select `edges` or `nodes` of the connection.',
  );
}

function columnsOf(
  call: Call,
  set: SelectionSetNode | undefined,
  type: GraphQLField<unknown, unknown>['type'],
  above: CsvColumn,
): readonly CsvColumn[] {
  if (!set) return [];
  return selectedIn(call, set, getNamedType(type)).flatMap(({ node, field }) => {
    const column = [...above, keyOf(node)];
    return node.selectionSet ? columnsOf(call, node.selectionSet, field.type, column) : [column];
  });
}

function distinct(columns: readonly CsvColumn[]): readonly CsvColumn[] {
  return [...new Map(columns.map((column) => [column.join('\n'), column])).values()];
}

/** Returns the fields of a selection, including those of its fragments, without fields that a directive excludes. */
function selectedIn(
  call: Call,
  set: SelectionSetNode,
  type: GraphQLNamedType,
): readonly Selected[] {
  return set.selections.flatMap((selection): readonly Selected[] => {
    const { variables, schema } = call;
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return [];
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false)
      return [];
    if (selection.kind === Kind.FIELD) return fieldOf(type, selection);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? call.fragments.get(selection.name.value)
        : selection;
    if (!fragment) return [];
    const condition = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
    return selectedIn(call, fragment.selectionSet, isCompositeType(condition) ? condition : type);
  });
}

function fieldOf(type: GraphQLNamedType, node: FieldNode): readonly Selected[] {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  const field = hasFields ? type.getFields()[node.name.value] : undefined;
  return field ? [{ node, field }] : [];
}

function keyOf(node: FieldNode): string {
  return (node.alias ?? node.name).value;
}

/**
 * Returns the document with variables for the page of one field, and a field that says whether there are more pages.
 */
function addPage(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  target: FieldNode,
): DocumentNode {
  return visit(document, {
    OperationDefinition: {
      leave: (node, _key, _parent, path) =>
        document.definitions[Number(path.at(-1))] === operation
          ? {
              ...node,
              variableDefinitions: [...(node.variableDefinitions ?? []), ...PAGE_VARIABLES],
            }
          : undefined,
    },
    Field: (node) =>
      node === target
        ? {
            ...node,
            arguments: [
              ...(node.arguments ?? []).filter(({ name }) => !PAGE_ARGUMENTS.has(name.value)),
              ...PAGED_FIELD.arguments,
            ],
            selectionSet: {
              kind: Kind.SELECTION_SET,
              selections: [...(node.selectionSet?.selections ?? []), ...PAGED_FIELD.selections],
            },
          }
        : undefined,
  });
}

const PAGE_ARGUMENTS: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before']);

const [PAGED] = parse(
  `query ($${PAGE.first}: Int, $${PAGE.after}: String) { rows(first: $${PAGE.first}, after: $${PAGE.after}) { ${PAGE.info}: pageInfo { hasNextPage endCursor } } }`,
  { noLocation: true },
).definitions;

const PAGE_VARIABLES =
  PAGED?.kind === Kind.OPERATION_DEFINITION ? (PAGED.variableDefinitions ?? []) : [];

const PAGED_FIELD = readPagedField();

function readPagedField() {
  const [field] = PAGED?.kind === Kind.OPERATION_DEFINITION ? PAGED.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD)
    throw new Error('The connection is missing from the page of the export.');
  return { arguments: field.arguments ?? [], selections: field.selectionSet?.selections ?? [] };
}
