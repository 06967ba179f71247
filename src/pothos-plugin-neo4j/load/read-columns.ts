import type { PropertyPlan } from '../selection/field-plan.ts';
import { fetchProperties } from './find-nodes.ts';
import type { GraphContext } from './graph-context.ts';
import {
  readRelationshipProperty,
  readNodeProperty,
  type GraphRelationship,
  type GraphNode,
} from './graph-value.ts';

/** Returns whether the parent value is a relationship rather than a node. */
export function isRelationship(parent: GraphNode | GraphRelationship): parent is GraphRelationship {
  return 'isOutgoing' in parent;
}

/**
 * Returns properties of a node or relationship, or null for unknown values. If properties of a node were not fetched
 * yet, fetches them with one statement for all such nodes. A relationship always has its selected properties.
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
