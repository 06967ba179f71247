import type { ColumnIndex } from '../selection/collect-columns.ts';
import type { PropertyPlan } from '../selection/field-plan.ts';
import { fetchProperties } from './find-nodes.ts';
import type { GraphContext } from './graph-context.ts';
import type { GraphNode, GraphRelationship } from './graph-value.ts';
import { mapLater, type Later } from './later.ts';

/** Returns whether the parent value is a relationship rather than a node. */
export function isRelationship(parent: GraphNode | GraphRelationship): parent is GraphRelationship {
  return 'isOutgoing' in parent;
}

/**
 * Returns properties of a node or relationship, or null for unknown values. If properties of a node were not fetched
 * yet, fetches them with one statement for all nodes of the level. A relationship always has its selected properties.
 */
export function readPropertiesOf(
  context: GraphContext,
  parent: GraphNode | GraphRelationship,
  columns: readonly PropertyPlan[],
): Later<readonly unknown[]> {
  return openPropertyReader(context, columns)(parent);
}

/** Returns a function that reads the same property of many nodes or relationships, or null for unknown values. */
export function openValueReader(
  context: GraphContext,
  column: PropertyPlan,
): (parent: GraphNode | GraphRelationship) => unknown {
  let last: ColumnIndex | undefined;
  let position: number | undefined;
  return (parent) => {
    if (parent.columns !== last) {
      last = parent.columns;
      position = parent.columns.get(column.property);
    }
    if (position !== undefined) return parent.row[position] ?? null;
    return mapLater(readPropertiesOf(context, parent, [column]), ([value]) => value);
  };
}

/**
 * Returns a function that reads the same properties of many nodes or relationships, as `readPropertiesOf` does. The
 * function looks up the positions of the properties again only if the columns of the rows change.
 */
export function openPropertyReader(
  context: GraphContext,
  wanted: readonly PropertyPlan[],
): (parent: GraphNode | GraphRelationship) => Later<readonly unknown[]> {
  let last: ColumnIndex | undefined;
  let positions: readonly (number | undefined)[] = [];
  let isFetched = false;
  return (parent) => {
    if (parent.columns !== last) {
      last = parent.columns;
      positions = wanted.map(({ property }) => parent.columns.get(property));
      isFetched = !positions.includes(undefined);
    }
    if (!isFetched && !isRelationship(parent)) return fetchProperties(context, parent, wanted);
    return positions.map((at) => (at === undefined ? null : (parent.row[at] ?? null)));
  };
}
