import type { GraphQLResolveInfo } from 'graphql';
import { findLinks, follow } from '../cypher/follow.ts';
import { byText } from '../cypher/order.ts';
import type { LinkModel } from '../model/link-model.ts';
import { collectForLink, collectForNode, ONE_STEP } from './collect-columns.ts';
import { selectedHere } from './field-plan.ts';
import { loadInBatch, readRows, type GraphContext } from './graph-context.ts';
import type { GraphLink, GraphNode, Scope } from './graph-value.ts';
import { groupByKey, scopeConditions } from './link-connection.ts';
import { planWalk, readLink, shownNode, type WalkPlan } from './walk-plan.ts';

/** How many things a list holds that is no connection. */
export const LIST_LIMIT = 200;

/** What every resolver of a related field is given. */
export interface RelatedCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly parent: GraphNode;
}

/** The first links of a walk, by the name of their other end, for all nodes of the level in one statement. */
export async function listLinks(
  call: RelatedCall,
  plan: WalkPlan,
  of: 'links' | 'nodes',
): Promise<readonly GraphLink[]> {
  const { context, info, parent } = call;
  const collected =
    of === 'links'
      ? collectForLink(info, selectedHere(info), plan.ends, plan.always)
      : collectForLink(info, selectedHere(info), plan.ends, [
          ...plan.always,
          ...collectForNode(info, selectedHere(info), 'n').columns,
        ]);
  const batch = `list ${JSON.stringify([parent.label, plan.steps, parent.scope])} ${[...collected.index.keys()].join()}`;
  const rows = await loadInBatch(context, batch, parent.key, async (keys) => {
    const statement = follow({
      anchor: { label: parent.label, keys },
      steps: plan.steps,
      columns: collected.columns,
      conditions: scopeConditions(parent.scope, plan),
      order: [...byText('n', 'sortName'), ...byText('n', 'key')],
      limit: LIST_LIMIT,
    });
    return groupByKey(await readRows(context, statement));
  });
  const from = { label: parent.label, index: collected.index, scope: parent.scope, cursor: '' };
  return (rows ?? []).map((row) => readLink(plan, row, from));
}

/** The nodes at the other end of the first links of a walk. */
export async function listNodesAt(
  call: RelatedCall,
  plan: WalkPlan,
): Promise<readonly GraphNode[]> {
  return (await listLinks(call, plan, 'nodes')).map((link) => shownNode(plan, link));
}

/** Links of one kind with a value in an indexed property, by that value; with both of their ends. */
export async function findLinksBy(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  link: LinkModel,
  property: 'factKey' | 'claimKey',
  key: string,
): Promise<readonly GraphLink[]> {
  const { context, info, scope } = call;
  const plan = planWalk([{ links: [link], direction: 'OUT', to: link.to }]);
  const collected = collectForLink(info, selectedHere(info), ONE_STEP, [
    ...plan.always,
    { of: 'a', property: 'key', type: 'text' },
    { of: 'a', property: 'label', type: 'label' },
    { of: 'l', property: 'rank', type: 'text' },
    { of: 'l', property: 'factKey', type: 'text' },
  ]);
  const batch = `links ${link.type} ${property} ${[...collected.index.keys()].join()}`;
  const rows = await loadInBatch(context, batch, key, async (values) => {
    const statement = findLinks({ type: link.type, property, values, columns: collected.columns });
    return groupByKey(await readRows(context, statement));
  });
  return (rows ?? []).map((row) => {
    const at = (name: string): string => String(row[collected.index.get(name) ?? -1]);
    const from = { label: at('a.label'), index: collected.index, scope, cursor: '' };
    const read = readLink(plan, row, from);
    return { ...read, isOutgoing: true, near: { ...read.near, key: at('a.key') } };
  });
}
