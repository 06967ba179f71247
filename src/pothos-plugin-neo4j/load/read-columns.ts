import { fetchColumns } from './find-nodes.ts';
import type { ColumnPlan } from '../selection/field-plan.ts';
import type { GraphContext } from './graph-context.ts';
import { readLinkColumn, readNodeColumn, type GraphLink, type GraphNode } from './graph-value.ts';

/** Whether a value that GraphQL resolves from is a link, not a node. */
export function isLink(parent: GraphNode | GraphLink): parent is GraphLink {
  return 'isOutgoing' in parent;
}

/**
 * The values of some columns of a node or a link, null where there is none. Those of a node that came without them
 * are fetched, once for all such nodes; a link always comes with its own.
 */
export function readColumns(
  context: GraphContext,
  parent: GraphNode | GraphLink,
  columns: readonly ColumnPlan[],
): readonly unknown[] | Promise<readonly unknown[]> {
  if (isLink(parent))
    return columns.map((column) => readLinkColumn(parent, column.property) ?? null);
  const known = columns.map((column) => readNodeColumn(parent, column.property));
  return known.includes(undefined) ? fetchColumns(context, parent, columns) : known;
}
