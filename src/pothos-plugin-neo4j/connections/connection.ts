import type { CountedDate } from '../../graph/cypher/read/count-groups.ts';
import type { OrderTerm, OrderValues } from '../../graph/cypher/order.ts';
import type { Row } from '../../neo4j/graph.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import { readGroups, type Group, type GroupKey } from './groups.ts';
import type { PageWanted } from './page-arguments.ts';
import { PERIOD_YEARS, readSeries, type Period, type Point } from './series.ts';

/** An edge without a fact: a node in a list. */
export interface NodeEdge {
  readonly cursor: string;
  readonly node: GraphNode;
}

/** A page of rows for GraphQL. Everything is fetched only if it is selected, and only once. */
export interface Page<Edge extends { readonly cursor: string } = { readonly cursor: string }> {
  edges(): Promise<readonly Edge[]>;
  totalCount(): Promise<number>;
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** A connection to nodes for GraphQL. */
export interface GraphConnection extends Page<GraphRelationship | NodeEdge> {
  nodes(): Promise<readonly GraphNode[]>;
  groups(key: GroupKey): Promise<readonly Group[]>;
  series(date: CountedDate, per: Period): Promise<readonly Point[]>;
}

/** An order of rows. */
export interface NamedOrder {
  /** The part of a cursor that distinguishes this sort and filter from others. */
  readonly name: string;
  /** What the cursors contain, so that they are valid only for the field that returned them. */
  readonly cursor: string;
  readonly terms: readonly OrderTerm[];
}

/** How the rows of a page are read: the page itself, the total, and the number of rows before it. */
export interface PageReader<Edge> {
  readonly page: PageWanted;
  readonly order: NamedOrder;
  /** Rows in reading order, plus one if there are more. */
  readRows(after: OrderValues | undefined): Promise<readonly Row[]>;
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
  readPeriods(date: CountedDate, years: number): Promise<readonly Row[]>;
  toNode(edge: Edge): GraphNode;
}

/**
 * Returns a page of a reader. The cursor is parsed immediately, so that an invalid one is rejected whatever is
 * selected.
 */
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

/** Returns a connection of a reader. */
export function openConnection<Edge extends GraphRelationship | NodeEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  const page = openPage(reader);
  return {
    ...page,
    nodes: async () => (await page.edges()).map((edge) => reader.toNode(edge)),
    groups: async (key) => readGroups(await reader.readGroups(key)),
    series: async (date, per) => readSeries(await reader.readPeriods(date, PERIOD_YEARS[per]), per),
  };
}

/** Returns the cursor of a row: the values of the sort terms are its last columns. */
function cursorOf(order: NamedOrder, row: Row): string {
  return encodeCursor(order.cursor, row.slice(row.length - order.terms.length));
}

function once<Result>(run: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => (running ??= run());
}
