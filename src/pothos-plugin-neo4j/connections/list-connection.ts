import type { GraphQLResolveInfo } from 'graphql';
import { countGroups, countPeriods } from '../../graph/cypher/read/count-groups.ts';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import { checkNodes, countNodes, listNodes } from '../../graph/cypher/read/follow.ts';
import { reverseOrder, type OrderValues } from '../../graph/cypher/order.ts';
import type { Row } from '../../neo4j/graph.ts';
import { collectForConnection, ONE_STEP } from '../selection/collect-columns.ts';
import {
  openConnection,
  type GraphConnection,
  type NamedOrder,
  type NodeEdge,
} from './connection.ts';
import { selectedHere } from '../selection/field-plan.ts';
import type { Filtered } from '../filters/filter.ts';
import { readRows, type GraphContext } from '../load/graph-context.ts';
import type { Scope } from '../load/graph-value.ts';
import { GROUP_LIMIT } from './groups.ts';
import { spanConditions, type NodeSpan } from '../scope/node-span.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/** Returns all nodes of one label as a connection, with one statement for the page and one for the count. */
export function openListConnection(call: {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly arguments: PageArguments;
  readonly label: string;
  /** Binds `n` to the nodes of the connection, if these are not all nodes of the label. */
  readonly among?: Fragment;
  readonly order: NamedOrder;
  readonly filter: Filtered;
  readonly span: NodeSpan | null;
  readonly scope: Scope;
}): GraphConnection {
  const { context, label, scope } = call;
  const page = readPageArguments(call.arguments, context.maxPage);
  const { columns, index } = collectForConnection(call.info, selectedHere(call.info), {
    ends: ONE_STEP,
    node: 'far',
    always: [],
  });
  const terms = page.isBackward ? reverseOrder(call.order.terms) : call.order.terms;
  const conditions = [...spanConditions(scope, call.span), ...call.filter.conditions];
  const listed = { label, conditions, ...(call.among ? { among: call.among } : {}) };
  return openConnection<NodeEdge>({
    page,
    order: { ...call.order, terms },
    readRows: (after?: OrderValues): Promise<readonly Row[]> => {
      const limit = page.size + 1;
      const wanted = { ...listed, columns, order: terms, limit };
      return readRows(context, listNodes(after ? { ...wanted, after } : wanted));
    },
    countRows: async () => {
      const [row] = await readRows(context, countNodes(listed));
      return Number(row?.[0] ?? 0);
    },
    checkBefore: async (upTo) => {
      const wanted = { ...listed, order: terms, upTo };
      return (await readRows(context, checkNodes(wanted))).length > 0;
    },
    readGroups: (key) =>
      readRows(context, countGroups(listed, key.grouping('n', scope), GROUP_LIMIT + 1)),
    readPeriods: (date, years) => readRows(context, countPeriods(listed, date, years)),
    toEdge: (row, cursor) => ({
      cursor,
      node: { label, key: String(row[0]), of: 'n', columns: index, row, scope },
    }),
    toNode: (edge) => edge.node,
  });
}
