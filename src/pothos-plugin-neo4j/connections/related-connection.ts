import {
  checkFollowed,
  countFollowed,
  follow,
  type RowsUpTo,
} from '../../graph/cypher/read/follow.ts';
import type { Row } from '../../neo4j/graph.ts';
import { collectForConnection, columnNames } from '../selection/collect-columns.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { Filtered } from '../filters/filter.ts';
import {
  loadRows,
  shareScope,
  type BatchStatement,
  type GraphContext,
} from '../load/graph-context.ts';
import type { Meaning, Scope } from '../hooks/scope.ts';
import { nameOf, type GraphRelationship, type GraphNode } from '../load/graph-value.ts';
import { intern } from '../load/intern.ts';
import { openReader, scopeConditions, type RowReader, type Traversal } from '../load/traversal.ts';
import {
  openConnection,
  planPage,
  type CountStatement,
  type GraphConnection,
  type NamedOrder,
  type NodeEdge,
  type PlannedPage,
} from './connection.ts';
import { readPageArguments, type PageArguments } from './page-arguments.ts';

/** The request for a connection of relationships: the arguments of a field, without the node. */
export interface RelatedConnectionCall {
  readonly arguments: PageArguments;
  readonly plan: Traversal;
  readonly order: NamedOrder;
  readonly filter: Filtered;
  /** The scope of the relationships, and the scope of the fields below them. */
  readonly scope: Scope;
  readonly below: Scope;
  /** Which relationships of these types are returned. */
  readonly meaning: Meaning;
  /** Whether edges are relationships or plain nodes. */
  readonly edges: 'links' | 'nodes';
}

/** A planned connection of relationships, which can be read for any number of nodes. */
export interface PlannedConnection {
  readonly page: PlannedPage;
  readonly reader: RowReader;
  readonly edges: 'links' | 'nodes';
  readonly readPage: BatchStatement;
  readonly count: BatchStatement;
  readonly checkUpTo: (rows: RowsUpTo) => BatchStatement;
  readonly scope: Scope;
  readonly countRows: (parts: readonly unknown[], toStatement: CountStatement) => BatchStatement;
}

/** Plans a connection of relationships. Equal plans of one operation share their statements. */
export function planRelatedConnection(
  context: GraphContext,
  selection: Selection,
  call: RelatedConnectionCall,
): PlannedConnection {
  const { plan, filter, meaning, edges } = call;
  const scope = shareScope(context, call.scope);
  const below = shareScope(context, call.below);
  const wanted = readPageArguments(call.arguments, context.maxPage);
  const page = planPage(wanted, call.order, pageNeeds(selection));
  const collected = collectForConnection(selection, plan);
  const conditions = [...scopeConditions(scope, plan, meaning), ...filter.conditions];
  const traversed = { steps: plan.steps, conditions };
  const traversal = [plan.name, scope, meaning, filter.name];
  const { slice } = page;
  const place = [call.order.name, slice.limit, JSON.stringify(wanted)];
  const share = (parts: readonly unknown[], statement: BatchStatement): BatchStatement =>
    intern(context.interned, [...traversal, ...parts], () => statement);
  return {
    page,
    reader: openReader(plan, collected, scope, below),
    edges,
    readPage: share([follow, ...place, slice.withOrder, ...columnNames(collected)], (starts) =>
      follow({ ...traversed, starts, columns: collected.columns, ...slice }),
    ),
    count: share([countFollowed], (starts) => countFollowed({ ...traversed, starts })),
    checkUpTo: (rows) =>
      share([checkFollowed, ...place, rows === page.behind], (starts) =>
        checkFollowed({ ...traversed, starts, ...rows }),
      ),
    scope,
    countRows: (parts, toStatement) =>
      share(parts, (starts) => toStatement({ ...traversed, starts })),
  };
}

/**
 * Returns the relationships of a node as a connection. Runs one statement for all nodes of the level, and one for their
 * counts.
 */
export function openRelatedConnection(
  context: GraphContext,
  parent: GraphNode,
  planned: PlannedConnection,
): GraphConnection {
  const { page, reader } = planned;
  const start = nameOf(parent);
  const load = (statement: BatchStatement): Promise<readonly Row[]> =>
    loadRows(context, statement, start);
  const reading = {
    page,
    readRows: () => load(planned.readPage),
    countRows: async () => Number((await load(planned.count))[0]?.[1] ?? 0),
    checkUpTo: async (rows: RowsUpTo) => (await load(planned.checkUpTo(rows)))[0]?.[1] === true,
    row: planned.edges === 'links' ? ('l' as const) : ('n' as const),
    scope: planned.scope,
    count: (parts: readonly unknown[], toStatement: CountStatement) =>
      load(planned.countRows(parts, toStatement)),
    toNode: reader.readNode,
  };
  if (planned.edges === 'nodes') {
    return openConnection<NodeEdge>({
      ...reading,
      toEdge: (row, cursor) => ({ cursor, node: reader.readNode(row) }),
    });
  }
  let near: GraphNode | undefined;
  return openConnection<GraphRelationship>({
    ...reading,
    toEdge: (row, cursor) => reader.readLink(row, (near ??= reader.readNear(parent, row)), cursor),
  });
}
