import type { ColumnIndex } from '../selection/collect-columns.ts';
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

/**
 * Returns a function that returns the same properties of many nodes or relationships, or undefined if they were not
 * fetched. It looks up their positions only once for parents whose rows have the same columns.
 */
export function openPropertyReader(
  wanted: readonly PropertyPlan[],
): (parent: GraphNode | GraphRelationship) => readonly unknown[] | undefined {
  let last: ColumnIndex | undefined;
  let positions: readonly (number | undefined)[] = [];
  let isKnown = false;
  return (parent) => {
    if (parent.columns !== last) {
      last = parent.columns;
      positions = wanted.map(({ property }) => parent.columns.get(property));
      isKnown = !positions.includes(undefined);
    }
    if (!isKnown) return undefined;
    return positions.map((at) => parent.row[at ?? 0] ?? null);
  };
}
