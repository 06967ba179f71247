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
import type { WalkedOperation, SelectedField, Selection } from '../../pothos-plugin-neo4j/index.ts';
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

/** The error for an operation that cannot be read as a table. */
export function refuseCsv(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** The outermost connections of a selection. */
function findConnections(selection: Selection, above: Place): readonly FoundConnection[] {
  return selection.flatMap((selected) => {
    const { field, key, children } = selected;
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
  return selection.flatMap(({ key, nodes, children }) => {
    const column = [...above, key];
    return nodes.some(({ selectionSet }) => selectionSet) ? columnsOf(children, column) : [column];
  });
}

/** The same column may be selected on several types. */
function distinct(columns: readonly CsvColumn[]): readonly CsvColumn[] {
  return [...new Map(columns.map((column) => [column.join('\n'), column])).values()];
}

/** The document with the page of a field in variables, and whether there is more after it. */
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
  if (field?.kind !== Kind.FIELD)
    throw new Error('The connection is missing from the page of the export.');
  return { arguments: field.arguments ?? [], selections: field.selectionSet?.selections ?? [] };
}
