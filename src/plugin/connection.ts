import type { OrderTerm, OrderValues } from '../cypher/order.ts';
import type { Row } from '../neo4j/graph.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphLink, GraphNode } from './graph-value.ts';
import type { PageWanted } from './page-arguments.ts';

/** An edge without a fact: a node in a list. */
export interface NodeEdge {
  readonly cursor: string;
  readonly node: GraphNode;
}

/** A connection as GraphQL sees it: nothing is fetched before it is asked for, and nothing twice. */
export interface GraphConnection {
  edges(): Promise<readonly (GraphLink | NodeEdge)[]>;
  nodes(): Promise<readonly GraphNode[]>;
  totalCount(): Promise<number>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** An order of rows. */
export interface NamedOrder {
  /** What tells it from other sorts and filters. */
  readonly name: string;
  /** What its cursors carry, so that they are of use only where they come from. */
  readonly cursor: string;
  readonly terms: readonly OrderTerm[];
}

/** How the rows of one connection are read: the page itself, their number, and whether any stand before it. */
export interface ConnectionReader<Edge extends GraphLink | NodeEdge> {
  readonly page: PageWanted;
  readonly order: NamedOrder;
  /** Rows in reading order, one more than the page where there are more. */
  readRows(after: OrderValues | undefined): Promise<readonly Row[]>;
  countRows(): Promise<number>;
  /** Whether a row stands at or before these values in reading order. */
  checkBefore(values: OrderValues): Promise<boolean>;
  toEdge(row: Row, cursor: string): Edge;
  toNode(edge: Edge): GraphNode;
}

/** A connection over a reader. The cursor is read at once, so that a bad one is refused whatever is selected. */
export function openConnection<Edge extends GraphLink | NodeEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  const { page, order } = reader;
  const after =
    page.cursor === null ? undefined : decodeCursor(page.cursor, order.cursor, order.terms);
  const rows = once(() => reader.readRows(after));
  const edges = once(async () => {
    const kept = (await rows()).slice(0, page.size);
    const inOrder = page.isBackward ? kept.toReversed() : kept;
    return inOrder.map((row) => reader.toEdge(row, cursorOf(order, row)));
  });
  const hasMore = async (): Promise<boolean> => (await rows()).length > page.size;
  const hasLess = async (): Promise<boolean> => (after ? reader.checkBefore(after) : false);
  return {
    edges,
    nodes: async () => (await edges()).map((edge) => reader.toNode(edge)),
    totalCount: () => reader.countRows(),
    hasNextPage: page.isBackward ? hasLess : hasMore,
    hasPreviousPage: page.isBackward ? hasMore : hasLess,
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
