import type { Counted } from '../../graph/cypher/read/count-groups.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { reverseOrder, type OrderTerm, type OrderValues } from '../../graph/cypher/order.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { PageNeeds } from '../selection/page-needs.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import { readGroups, type Group, type GroupKey } from './groups.ts';
import type { PageWanted } from './page-arguments.ts';

/** An edge without a relationship: a node in a list. */
export interface NodeEdge {
  readonly cursor: string;
  readonly node: GraphNode;
}

/** A page of rows for GraphQL. Everything is fetched only if it is selected, and only once. */
export interface Page<Edge = unknown> {
  edges(): Promise<readonly Edge[]>;
  /** The cursor of the first or the last row, or null on an empty page. */
  cursorAt(place: 0 | -1): Promise<string | null>;
  totalCount(): Promise<number>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** A statement over all rows of a connection. */
export type CountStatement = (counted: Counted) => Statement;

/** A connection to nodes for GraphQL. */
export interface GraphConnection extends Page<GraphRelationship | NodeEdge> {
  nodes(): Promise<readonly GraphNode[]>;
  groups(key: GroupKey): Promise<readonly Group[]>;
  /** Rows that a statement makes of all rows of the connection; the parts tell it from other statements. */
  count(parts: readonly unknown[], toStatement: CountStatement): Promise<readonly Row[]>;
}

/** An order of rows. */
export interface NamedOrder {
  /** The part of a cursor that distinguishes this sort and filter from others. */
  readonly name: string;
  /** What the cursors contain, so that they are valid only for the field that returned them. */
  readonly cursor: string;
  readonly terms: readonly OrderTerm[];
}

/** The page of a connection, once its arguments and selection are known. */
export interface PlannedPage {
  readonly wanted: PageWanted;
  /** In reading order: reversed if the page is read backwards. */
  readonly order: NamedOrder;
  /** The values after which the page starts, in reading order. */
  readonly after: OrderValues | undefined;
  readonly needs: PageNeeds;
  /** How many rows are read: one more than the page if something asks whether there are more. */
  readonly limit: number;
}

/** Plans a page. Refuses a bad cursor, whatever is selected. */
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

/** How the rows of a page are read: the page itself, the total, and whether there are rows before it. */
export interface PageReader<Edge> {
  readonly page: PlannedPage;
  /** At most `limit` rows in reading order; the values of the order are their last columns if cursors are needed. */
  readRows(): Promise<readonly Row[]>;
  countRows(): Promise<number>;
  /** Whether there is a row at or before these values in reading order. */
  checkBefore(values: OrderValues): Promise<boolean>;
  toEdge(row: Row, cursor: string): Edge;
}

/** What a connection to nodes can read besides its page. */
export interface ConnectionReader<
  Edge extends GraphRelationship | NodeEdge,
> extends PageReader<Edge> {
  readGroups(key: GroupKey): Promise<readonly Row[]>;
  count(parts: readonly unknown[], toStatement: CountStatement): Promise<readonly Row[]>;
  toNode(row: Row): GraphNode;
}

/** A page over a reader. */
export function openPage<Edge>(reader: PageReader<Edge>): Page<Edge> {
  return pageOver(reader, rowsOf(reader));
}

/** Returns a connection of a reader. */
export function openConnection<Edge extends GraphRelationship | NodeEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  const rows = rowsOf(reader);
  return {
    ...pageOver(reader, rows),
    nodes: async () => toPage(reader.page, await rows()).map((row) => reader.toNode(row)),
    groups: async (key) => readGroups(await reader.readGroups(key)),
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

/** The rows that belong to a page, first to last. */
function toPage({ wanted }: PlannedPage, rows: readonly Row[]): readonly Row[] {
  const kept = rows.length > wanted.size ? rows.slice(0, wanted.size) : rows;
  return wanted.isBackward ? kept.toReversed() : kept;
}

/** The cursor of a row, from its last columns; empty if no cursor is selected. */
function cursorOf({ order, needs }: PlannedPage, row: Row): string {
  return needs.cursors ? encodeCursor(order.cursor, row.slice(-order.terms.length)) : '';
}
