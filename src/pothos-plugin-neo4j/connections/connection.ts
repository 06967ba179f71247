import type { Counted } from '../../graph/cypher/read/count-groups.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { OrderTerm, OrderValues } from '../../graph/cypher/order.ts';
import type { Row } from '../../neo4j/graph.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import { readGroups, type Group, type GroupKey } from './groups.ts';
import type { PageWanted } from './page-arguments.ts';

/** An edge without a fact: a node in a list. */
export interface NodeEdge {
  readonly cursor: string;
  readonly node: GraphNode;
}

/** A page of rows as GraphQL sees it: nothing is fetched before it is asked for, and nothing twice. */
export interface Page<Edge extends { readonly cursor: string } = { readonly cursor: string }> {
  edges(): Promise<readonly Edge[]>;
  totalCount(): Promise<number>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** A connection to nodes as GraphQL sees it. */
export interface GraphConnection extends Page<GraphRelationship | NodeEdge> {
  nodes(): Promise<readonly GraphNode[]>;
  groups(key: GroupKey): Promise<readonly Group[]>;
  /** Rows that a statement makes of all rows of the connection; the name tells it from other statements. */
  count(name: string, toStatement: (counted: Counted) => Statement): Promise<readonly Row[]>;
}

/** An order of rows. */
export interface NamedOrder {
  /** What tells it from other sorts and filters. */
  readonly name: string;
  /** What its cursors carry, so that they are of use only where they come from. */
  readonly cursor: string;
  readonly terms: readonly OrderTerm[];
}

/** How the rows of a page are read: the page itself, their number, and how many stand before it. */
export interface PageReader<Edge> {
  readonly page: PageWanted;
  readonly order: NamedOrder;
  /** Rows in reading order, one more than the page where there are more. */
  readRows(after: OrderValues | undefined): Promise<readonly Row[]>;
  countRows(): Promise<number>;
  /** Whether a row stands at or before these values in reading order. */
  checkBefore(values: OrderValues): Promise<boolean>;
  toEdge(row: Row, cursor: string): Edge;
}

/** How a connection to nodes is read beside its page. */
export interface ConnectionReader<
  Edge extends GraphRelationship | NodeEdge,
> extends PageReader<Edge> {
  readGroups(key: GroupKey): Promise<readonly Row[]>;
  count(name: string, toStatement: (counted: Counted) => Statement): Promise<readonly Row[]>;
  toNode(edge: Edge): GraphNode;
}

/** A page over a reader. The cursor is read at once, so that a bad one is refused whatever is selected. */
export function openPage<Edge extends { readonly cursor: string }>(
  reader: PageReader<Edge>,
): Page<Edge> {
  const { page, order } = reader;
  const after =
    page.cursor === null ? undefined : decodeCursor(page.cursor, order.cursor, order.terms);
  const rows = once(() => reader.readRows(after));
  const hasMore = async (): Promise<boolean> => (await rows()).length > page.size;
  const hasLess = async (): Promise<boolean> => (after ? reader.checkBefore(after) : false);
  return {
    edges: once(async () => {
      const kept = (await rows()).slice(0, page.size);
      const inOrder = page.isBackward ? kept.toReversed() : kept;
      return inOrder.map((row) => reader.toEdge(row, cursorOf(order, row)));
    }),
    totalCount: () => reader.countRows(),
    hasNextPage: page.isBackward ? hasLess : hasMore,
    hasPreviousPage: page.isBackward ? hasMore : hasLess,
  };
}

/** A connection over a reader. */
export function openConnection<Edge extends GraphRelationship | NodeEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  const page = openPage(reader);
  return {
    ...page,
    nodes: async () => (await page.edges()).map((edge) => reader.toNode(edge)),
    groups: async (key) => readGroups(await reader.readGroups(key)),
    count: (name, toStatement) => reader.count(name, toStatement),
  };
}

/** The cursor of a row: the values of the order's terms are its last columns. */
function cursorOf(order: NamedOrder, row: Row): string {
  return encodeCursor(order.cursor, row.slice(row.length - order.terms.length));
}

function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => (running ??= run());
}
