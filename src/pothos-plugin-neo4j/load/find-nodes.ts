import type { GraphQLResolveInfo } from 'graphql';
import type { Column } from '../../graph/cypher/column.ts';
import { findNodes } from '../../graph/cypher/read/follow.ts';
import {
  collectForNode,
  collectProperties,
  columnNames,
  indexOf,
  type Collected,
} from '../selection/collect-columns.ts';
import type { PropertyPlan } from '../selection/field-plan.ts';
import { loadRows, type GraphContext } from './graph-context.ts';
import type { Scope } from '../hooks/scope.ts';
import { nameOf, type GraphNode } from './graph-value.ts';
import { planInScope } from './plan-once.ts';
import {
  keepStatement,
  placeOf,
  planFor,
  sharePlan,
  type BatchStatement,
  type Planning,
} from './plan-tables.ts';

/** Fetches a node by label and key, with the properties that the selection needs. Returns null if there is none. */
export async function findNode(
  call: {
    readonly context: GraphContext;
    readonly info: GraphQLResolveInfo;
    readonly scope: Scope;
  },
  label: string,
  key: string,
): Promise<GraphNode | null> {
  const { context, info, scope } = call;
  const { planning } = context;
  const wanted = planInScope(context, info, scope, (selection) =>
    planNodes(planning, collectForNode(selection, 'n', placeOf(planning, scope, 'one'))),
  );
  return loadNode({ context, scope, wanted }, label, key);
}

/** Fetches missing properties of a node. All nodes that lack the same properties share one statement. */
export async function fetchProperties(
  context: GraphContext,
  node: GraphNode,
  properties: readonly PropertyPlan[],
): Promise<readonly unknown[]> {
  const { planning } = context;
  const wanted = planFor(planning, properties, fetchProperties, () =>
    planNodes(planning, collectProperties(properties.map((each) => ({ of: 'n', ...each })))),
  );
  const found = await loadNode({ context, scope: node.scope, wanted }, node.label, node.key);
  return properties.map(({ property }) => found?.row[found.columns.get(property) ?? -1] ?? null);
}

/** Fetches a node by label and key, with the given properties. The calls of a level with the same properties share one statement. */
export async function fetchNode(
  call: {
    readonly context: GraphContext;
    readonly scope: Scope;
    readonly columns: readonly Column[];
  },
  label: string,
  key: string,
): Promise<GraphNode | null> {
  const { context, scope, columns } = call;
  const { planning } = context;
  const wanted = planFor(planning, columns, fetchNode, () =>
    planNodes(planning, collectProperties(columns)),
  );
  return loadNode({ context, scope, wanted }, label, key);
}

interface WantedNodes {
  readonly collected: Collected;
  readonly toStatement: BatchStatement;
}

function planNodes(planning: Planning, collected: Collected): WantedNodes {
  return sharePlan(planning, [planNodes, ...columnNames(collected)], () => ({
    collected,
    toStatement: keepStatement((starts) => findNodes(starts, collected.columns)),
  }));
}

async function loadNode(
  call: {
    readonly context: GraphContext;
    readonly scope: Scope;
    readonly wanted: WantedNodes;
  },
  label: string,
  key: string,
): Promise<GraphNode | null> {
  const { context, scope, wanted } = call;
  const [row] = await loadRows(context, wanted.toStatement, nameOf({ label, key }));
  return row ? { label, key, columns: indexOf(wanted.collected, 'n'), row, scope } : null;
}
