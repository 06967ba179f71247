import { isSubquery } from '../../graph/cypher/column.ts';
import { containSubquery } from '../../graph/cypher/condition.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { walkNodes, type RelatedNodes } from '../../graph/cypher/read/walk-nodes.ts';
import { matchFromKeys } from '../../graph/cypher/related-keys.ts';
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
import { placeOf, readRows, type GraphContext } from '../load/graph-context.ts';
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
} from './connection.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/**
 * Returns all nodes of one label as a connection, with one statement for the page and one for the count. Connections
 * with a `match` share the statements of their level.
 */
export function openListConnection(
  context: GraphContext,
  selection: Selection,
  call: {
    readonly arguments: PageArguments;
    readonly label: string;
    /** Binds `n` to the nodes of the connection. Default: all nodes of the label. */
    readonly match?: Fragment;
    readonly order: NamedOrder;
    readonly filter: Filtered;
    /** Conditions on the nodes, in addition to the filter. */
    readonly conditions: readonly Fragment[];
    readonly scope: Scope;
  },
): GraphConnection {
  const { label, scope } = call;
  const wanted = readPageArguments(call.arguments, context.maxPage);
  const page = planPage(wanted, call.order, pageNeeds(selection));
  const collected = collectForConnection(selection, {
    ...{ ends: ONE_STEP, node: 'far', always: [] },
    place: placeOf(context, scope, 'distinct'),
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
  // Planning a statement with several parts takes the database seconds if the parts contain subqueries.
  const isPart = call.match !== undefined && !containSubquery(all);
  const columns = indexOf(collected, 'n');
  const toNode = (row: Row): GraphNode => ({ label, key: String(row[0]), columns, row, scope });
  return openConnection<NodeEdge>({
    page,
    readRows: () =>
      isPart && !collected.columns.some(isSubquery)
        ? loadPart(context, listNodesPart({ ...read, ...listed }))
        : readRows(context, statement()),
    countRows: () => countListed(context, listed, isPart),
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
  listed: Listed,
  isPart: boolean,
): Promise<number> {
  const [row] = isPart
    ? await loadPart(context, countNodesPart(listed))
    : await readRows(context, countNodes(listed));
  return Number(row?.[0] ?? 0);
}
