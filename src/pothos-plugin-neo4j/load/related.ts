import type { GraphQLResolveInfo } from 'graphql';
import { findRelationships, follow } from '../../graph/cypher/read/follow.ts';
import type { Column } from '../../graph/cypher/column.ts';
import { byText } from '../../graph/cypher/sort-terms.ts';
import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  collectProperties,
  collectForRelationship,
  collectForNode,
  ONE_STEP,
  type Collected,
} from '../selection/collect-columns.ts';
import { selectedHere } from '../selection/field-plan.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from './graph-context.ts';
import {
  nameOf,
  readText,
  type GraphRelationship,
  type GraphNode,
  type Scope,
} from './graph-value.ts';
import { noteCut } from './notices.ts';
import { timeless } from '../scope/scope.ts';
import { scopeConditions } from '../scope/scope-conditions.ts';
import { planTraversal, readRelationship, shownNode, type Traversal } from './traversal.ts';

/** The maximum length of a list that is not a connection. A notice reports a truncated list. */
export const LIST_LIMIT = 1_000;

/** The arguments of every resolver of a related field. */
export interface RelatedCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly parent: GraphNode;
  /** Whether the list ignores the date of the query. */
  readonly isTimeless: boolean;
}

/**
 * Returns the first relationships of a traversal, sorted by the name of their other end, for all nodes of the level
 * in one statement.
 */
export async function listRelationships(
  call: RelatedCall,
  plan: Traversal,
  of: 'links' | 'nodes',
): Promise<readonly GraphRelationship[]> {
  const { context, info, parent } = call;
  const scope = call.isTimeless ? timeless(parent.scope) : parent.scope;
  const collected =
    of === 'links'
      ? collectForRelationship(info, selectedHere(info), plan.ends, plan.always)
      : collectForRelationship(info, selectedHere(info), plan.ends, [
          ...plan.always,
          ...collectForNode(info, selectedHere(info), 'n').columns,
        ]);
  const batch = `list ${JSON.stringify([plan.steps, scope])} ${[...collected.index.keys()].join()}`;
  const rows = await loadInBatch(context, batch, nameOf(parent), async (names) => {
    const statement = follow({
      starts: names.map(parseNodeRef),
      steps: plan.steps,
      columns: collected.columns,
      conditions: scopeConditions(scope, plan),
      order: [...byText('n', 'sortName')(false), ...byText('n', 'key')(false)],
      limit: LIST_LIMIT + 1,
    });
    return groupByStart(await readRows(context, statement));
  });
  const from = { near: parent, index: collected.index, scope, below: parent.scope, cursor: '' };
  if ((rows ?? []).length > LIST_LIMIT) noteCut(context, info.fieldName, LIST_LIMIT);
  return (rows ?? []).slice(0, LIST_LIMIT).map((row) => readRelationship(plan, row, from));
}

/** Returns the nodes at the other end of the first relationships of a traversal. */
export async function listNodesAt(
  call: RelatedCall,
  plan: Traversal,
): Promise<readonly GraphNode[]> {
  return (await listRelationships(call, plan, 'nodes')).map((link) => shownNode(plan, link));
}

/** Returns relationships of one kind by the prefix of their fact key; all kinds share one statement. */
export async function findRelationshipsBy(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const collected = collectForRelationship(call.info, selectedHere(call.info), ONE_STEP, TELLING);
  return loadLinksBy({ ...call, collected }, link, key);
}

/** Returns relationships of one kind by the prefix of their fact key, with these columns of `a`, `l` and `n`. */
export async function findRelationshipsWith(
  call: { readonly context: GraphContext; readonly scope: Scope },
  columns: readonly Column[],
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  return loadLinksBy(
    { ...call, collected: collectProperties([...TELLING, ...columns]) },
    link,
    key,
  );
}

async function loadLinksBy(
  call: { readonly context: GraphContext; readonly scope: Scope; readonly collected: Collected },
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  const { context, scope, collected } = call;
  const batch = `links ${[...collected.index.keys()].join()}`;
  const start = formatNodeRef({ kind: link.type, key });
  const rows = await loadInBatch(context, batch, start, async (names) => {
    const statement = findRelationships(names.map(parseNodeRef), collected.columns);
    return groupByStart(await readRows(context, statement));
  });
  const plan = planTraversal([{ links: [link], direction: 'OUT', to: [] }]);
  return (rows ?? []).map((row) => {
    const text = (name: string) => readText(row[collected.index.get(name) ?? -1]) ?? '';
    const near = { label: text('a.label'), key: text('a.key') };
    const read = readRelationship(plan, row, { near, index: collected.index, scope, cursor: '' });
    return { ...read, isOutgoing: true };
  });
}

const TELLING: readonly Column[] = [
  { of: 'a', property: 'key', type: 'text' },
  { of: 'a', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: 'label', type: 'label' },
  { of: 'l', property: 'rank', type: 'text' },
  { of: 'l', property: 'factKey', type: 'text' },
];
