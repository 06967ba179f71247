import type { Counted } from '../../graph/cypher/read/counted-rows.ts';
import type { RowsUpTo } from '../../graph/cypher/read/follow.ts';
import type { Slice } from '../../graph/cypher/slice.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import { reverseOrder, type OrderTerm, type OrderValues } from '../../graph/cypher/order.ts';
import { reverseParts, type IndexedPart } from '../../graph/cypher/indexed-order.ts';
import type { StoredOrder } from '../../graph/cypher/stored-order.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { PageNeeds } from '../selection/page-needs.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import { mapLater, type Later } from '../load/later.ts';
import type { Scope } from '../hooks/scope.ts';
import type { PageWanted } from './page-arguments.ts';

/** An edge without properties, for a list of nodes or relationships. */
export interface NodeEdge<Node = GraphNode> {
  readonly cursor: string;
  readonly node: Node;
}

/** An edge of a connection: a relationship, or a node or relationship without properties of the edge. */
type AnyEdge = GraphRelationship | NodeEdge<GraphNode | GraphRelationship>;

/**
 * A page of a connection. Each part is fetched only if it is selected, and only once. A part that was fetched with the
 * parent is not a promise.
 */
export interface Page<Edge = unknown> {
  edges(): Later<readonly Edge[]>;
  /** The cursor of the first or the last row, or null on an empty page. */
  cursorAt(place: 0 | -1): Later<string | null>;
  totalCount(): Later<number>;
  hasNextPage(): Later<boolean>;
  hasPreviousPage(): Later<boolean>;
}

/** Builds a statement over all rows of a connection. */
export type CountStatement = (counted: Counted) => Statement;

/** A connection to nodes. */
export interface GraphConnection extends Page<AnyEdge> {
  nodes(): Later<readonly (GraphNode | GraphRelationship)[]>;
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
  /** The parts of the order, if indexes provide all of them. */
  readonly parts?: readonly IndexedPart[];
}

/** A page of a connection with known arguments and a known selection. */
export interface PlannedPage {
  readonly wanted: PageWanted;
  readonly order: NamedOrder;
  readonly needs: PageNeeds;
  /**
   * The rows to read, in reverse if the client pages backward. There is one more than the page has if the query selects
   * whether there are more.
   */
  readonly slice: Slice;
  /** The parts of the order in the reading direction, or null if indexes do not provide them. */
  readonly parts: readonly IndexedPart[] | null;
  /** The rows before the first row that is read, or null if reading starts at an end of the list. */
  readonly behind: RowsUpTo | null;
  /** The rows after the last row that may be read, or null if reading may continue to an end of the list. */
  readonly beyond: RowsUpTo | null;
}

/** Plans a page. Throws for an invalid cursor, even if the selection does not need it. */
export function planPage(wanted: PageWanted, order: NamedOrder, needs: PageNeeds): PlannedPage {
  const { size, isBackward, skip } = wanted;
  const decode = (cursor: string | null): OrderValues | undefined =>
    cursor === null ? undefined : decodeCursor(cursor, order.cursor, order.terms);
  const [after, until] = [decode(wanted.start), decode(wanted.end)];
  const reversed = reverseOrder(order.terms);
  const [terms, opposite] = isBackward ? [reversed, order.terms] : [order.terms, reversed];
  const limit = needs.more ? size + 1 : size;
  const { parts = null } = order;
  return {
    wanted,
    order,
    needs,
    slice: { order: terms, after, until, skip, limit, withOrder: needs.cursors },
    parts: parts && isBackward ? reverseParts(parts) : parts,
    behind: after ? { order: terms, upTo: after } : null,
    beyond: until ? { order: opposite, upTo: until } : null,
  };
}

/** Reads the rows of a page and the number of all rows, and tests for rows outside of the page. */
export interface PageReader<Edge> {
  readonly page: PlannedPage;
  /** Reads the slice of the page. If cursors are needed, the last columns are the values of the sort order. */
  readRows(): Later<readonly Row[]>;
  countRows(): Later<number>;
  /** Returns whether there is a row with these values or before them, in the given order. */
  checkUpTo(rows: RowsUpTo): Promise<boolean>;
  toEdge(row: Row, cursor: string): Edge;
}

