import type { GraphQLResolveInfo } from 'graphql';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import {
  countGroups,
  countPeriods,
  type Counted,
  type CountedDate,
} from '../../graph/cypher/read/count-groups.ts';
import { checkFollowed, countFollowed, follow } from '../../graph/cypher/read/follow.ts';
import { reverseOrder, type OrderValues } from '../../graph/cypher/order.ts';
import { parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { Statement } from '../../graph/cypher/statement.ts';
import type { Row } from '../../neo4j/graph.ts';
import { collectForConnection, type Collected } from '../selection/collect-columns.ts';
import {
  openConnection,
  type GraphConnection,
  type NamedOrder,
  type NodeEdge,
} from './connection.ts';
import { selectedHere } from '../selection/field-plan.ts';
import type { Filtered } from '../filters/filter.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from '../load/graph-context.ts';
import { nameOf, type GraphRelationship, type GraphNode, type Scope } from '../load/graph-value.ts';
import { GROUP_LIMIT, type GroupKey } from './groups.ts';
import { readPageArguments, type PageArguments, type PageWanted } from './page-arguments.ts';
import { scopeConditions } from '../scope/scope-conditions.ts';
import { readRelationship, shownNode, type Traversal } from '../load/traversal.ts';

/** A connection over relationships, with the arguments of one field. */
export interface RelationshipConnectionCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly parent: GraphNode;
  readonly arguments: PageArguments;
  readonly plan: Traversal;
  readonly order: NamedOrder;
  readonly filter: Filtered;
  /** The scope for the relationships of the connection; below it, the scope of the parent continues. */
  readonly scope: Scope;
  readonly below: Scope;
  /** Whether edges are the relationships themselves, or only the nodes that they lead to. */
  readonly edges: 'links' | 'nodes';
}

/**
 * Returns the relationships of a node as a connection, with one statement for all nodes of the level and one for
 * their counts.
 */
export function openRelationshipConnection(call: RelationshipConnectionCall): GraphConnection {
  const page = readPageArguments(call.arguments, call.context.maxPage);
  const collected = collectForConnection(call.info, selectedHere(call.info), call.plan);
  const batch = describeBatch(call, page, collected);
  const order = page.isBackward ? reversed(call.order) : call.order;
  const readLinkRow = (row: Row, cursor: string): GraphRelationship =>
    readRelationship(call.plan, row, {
      near: call.parent,
      index: collected.index,
      scope: call.scope,
      below: call.below,
      cursor,
    });
  const reading = {
    page,
    order,
    readRows: (after?: OrderValues) => loadRows(call, { page, collected, batch, order }, after),
    countRows: () => loadCount(call),
    checkBefore: (upTo: OrderValues) => loadCheck(call, { page, order }, upTo),
    readGroups: (key: GroupKey) => {
      const grouping = key.grouping(call.edges === 'links' ? 'l' : 'n', call.scope);
      return loadCounts(call, `groups ${JSON.stringify(grouping)}`, (counted) =>
        countGroups(counted, grouping, GROUP_LIMIT + 1),
      );
    },
    readPeriods: (date: CountedDate, years: number) =>
      loadCounts(call, `periods ${JSON.stringify([date, years])}`, (counted) =>
        countPeriods(counted, date, years),
      ),
  };
  if (call.edges === 'links') {
    return openConnection<GraphRelationship>({
      ...reading,
      toEdge: readLinkRow,
      toNode: (link) => shownNode(call.plan, link),
    });
  }
  return openConnection<NodeEdge>({
    ...reading,
    toEdge: (row, cursor) => ({ cursor, node: shownNode(call.plan, readLinkRow(row, cursor)) }),
    toNode: (edge) => edge.node,
  });
}

interface Reading {
  readonly page: PageWanted;
  readonly collected: Collected;
  readonly batch: string;
  readonly order: NamedOrder;
}

async function loadRows(
  call: RelationshipConnectionCall,
  { page, collected, batch, order }: Reading,
  after: OrderValues | undefined,
): Promise<readonly Row[]> {
  const found = await loadInBatch(
    call.context,
    `page ${batch}`,
    nameOf(call.parent),
    async (names) => {
      const statement = follow({
        starts: names.map(parseNodeRef),
        steps: call.plan.steps,
        columns: collected.columns,
        conditions: shownConditions(call),
        order: order.terms,
        ...(after ? { after } : {}),
        limit: page.size + 1,
      });
      return groupByStart(await readRows(call.context, statement));
    },
  );
  return found ?? [];
}

async function loadCount(call: RelationshipConnectionCall): Promise<number> {
  const batch = `count ${describeWalk(call)}`;
  const found = await loadInBatch(call.context, batch, nameOf(call.parent), async (names) => {
    const statement = countFollowed({
      starts: names.map(parseNodeRef),
      steps: call.plan.steps,
      conditions: shownConditions(call),
    });
    const rows = await readRows(call.context, statement);
    return new Map(rows.map((row) => [String(row[0]), Number(row[1])]));
  });
  return found ?? 0;
}

async function loadCounts(
  call: RelationshipConnectionCall,
  what: string,
  toStatement: (counted: Counted) => Statement,
): Promise<readonly Row[]> {
  const batch = `${what} ${describeWalk(call)}`;
  const found = await loadInBatch(call.context, batch, nameOf(call.parent), async (names) => {
    const statement = toStatement({
      starts: names.map(parseNodeRef),
      steps: call.plan.steps,
      conditions: shownConditions(call),
    });
    return groupByStart(await readRows(call.context, statement));
  });
  return found ?? [];
}

async function loadCheck(
  call: RelationshipConnectionCall,
  { page, order }: Pick<Reading, 'page' | 'order'>,
  upTo: OrderValues,
): Promise<boolean> {
  const batch = `check ${JSON.stringify(page)} ${order.name} ${describeWalk(call)}`;
  const found = await loadInBatch(call.context, batch, nameOf(call.parent), async (names) => {
    const statement = checkFollowed({
      starts: names.map(parseNodeRef),
      steps: call.plan.steps,
      conditions: shownConditions(call),
      order: order.terms,
      upTo,
    });
    const rows = await readRows(call.context, statement);
    return new Map(rows.map((row) => [String(row[0]), row[1] === true]));
  });
  return found ?? false;
}

function shownConditions({ scope, plan, filter }: RelationshipConnectionCall): readonly Fragment[] {
  return [...scopeConditions(scope, plan), ...filter.conditions];
}

function reversed(order: NamedOrder): NamedOrder {
  return { ...order, terms: reverseOrder(order.terms) };
}

function describeBatch(
  call: RelationshipConnectionCall,
  page: PageWanted,
  collected: Collected,
): string {
  const columns = [...collected.index.keys()].join();
  return [describeWalk(call), call.order.name, JSON.stringify(page), columns].join(' ');
}

function describeWalk(call: RelationshipConnectionCall): string {
  const { steps, conditions } = call.plan;
  return JSON.stringify([steps, conditions, call.scope, call.filter.name]);
}
