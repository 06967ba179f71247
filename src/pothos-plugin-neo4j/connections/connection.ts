import type { Counted } from '../../graph/cypher/read/counted-rows.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { reverseOrder, type OrderTerm, type OrderValues } from '../../graph/cypher/order.ts';
import type { StoredOrder } from '../../graph/cypher/stored-order.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { PageNeeds } from '../selection/page-needs.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import type { Scope } from '../hooks/scope.ts';
import type { PageWanted } from './page-arguments.ts';

/** An edge without properties, for a list of nodes or relationships. */
export interface NodeEdge<Node = GraphNode> {
  readonly cursor: string;
  readonly node: Node;
}

/** An edge of a connection: a relationship, or a node or relationship without properties of the edge. */
type AnyEdge = GraphRelationship | NodeEdge<GraphNode | GraphRelationship>;

/** A page of a connection. Each part is fetched only if it is selected, and only once. */
export interface Page<Edge = unknown> {
  edges(): Promise<readonly Edge[]>;
  /** The cursor of the first or the last row, or null on an empty page. */
  cursorAt(place: 0 | -1): Promise<string | null>;
  totalCount(): Promise<number>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** Builds a statement over all rows of a connection. */
export type CountStatement = (counted: Counted) => Statement;

/** A connection to nodes. */
export interface GraphConnection extends Page<AnyEdge> {
  nodes(): Promise<readonly (GraphNode | GraphRelationship)[]>;
  /** The variable of an edge in statements over all rows: a relationship or a node. */
  readonly row: 'l' | 'n';
  readonly scope: Scope;
  /** Runs a statement over all rows of the connection. The parts distinguish it from other statements. */
  count(parts: readonly unknown[], toStatement: CountStatement): Promise<readonly Row[]>;
}

/** A sort order of rows. */
export interface NamedOrder {
  /** Distinguishes this sort order and filter from others. */
  readonly name: string;
  /** The first part of each cursor, which makes it valid only for the field that returned it. */
  readonly cursor: string;
  readonly terms: readonly OrderTerm[];
  /** The stored order from which the terms are derived, if there is one. */
  readonly stored?: StoredOrder;
}

/** A page of a connection with known arguments and a known selection. */
export interface PlannedPage {
  readonly wanted: PageWanted;
  /** In the order in which rows are read: reversed if the client pages backward. */
  readonly order: NamedOrder;
  /** The values of the row after which reading starts. */
  readonly after: OrderValues | undefined;
  readonly needs: PageNeeds;
  /** The number of rows to read: one more than the page size if the query selects whether there are more. */
  readonly limit: number;
}

/** Plans a page. Throws for an invalid cursor, even if the selection does not need it. */
export function planPage(wanted: PageWanted, order: NamedOrder, needs: PageNeeds): PlannedPage {
  const { size, isBackward, cursor } = wanted;
  return {
    wanted,
    order: isBackward ? { ...order, terms: reverseOrder(order.terms) } : order,
    after: cursor === null ? undefined : decodeCursor(cursor, order.cursor, order.terms),
    needs,
    limit: needs.more ? size + 1 : size,
  };
}

/** Reads the rows of a page, the number of all rows, and whether there are rows before the page. */
export interface PageReader<Edge> {
  readonly page: PlannedPage;
  /** Reads at most `limit` rows. If cursors are needed, the last columns are the values of the sort order. */
  readRows(): Promise<readonly Row[]>;
  countRows(): Promise<number>;
  /** Returns whether there is a row with these values or before them. */
  checkBefore(values: OrderValues): Promise<boolean>;
  toEdge(row: Row, cursor: string): Edge;
}

/** Reads a page of a connection to nodes, and runs statements over all its rows. */
export interface ConnectionReader<Edge extends AnyEdge>
  extends PageReader<Edge>, Pick<GraphConnection, 'row' | 'scope' | 'count'> {
  toNode(row: Row): GraphNode | GraphRelationship;
}

/** Creates a page that reads its rows with a reader. */
export function openPage<Edge>(reader: PageReader<Edge>): Page<Edge> {
  return pageOver(reader, rowsOf(reader));
}

/** Creates a connection that reads its rows with a reader. */
export function openConnection<Edge extends AnyEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  const rows = rowsOf(reader);
  return {
    ...pageOver(reader, rows),
    nodes: async () => toPage(reader.page, await rows()).map((row) => reader.toNode(row)),
    row: reader.row,
    scope: reader.scope,
    count: (parts, toStatement) => reader.count(parts, toStatement),
  };
}

type ReadRows = () => Promise<readonly Row[]>;

function rowsOf({ readRows }: Pick<PageReader<unknown>, 'readRows'>): ReadRows {
  let running: ReturnType<ReadRows> | undefined;
  return () => (running ??= readRows());
}

function pageOver<Edge>(reader: PageReader<Edge>, rows: ReadRows): Page<Edge> {
  const { page } = reader;
  const { wanted, after } = page;
  const hasMore = async (): Promise<boolean> => (await rows()).length > wanted.size;
  const hasLess = async (): Promise<boolean> => (after ? reader.checkBefore(after) : false);
  return {
    edges: async () =>
      toPage(page, await rows()).map((row) => reader.toEdge(row, cursorOf(page, row))),
    cursorAt: async (place) => {
      const row = toPage(page, await rows()).at(place);
      return row ? cursorOf(page, row) : null;
    },
    totalCount: () => reader.countRows(),
    hasNextPage: wanted.isBackward ? hasLess : hasMore,
    hasPreviousPage: wanted.isBackward ? hasMore : hasLess,
  };
}

/** Returns the rows of a page in the order of the connection. */
function toPage({ wanted }: PlannedPage, rows: readonly Row[]): readonly Row[] {
  const kept = rows.length > wanted.size ? rows.slice(0, wanted.size) : rows;
  return wanted.isBackward ? kept.toReversed() : kept;
}

/** Returns the cursor of a row from its last columns, or an empty text if no cursor is selected. */
function cursorOf({ order, needs }: PlannedPage, row: Row): string {
  return needs.cursors ? encodeCursor(order.cursor, row.slice(-order.terms.length)) : '';
}
