import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  parse,
  visit,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import {
  isIntrospection,
  type WalkedOperation,
  type SelectedField,
  type Selection,
} from '../../pothos-plugin-neo4j/index.ts';
import type { CsvColumn } from './write-csv.ts';

/** A plan for reading one connection of an operation as a table. */
export interface CsvPlan {
  /** The document to run. If all pages are requested, it has variables for the page. */
  readonly document: DocumentNode;
  /** The path of response keys to the connection. */
  readonly path: readonly string[];
  /** The response key of its edges or nodes. */
  readonly rows: string;
  readonly columns: readonly CsvColumn[];
  /** Whether all pages are requested. */
  readonly isWhole: boolean;
  /** The cursor after which the first page starts. */
  readonly after: string | null;
}

/** The names of the variables and the response key that are added to a document for reading all pages. */
export const PAGE = { first: 'gaikoFirst', after: 'gaikoAfter', info: 'gaikoPage' } as const;

/** Plans an operation with one connection as a table. Throws for all other operations. */
export function planCsv(
  document: DocumentNode,
  { operation, selection }: WalkedOperation,
): CsvPlan {
  const [found, ...more] = findConnections(selection, TOP);
  if (!found || more.length > 0) throw refuseCsv(ONE_CONNECTION);
  if (found.isInList) throw refuseCsv('A CSV export needs a connection that is not inside a list.');
  const { path, connection } = found;
  const rows = findRows(connection);
  const columns = distinct(columnsOf(rows.children, []));
  const given = connection.arguments;
  const isWhole = ['first', 'last', 'before'].every((name) => (given[name] ?? null) === null);
  return {
    document: isWhole ? addPage(document, operation, connection.nodes) : document,
    path,
    rows: rows.key,
    columns,
    isWhole,
    after: typeof given['after'] === 'string' ? given['after'] : null,
  };
}

const ONE_CONNECTION =
  'A CSV export needs exactly one connection, such as { country(code: "JP") { treaties { edges { text } } } }. For other queries, request JSON.';

interface Place {
  readonly path: readonly string[];
  readonly isInList: boolean;
}

const TOP: Place = { path: [], isInList: false };

interface FoundConnection extends Place {
  readonly connection: SelectedField;
}

/** Creates the error for an operation that cannot be exported as CSV. */
export function refuseCsv(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Returns the outermost connections of a selection. */
function findConnections(selection: Selection, above: Place): readonly FoundConnection[] {
  return selection.flatMap((selected) => {
    const { field, key, children } = selected;
    if (isIntrospection(field)) return [];
    const path = [...above.path, key];
    if (getNamedType(field.type).name.endsWith('Connection'))
      return [{ ...above, path, connection: selected }];
    const isInList = above.isInList || isListType(getNullableType(field.type));
    return findConnections(children, { path, isInList });
  });
}

function findRows({ children }: SelectedField): SelectedField {
  const [first] = ['edges', 'nodes'].flatMap((name) =>
    children.filter(({ field }) => field.name === name),
  );
  if (first) return first;
  throw refuseCsv(
    'A CSV export has one row per edge: select `edges` or `nodes` of the connection.',
  );
}

function columnsOf(selection: Selection, above: CsvColumn): readonly CsvColumn[] {
  return selection.flatMap(({ key, field, nodes, children }) => {
    if (isIntrospection(field)) return [];
    const column = [...above, key];
    return nodes.some(({ selectionSet }) => selectionSet) ? columnsOf(children, column) : [column];
  });
}

/** Removes duplicate columns, which occur if several types of a union have the same field. */
function distinct(columns: readonly CsvColumn[]): readonly CsvColumn[] {
  return [...new Map(columns.map((column) => [column.join('\n'), column])).values()];
}

/** Returns the document with variables for the page of a connection, and with its `pageInfo`. */
function addPage(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  targets: readonly FieldNode[],
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
      targets.includes(node)
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
  if (field?.kind !== Kind.FIELD) throw new Error('The page fields of the export are missing.');
  return { arguments: field.arguments ?? [], selections: field.selectionSet?.selections ?? [] };
}