/** Reads a page of a connection to nodes, and runs statements over all its rows. */
export interface ConnectionReader<Edge extends AnyEdge>
  extends PageReader<Edge>, Pick<GraphConnection, 'row' | 'scope' | 'count'> {
  toNode(row: Row): GraphNode | GraphRelationship;
}

/** Creates a page that reads its rows with a reader. */
export function openPage<Edge>(reader: PageReader<Edge>): Page<Edge> {
  return new ReadPage(reader);
}

/** Creates a connection that reads its rows with a reader. */
export function openConnection<Edge extends AnyEdge>(
  reader: ConnectionReader<Edge>,
): GraphConnection {
  return new ReadConnection(reader);
}

/** A page that reads its rows with a reader. This is a class because a response can contain thousands of pages. */
class ReadPage<Edge, Reader extends PageReader<Edge>> implements Page<Edge> {
  protected readonly reader: Reader;
  private running: Later<readonly Row[]> | undefined = undefined;

  constructor(reader: Reader) {
    this.reader = reader;
  }

  edges(): Later<readonly Edge[]> {
    const { page } = this.reader;
    return mapLater(this.rows(), (read) =>
      toPage(page, read).map((row) => this.reader.toEdge(row, cursorOf(page, row))),
    );
  }

  cursorAt(place: 0 | -1): Later<string | null> {
    const { page } = this.reader;
    return mapLater(this.rows(), (read) => {
      const row = toPage(page, read).at(place);
      return row ? cursorOf(page, row) : null;
    });
  }

  totalCount(): Later<number> {
    return this.reader.countRows();
  }

  hasNextPage(): Later<boolean> {
    return this.reader.page.wanted.isBackward ? this.hasBehind() : this.hasBeyond();
  }

  hasPreviousPage(): Later<boolean> {
    return this.reader.page.wanted.isBackward ? this.hasBeyond() : this.hasBehind();
  }

  protected rows(): Later<readonly Row[]> {
    return (this.running ??= this.reader.page.slice.limit === 0 ? [] : this.reader.readRows());
  }

  private hasBeyond(): Later<boolean> {
    const { wanted, beyond } = this.reader.page;
    return mapLater(this.rows(), (read) => read.length > wanted.size || this.check(beyond));
  }

  private hasBehind(): Later<boolean> {
    const { behind } = this.reader.page;
    return mapLater(this.hasSkipped(), (isSkipped) => isSkipped || this.check(behind));
  }

  private check(outside: RowsUpTo | null): Later<boolean> {
    return outside !== null && this.reader.checkUpTo(outside);
  }

  /** Returns whether rows before the page are skipped by an offset, or because the client wants only the last rows. */
  private hasSkipped(): Later<boolean> {
    const { size, keep, skip } = this.reader.page.wanted;
    if (keep !== null) return mapLater(this.rows(), (read) => Math.min(read.length, size) > keep);
    if (skip === 0) return false;
    return mapLater(
      this.rows(),
      (read) => read.length > 0 || mapLater(this.reader.countRows(), (count) => count > 0),
    );
  }
}

/** A connection that reads its rows with a reader. */
class ReadConnection<Edge extends AnyEdge>
  extends ReadPage<Edge, ConnectionReader<Edge>>
  implements GraphConnection
{
  get row(): 'l' | 'n' {
    return this.reader.row;
  }

  get scope(): Scope {
    return this.reader.scope;
  }

  nodes(): Later<readonly (GraphNode | GraphRelationship)[]> {
    const { page } = this.reader;
    return mapLater(this.rows(), (read) =>
      toPage(page, read).map((row) => this.reader.toNode(row)),
    );
  }

  count(parts: readonly unknown[], toStatement: CountStatement): Promise<readonly Row[]> {
    return this.reader.count(parts, toStatement);
  }
}

/** Returns the rows of a page in the order of the connection. */
function toPage({ wanted }: PlannedPage, rows: readonly Row[]): readonly Row[] {
  const { size, keep, isBackward } = wanted;
  const read = rows.length > size ? rows.slice(0, size) : rows;
  if (isBackward) return read.toReversed();
  return keep === null ? read : read.slice(Math.max(0, read.length - keep));
}

/** Returns the cursor of a row from its last columns, or an empty text if no cursor is selected. */
function cursorOf({ order, needs }: PlannedPage, row: Row): string {
  return needs.cursors ? encodeCursor(order.cursor, row.slice(-order.terms.length)) : '';
}
