import type { GraphQLResolveInfo } from 'graphql';
import { findNodes } from '../../graph/cypher/read/follow.ts';
import { formatNodeRef, parseNodeRef } from '../../graph/cypher/node-ref.ts';
import type { PropertyType } from '../../graph/model/property.ts';
import { collectForNode, type Collected } from '../selection/collect-columns.ts';
import { selectedHere } from '../selection/field-plan.ts';
import { groupByStart, loadInBatch, readRows, type GraphContext } from './graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import type { GraphNode } from './graph-value.ts';

/** The node of a label and key with the columns that the field's selection needs, or null where there is none. */
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

/** Columns of a node that did not come with it, fetched for all such nodes in one statement. */
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

/** The node of a label and key with the given columns; all such nodes of a level come in one statement. */
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
