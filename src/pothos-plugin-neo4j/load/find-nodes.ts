import type { GraphQLResolveInfo } from 'graphql';
import { findNodes } from '../../graph/cypher/read/follow.ts';
import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import { collectForNode, type Collected } from '../selection/collect-columns.ts';
import { selectedHere } from '../selection/field-plan.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from './graph-context.ts';
import type { GraphNode, Scope } from './graph-value.ts';

/** Fetches a node by label and key with the properties that the selection needs; null if there is none. */
export async function findNode(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  label: string,
  key: string,
): Promise<GraphNode | null> {
  const collected = collectForNode(call.info, selectedHere(call.info), 'n');
  return fetchNode({ ...call, collected }, label, key);
}

/** Fetches missing properties of nodes, with one statement for all such nodes. */
export async function fetchProperties(
  context: GraphContext,
  node: GraphNode,
  columns: readonly { readonly property: string; readonly type: PropertyType }[],
): Promise<readonly unknown[]> {
  const wanted = columns.map((column) => ({ of: 'n', ...column }));
  const index = new Map(wanted.map((column, at) => [`n.${column.property}`, at + 1]));
  const collected: Collected = { columns: wanted, index };
  const found = await fetchNode({ context, scope: node.scope, collected }, node.label, node.key);
  return columns.map((_, at) => found?.row[at + 1] ?? null);
}

/** Fetches a node by label and key with the given properties; all such nodes of a level share one statement. */
export async function fetchNode(
  call: { readonly context: GraphContext; readonly scope: Scope; readonly collected: Collected },
  label: string,
  key: string,
): Promise<GraphNode | null> {
  const { context, scope, collected } = call;
  const batch = `node ${[...collected.index.keys()].join()}`;
  const rows = await loadInBatch(
    context,
    batch,
    formatNodeRef({ kind: label, key }),
    async (names) => {
      const statement = findNodes(names.map(parseNodeRef), collected.columns);
      return groupByStart(await readRows(context, statement));
    },
  );
  const [found] = rows ?? [];
  return found ? { label, key, of: 'n', columns: collected.index, row: found, scope } : null;
}
