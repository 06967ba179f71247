import type { PropertyPlan } from '../selection/field-plan.ts';
import { fetchProperties } from './find-nodes.ts';
import type { GraphContext } from './graph-context.ts';
import {
  readRelationshipProperty,
  readNodeProperty,
  type GraphRelationship,
  type GraphNode,
} from './graph-value.ts';

/** Whether the parent value in GraphQL is a relationship rather than a node. */
export function isRelationship(parent: GraphNode | GraphRelationship): parent is GraphRelationship {
  return 'isOutgoing' in parent;
}

/**
 * Returns the values of some properties of a node or relationship, null for missing ones. Properties that a node
 * lacks are fetched once for all such nodes; a relationship always has its own.
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
