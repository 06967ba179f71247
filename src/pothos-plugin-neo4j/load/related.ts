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
import { nameOf, readText, type GraphRelationship, type GraphNode } from './graph-value.ts';
import { noteCut } from './notices.ts';
import { releaseScope, type Scope } from '../hooks/scope.ts';
import {
  planTraversal,
  readRelationship,
  scopeConditions,
  shownNode,
  type Traversal,
} from './traversal.ts';

/** The maximum length of a list that is not a connection. A notice reports a truncated list. */
export const LIST_LIMIT = 1_000;

/** What every resolver of a related field is given. */
export interface RelatedCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly parent: GraphNode;
  /** Whether the list stands outside of the date that is asked for. */
  readonly isTimeless: boolean;
}

/** The first links of a walk, by the name of their other end, for all nodes of the level in one statement. */
export async function listRelationships(
  call: RelatedCall,
  plan: Traversal,
  of: 'links' | 'nodes',
): Promise<readonly GraphRelationship[]> {
  const { context, info, parent } = call;
  const scope = call.isTimeless ? releaseScope(parent.scope) : parent.scope;
  const collected =
    of === 'links'
      ? collectForRelationship(info, selectedHere(info), plan.ends, plan.always)
      : collectForRelationship(info, selectedHere(info), plan.ends, [
          ...plan.always,
          ...collectForNode(info, selectedHere(info), 'n').columns,
        ]);
  const batch = `list ${JSON.stringify([plan.steps, scope.values])} ${[...collected.index.keys()].join()}`;
  const rows = await loadInBatch(context, batch, nameOf(parent), async (names) => {
    const statement = follow({
      starts: names.map(parseNodeRef),
      steps: plan.steps,
      columns: collected.columns,
      conditions: scopeConditions(scope, plan, 'ALL'),
      order: [...byText('n', 'sortName')(false), ...byText('n', 'key')(false)],
      limit: LIST_LIMIT + 1,
    });
    return groupByStart(await readRows(context, statement));
  });
  const from = { near: parent, index: collected.index, scope, below: parent.scope, cursor: '' };
  if ((rows ?? []).length > LIST_LIMIT) noteCut(context, info.fieldName, LIST_LIMIT);
  return (rows ?? []).slice(0, LIST_LIMIT).map((row) => readRelationship(plan, row, from));
}

/** The nodes at the other end of the first links of a walk. */
export async function listNodesAt(
  call: RelatedCall,
  plan: Traversal,
): Promise<readonly GraphNode[]> {
  return (await listRelationships(call, plan, 'nodes')).map((link) => shownNode(plan, link));
}

/** Links of one kind by how their key begins, with these columns whatever is selected; all kinds come in one statement. */
export async function findRelationshipsBy(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: RelationshipModel,
  key: string,
  columns: readonly Column[] = [],
): Promise<readonly GraphRelationship[]> {
  const selected = selectedHere(call.info);
  const always = [...tellingColumns(link), ...columns];
  const collected = collectForRelationship(call.info, selected, ONE_STEP, always);
  return loadLinksBy({ ...call, collected }, link, key);
}

/** Links of one kind by how their key begins, with these columns of `a`, `l` and `n`. */
export async function findRelationshipsWith(
  call: { readonly context: GraphContext; readonly scope: Scope },
  columns: readonly Column[],
  link: RelationshipModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  return loadLinksBy(
    { ...call, collected: collectProperties([...tellingColumns(link), ...columns]) },
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
  const property = identityOf(link);
  const batch = `links ${property} ${[...collected.index.keys()].join()}`;
  const start = formatNodeRef({ kind: link.type, key });
  const rows = await loadInBatch(context, batch, start, async (names) => {
    const statement = findRelationships(names.map(parseNodeRef), property, collected.columns);
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

/** What tells a link and its ends apart, whatever is selected. */
function tellingColumns(link: RelationshipModel): readonly Column[] {
  return [...ENDS, { of: 'l', property: identityOf(link), type: 'text' }];
}

function identityOf({ type, key }: RelationshipModel): string {
  if (key === null) throw new Error(`${type} has no key by which its links could be found.`);
  return key;
}

const ENDS: readonly Column[] = [
  { of: 'a', property: 'key', type: 'text' },
  { of: 'a', property: 'label', type: 'label' },
  { of: 'n', property: 'key', type: 'text' },
  { of: 'n', property: 'label', type: 'label' },
];
