import type { EnumRef, SchemaTypes } from '@pothos/core';
import type { Grouping } from '../../graph/cypher/read/count-groups.ts';
import { cypher, name } from '../../graph/cypher/cypher.ts';
import type { Row } from '../../neo4j/graph.ts';
import { relationshipConditions, type Scope } from '../hooks/scope.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';

/** The maximum number of groups in a response. */
export const GROUP_LIMIT = 10_000;

/** A key for grouping the rows of a connection. `row` is the variable of the edge: a relationship or a node. */
export interface GroupKey {
  readonly description: string;
  readonly grouping: (row: 'l' | 'n', scope: Scope) => Grouping;
}

/** The keys for grouping the rows of a connection. */
export interface Groups {
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly by: EnumRef<SchemaTypes, string>;
}

/** A group and the number of its rows. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Groups by a property of the node of the edge. */
export function byNodeProperty(property: string, description: string): GroupKey {
  return { description, grouping: () => ({ kind: 'property', of: 'n', property }) };
}

/** Groups by a property of the relationship if edges are relationships, otherwise by a property of the node. */
export function byRowProperty(property: string, description: string): GroupKey {
  return { description, grouping: (row) => ({ kind: 'property', of: row, property }) };
}

/** Groups by each key in a list property. */
export function byRowKeys(
  property: string,
  names: { readonly label: string; readonly property: string },
  description: string,
): GroupKey {
  return { description, grouping: (row) => ({ kind: 'keys', of: row, property, names }) };
}

/** Groups by the type of the relationship. */
export function byType(description: string): GroupKey {
  return { description, grouping: () => ({ kind: 'type' }) };
}

/** Groups by the nodes at both ends of the relationship. */
export function byBothEnds(description: string): GroupKey {
  return { description, grouping: () => ({ kind: 'bothEnds' }) };
}

/** Groups by each node that is related to the node of the edge. */
export function byEnds(step: TraversalStep, description: string): GroupKey {
  return {
    description,
    grouping: (_, scope) => ({
      kind: 'ends',
      step: toStep(step),
      conditions: relationshipConditions(scope, {
        variable: 'l1',
        relationships: step.links,
        meaning: 'USUAL',
      }),
    }),
  };
}

/**
 * Groups by each related node whose relationship has a different value of a property than the relationship of the edge.
 * If edges are nodes, any known value counts.
 */
export function byOtherEnds(step: TraversalStep, property: string, description: string): GroupKey {
  const { grouping } = byEnds(step, description);
  const isOther = {
    l: cypher`l1.${name(property)} <> l.${name(property)}`,
    n: cypher`l1.${name(property)} IS NOT NULL`,
  };
  return {
    description,
    grouping: (row, scope) => {
      const ends = grouping(row, scope);
      if (ends.kind !== 'ends') return ends;
      return { ...ends, conditions: [isOther[row], ...ends.conditions] };
    },
  };
}

/** Converts the rows of `countGroups` to groups, sorted by size in descending order, then by key. */
export function readGroups(rows: readonly Row[]): readonly Group[] {
  return rows
    .map(([, key, label, count]) => ({
      key: String(key),
      label: String(label),
      count: Number(count),
    }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}
