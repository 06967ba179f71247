import type { Fragment } from '../../graph/cypher/cypher.ts';
import { checkNodes, countNodes, listNodes } from '../../graph/cypher/read/follow.ts';
import { collectForConnection, indexOf, ONE_STEP } from '../selection/collect-columns.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { Filtered } from '../filters/filter.ts';
import { placeOf, readRows, type GraphContext } from '../load/graph-context.ts';
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

/** Returns all nodes of one label as a connection, with one statement for the page and one for the count. */
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
    place: placeOf(context, scope, page.slice.limit),
  });
  const conditions = [...call.conditions, ...call.filter.conditions];
  const listed = { label, conditions, ...(call.match ? { match: call.match } : {}) };
  const columns = indexOf(collected, 'n');
  const toNode = (row: Row): GraphNode => ({ label, key: String(row[0]), columns, row, scope });
  return openConnection<NodeEdge>({
    page,
    readRows: () =>
      readRows(context, listNodes({ ...listed, columns: collected.columns, ...page.slice })),
    countRows: async () => {
      const [row] = await readRows(context, countNodes(listed));
      return Number(row?.[0] ?? 0);
    },
    checkUpTo: async (rows) =>
      (await readRows(context, checkNodes({ ...listed, ...rows }))).length > 0,
    row: 'n',
    scope,
    count: (_parts, toStatement) => readRows(context, toStatement(listed)),
    toEdge: (row, cursor) => ({ cursor, node: toNode(row) }),
    toNode,
  });
}
