import { isSubquery } from '../../graph/cypher/column.ts';
import { containSubquery } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { walkNodes, type RelatedNodes } from '../../graph/cypher/read/walk-nodes.ts';
import { matchFromKeys } from '../../graph/cypher/related-keys.ts';
import type { StatementPart } from '../../graph/cypher/read/statement-part.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import {
  checkNodes,
  countNodes,
  countNodesPart,
  listNodes,
  listNodesPart,
  type Listed,
} from '../../graph/cypher/read/follow.ts';
import { collectForConnection, indexOf, ONE_STEP } from '../selection/collect-columns.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { Filtered } from '../filters/filter.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import { placeOf, type Planning } from '../load/plan-tables.ts';
import { loadPart } from '../load/load-part.ts';
import type { Scope } from '../hooks/scope.ts';
import type { GraphNode } from '../load/graph-value.ts';
import type { Row } from '../../neo4j/graph.ts';
import {
  openConnection,
  planPage,
  type GraphConnection,
  type NamedOrder,
  type NodeEdge,
  type PlannedPage,
} from './connection.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/** The request for a connection of all nodes of one label. */
export interface ListConnectionCall {
  readonly arguments: PageArguments;
  readonly label: string;
  /** Binds `n` to the nodes of the connection. Default: all nodes of the label. */
  readonly match?: Fragment;
  readonly order: NamedOrder;
  readonly filter: Filtered;
  /** Conditions on the nodes, in addition to the filter. */
  readonly conditions: readonly Fragment[];
  readonly scope: Scope;
}

/** A planned connection of all nodes of one label. */
export interface PlannedListConnection {
  readonly page: PlannedPage;
  readonly scope: Scope;
  readonly listed: Listed;
  /** The page as a part of a statement, or null if the page needs its own statement. */
  readonly pagePart: StatementPart | null;
  /** The count as a part of a statement, or null if the count needs its own statement. */
  readonly countPart: StatementPart | null;
  readonly readPage: () => Statement;
  readonly toNode: (row: Row) => GraphNode;
}

/** Plans a connection of all nodes of one label. */
export function planListConnection(
  planning: Planning,
  selection: Selection,
  call: ListConnectionCall,
): PlannedListConnection {
  const { label, scope } = call;
  const wanted = readPageArguments(call.arguments, planning.maxPage);
  const page = planPage(wanted, call.order, pageNeeds(selection));
  const collected = collectForConnection(selection, {
    ...{ ends: ONE_STEP, node: 'far', always: [] },
    place: placeOf(planning, scope, 'distinct'),
  });
  const all = [...call.conditions, ...call.filter.conditions];
  const start = call.match === undefined ? startAt(call.filter, call.conditions) : null;
  const match = call.match ?? (start && matchFromKeys(start.related));
  const listed = { label, conditions: start?.conditions ?? all, ...(match ? { match } : {}) };
  const read = { ...page.slice, label, columns: collected.columns };
  const { parts } = page;
  const statement = (): Statement =>
    parts && call.match === undefined
      ? walkNodes({ ...read, parts, conditions: all, start })
      : listNodes({ ...read, ...listed });
  let kept: Statement | undefined;
  // Planning a statement with several parts takes the database seconds if the parts contain subqueries.
  const isPart = call.match !== undefined && !containSubquery(all);
  const columns = indexOf(collected, 'n');
  return {
    ...{ page, scope, listed },
    ...(isPart ? planParts({ ...read, ...listed }) : { pagePart: null, countPart: null }),
    readPage: () => (kept ??= statement()),
    toNode: (row) => ({ label, key: String(row[0]), columns, row, scope }),
  };
}

function planParts(
  read: Parameters<typeof listNodesPart>[0],
): Pick<PlannedListConnection, 'pagePart' | 'countPart'> {
  const pagePart = read.columns.some(isSubquery) ? null : listNodesPart(read);
  return { pagePart, countPart: countNodesPart(read) };
}

/**
 * Returns all nodes of one label as a connection, with one statement for the page and one for the count. Connections
 * with a `match` share the statements of their level.
 */
export function openListConnection(
  context: GraphContext,
  planned: PlannedListConnection,
): GraphConnection {
  const { page, scope, listed, pagePart, toNode } = planned;
  return openConnection<NodeEdge>({
    page,
    readRows: () =>
      pagePart ? loadPart(context, pagePart) : readRows(context, planned.readPage()),
    countRows: () => countListed(context, planned),
    checkUpTo: async (rows) =>
      (await readRows(context, checkNodes({ ...listed, ...rows }))).length > 0,
    row: 'n',
    scope,
    count: (_parts, toStatement) => readRows(context, toStatement(listed)),
    toEdge: (row, cursor) => ({ cursor, node: toNode(row) }),
    toNode,
  });
}

/** Returns the related nodes that a filter names by key, with the other conditions on the listed nodes. */
function startAt({ start }: Filtered, conditions: readonly Fragment[]): RelatedNodes | null {
  return start ? { ...start, conditions: [...conditions, ...start.conditions] } : null;
}

async function countListed(
  context: GraphContext,
  { listed, countPart }: PlannedListConnection,
): Promise<number> {
  const [row] = countPart
    ? await loadPart(context, countPart)
    : await readRows(context, countNodes(listed));
  return Number(row?.[0] ?? 0);
}
