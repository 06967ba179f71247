import type { PropertyPlan } from '../selection/field-plan.ts';
import { fetchProperties } from './find-nodes.ts';
import type { GraphContext } from './graph-context.ts';
import {
  readRelationshipProperty,
  readNodeProperty,
  type GraphRelationship,
  type GraphNode,
} from './graph-value.ts';

/** Whether a value that GraphQL resolves from is a link, not a node. */
export function isRelationship(parent: GraphNode | GraphRelationship): parent is GraphRelationship {
  return 'isOutgoing' in parent;
}

/**
 * The values of some columns of a node or a link, null where there is none. Those of a node that came without them
 * are fetched, once for all such nodes; a link always comes with its own.
 */
export function readPropertiesOf(
  context: GraphContext,
  parent: GraphNode | GraphRelationship,
  columns: readonly PropertyPlan[],
): readonly unknown[] | Promise<readonly unknown[]> {
  if (isRelationship(parent))
    return columns.map((column) => readRelationshipProperty(parent, column.property) ?? null);
  const known = columns.map((column) => readNodeProperty(parent, column.property));
  return known.includes(undefined) ? fetchProperties(context, parent, columns) : known;
}
