import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { NodeRef } from '../../graph/cypher/node-ref.ts';
import type { RowsUpTo } from '../../graph/cypher/read/follow.ts';
import {
  checkRelationships,
  countRelationships,
  listRelationships,
} from '../../graph/cypher/read/list-relationships.ts';
import type {
  AnchorNodes,
  ListedRelationships,
} from '../../graph/cypher/read/listed-relationships.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { Row } from '../../neo4j/graph.ts';
import type { Filtered } from '../filters/filter.ts';
import { relationshipConditions, type Meaning, type Scope } from '../hooks/scope.ts';
import { ENDS, readStored } from '../load/find-relationships.ts';
import { loadRows, readRows, type GraphContext } from '../load/graph-context.ts';
import { nameOf, type GraphNode, type GraphRelationship } from '../load/graph-value.ts';
import { intern } from '../load/intern.ts';
import { keepStatement } from '../load/plan-tables.ts';
import { openReader, planTraversal } from '../load/traversal.ts';
import { collectForRelationships, ONE_STEP } from '../selection/collect-columns.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import type { Selection } from '../selection/walk-selection.ts';
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

/** The keys of nodes, and the direction in which relationships lead from them. */
export type Anchor = Pick<AnchorNodes, 'keys' | 'direction'>;

/** The request for a connection of all relationships of some types. */
export interface RelationshipListCall {
  readonly arguments: PageArguments;
  readonly links: readonly RelationshipModel[];
  readonly order: NamedOrder;
  readonly filter: Filtered;
  readonly scope: Scope;
  readonly meaning: Meaning;
  /** The nodes at which all relationships that match the filter start or end, if the filter names them. */
  readonly anchor: Anchor | null;
  /** Conditions on the relationship `l`, in addition to the filter. They can use `START_KEY` if there is a parent. */
  readonly conditions: readonly Fragment[];
}

/** A planned connection of relationships, which can be read once, or for any number of parent nodes. */
export interface PlannedRelationshipList {
  readonly page: PlannedPage;
  readonly scope: Scope;
  readonly read: (row: Row) => GraphRelationship;
  readonly readPage: ListStatement;
  readonly count: ListStatement;
  readonly checkUpTo: (rows: RowsUpTo) => ListStatement;
  readonly countRows: (toStatement: CountStatement) => ListStatement;
}

/** Builds a statement for some parent nodes, or for none. */
type ListStatement = (starts: readonly NodeRef[] | undefined) => Statement;

/** Plans a connection of all relationships of some types. */
export function planRelationshipList(
  { model, maxPage }: Pick<GraphContext, 'model' | 'maxPage'>,
  selection: Selection,
  call: RelationshipListCall,
): PlannedRelationshipList {
  const { links, scope, meaning, anchor } = call;
  const wanted = readPageArguments(call.arguments, maxPage);
  const page = planPage(wanted, call.order, pageNeeds(selection));
  const plan = planTraversal([{ links, direction: 'OUT', to: [] }]);
  const always = [...ENDS, ...plan.always];
  const collected = collectForRelationships(selection, ONE_STEP, always);
  const conditions = [
    ...call.conditions,
    ...relationshipConditions(scope, { variable: 'l', relationships: links, meaning }),
    ...call.filter.conditions,
  ];
  const types = links.map(({ type }) => type);
  const list = (starts: readonly NodeRef[] | undefined): ListedRelationships => ({
    types,
    conditions,
    ...(starts && { starts }),
    ...(anchor && { anchor: { ...anchor, labels: model.nodes.map(({ label }) => label) } }),
  });
  const { stored } = page.order;
  const { columns } = collected;
  return {
    page,
    scope,
    read: readStored(collected, openReader(plan, collected, scope)),
    readPage: keepStatement((starts) =>
      listRelationships({ listed: list(starts), stored, columns, ...page.slice }),
    ),
    count: keepStatement((starts) => countRelationships(list(starts))),
    checkUpTo: (rows) => (starts) => checkRelationships({ listed: list(starts), stored, ...rows }),
    countRows: (toStatement) => (starts) => toStatement(list(starts)),
  };
}

/**
 * Returns all relationships of some types as a connection, or those that belong to a parent node. Runs one statement for
 * all parents of a level, and one for their counts.
 */
export function openRelationshipList(
  context: GraphContext,
  planned: PlannedRelationshipList,
  parent: GraphNode | null,
): GraphConnection {
  const { page, scope } = planned;
  const load = (statement: ListStatement, ...parts: readonly unknown[]): Promise<readonly Row[]> =>
    parent === null
      ? readRows(context, statement(undefined))
      : loadRows(
          context,
          intern(context.interned, [planned, ...parts], () => statement),
          nameOf(parent),
        );
  return openConnection<NodeEdge<GraphRelationship>>({
    page,
    readRows: () => load(planned.readPage, listRelationships),
    countRows: async () => Number((await load(planned.count, countRelationships))[0]?.[1] ?? 0),
    checkUpTo: async (rows) =>
      (await load(planned.checkUpTo(rows), checkRelationships, rows)).length > 0,
    row: 'l',
    scope,
    count: (parts, toStatement) => load(planned.countRows(toStatement), ...parts),
    toEdge: (row, cursor) => ({ cursor, node: planned.read(row) }),
    toNode: planned.read,
  });
}
