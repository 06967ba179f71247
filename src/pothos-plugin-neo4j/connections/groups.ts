import type { EnumRef, SchemaTypes } from '@pothos/core';
import type { Grouping } from '../../graph/cypher/read/count-groups.ts';
import { cypher, name } from '../../graph/cypher/cypher.ts';
import type { Row } from '../../neo4j/graph.ts';
import { relationshipConditions, type Scope } from '../hooks/scope.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';

/** The maximum number of groups returned. No connection of the bundled data has more. */
export const GROUP_LIMIT = 10_000;

/** How the rows of a connection can be grouped; `row` is the variable of the edge, a relationship or a node. */
export interface GroupKey {
  readonly description: string;
  readonly grouping: (row: 'l' | 'n', scope: Scope) => Grouping;
}

/** The keys by which the rows of a connection can be grouped. */
export interface Groups {
  readonly keys: Readonly<Record<string, GroupKey>>;
  readonly by: EnumRef<SchemaTypes, string>;
}

/** One group with its count. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** By a property of the node that the edge leads to. */
export function byNodeProperty(property: string, description: string): GroupKey {
  return { description, grouping: () => ({ kind: 'property', of: 'n', property }) };
}

/** By a property of the relationship, if edges are relationships, otherwise of the node. */
export function byRowProperty(property: string, description: string): GroupKey {
  return { description, grouping: (row) => ({ kind: 'property', of: row, property }) };
}

/** By each key in a list property. */
export function byRowKeys(
  property: string,
  names: { readonly label: string; readonly property: string },
  description: string,
): GroupKey {
  return { description, grouping: (row) => ({ kind: 'keys', of: row, property, names }) };
}

/** By each node to which the shown node has relationships. */
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
 * By each node to which the shown node has a relationship with another value of a property than the relationship of
 * the edge; if rows are nodes, with any value.
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

/** Converts the rows of `countGroups` to groups: the largest first, then sorted by key. */
export function readGroups(rows: readonly Row[]): readonly Group[] {
  return rows
    .map(([, key, label, count]) => ({
      key: String(key),
      label: String(label),
      count: Number(count),
    }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}
