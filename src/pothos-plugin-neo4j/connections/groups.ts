import type { GraphQLResolveInfo } from 'graphql';
import type { EnumRef, SchemaTypes } from '@pothos/core';
import { countGroups, NO_KEY, type Grouping } from '../../graph/cypher/read/count-groups.ts';
import { cypher, name, property as propertyOf, type Fragment } from '../../graph/cypher/cypher.ts';
import type { Row } from '../../neo4j/graph.ts';
import { relationshipConditions, type Scope } from '../hooks/scope.ts';
import type { GraphContext } from '../load/graph-context.ts';
import { noteCut } from '../load/notices.ts';
import { planOnce } from '../load/plan-once.ts';
import { toStep, type TraversalStep } from '../load/traversal.ts';
import type { Selection } from '../selection/walk-selection.ts';
import type { GraphConnection } from './connection.ts';
import {
  readSummaries,
  selectMeasures,
  toAggregates,
  type Measures,
  type PlannedMeasures,
  type Summaries,
} from './measures.ts';

/** The maximum number of groups in a response. */
const GROUP_LIMIT = 10_000;

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

/** A group and the number of its rows. With a second key, `thenKey` and `thenLabel` are not null. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly thenKey: string | null;
  readonly thenLabel: string | null;
  readonly count: number;
  readonly aggregate: Summaries;
}

/** The order of groups. */
export type GroupOrder = 'COUNT' | 'KEY';

/** Groups by a property of the node of the edge. */
export function byNodeProperty(property: string, description: string): GroupKey {
  return byValue(() => propertyOf('n', property), description);
}

/** Groups by a property of the relationship if edges are relationships, otherwise by a property of the node. */
export function byRowProperty(property: string, description: string): GroupKey {
  return byValue((row) => propertyOf(row, property), description);
}

/** Groups by a text that is computed from the row. Null belongs to the group `NONE`. */
export function byValue(value: (row: 'l' | 'n') => Fragment, description: string): GroupKey {
  return { description, grouping: (row) => ({ kind: 'value', value: value(row) }) };
}

/** Groups by each key in a list property. */
export function byRowKeys(
  property: string,
  names: { readonly label: string; readonly property: string },
  description: string,
): GroupKey {
  return {
    description,
    grouping: (row) => ({ kind: 'keys', keys: propertyOf(row, property), names }),
  };
}

/** Groups by the key of a node that is stored in a property of the node of the edge. */
export function byNodeKey(property: string, label: string, description: string): GroupKey {
  const key = propertyOf('n', property);
  const keys = cypher`CASE WHEN ${key} IS NOT NULL THEN [${key}] END`;
  const names = { label, property: 'name' };
  return { description, grouping: () => ({ kind: 'keys', keys, names }) };
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
      conditions: (variable) =>
        relationshipConditions(scope, {
          variable,
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
  const isOther = (row: 'l' | 'n', link: string): Fragment => {
    const other = propertyOf(link, property);
    return row === 'l' ? cypher`${other} <> l.${name(property)}` : cypher`${other} IS NOT NULL`;
  };
  return {
    description,
    grouping: (row, scope) => {
      const ends = grouping(row, scope);
      if (ends.kind !== 'ends') return ends;
      const { conditions } = ends;
      return { ...ends, conditions: (link) => [isOther(row, link), ...conditions(link)] };
    },
  };
}

/** The arguments of a field for groups. */
export interface GroupsCall {
  readonly keys: readonly GroupKey[];
  readonly order: GroupOrder;
  readonly measures: Measures;
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
}

/** Counts the rows of a connection by group. Runs one statement for all connections of a level. */
export async function readGroups(
  connection: GraphConnection,
  { keys, order, measures, context, info }: GroupsCall,
): Promise<readonly Group[]> {
  const planned = planOnce(context, info, readGroups, (selection) =>
    selectMeasures(measures, belowAggregate(selection)),
  );
  const { row, scope } = connection;
  const parts = [countGroups, row, ...keys, countGroups, ...planned.measures.flat()];
  const rows = await connection.count(parts, (counted) =>
    countGroups(counted, {
      groupings: keys.map((key) => key.grouping(row, scope)),
      aggregates: toAggregates(planned, row),
      limit: GROUP_LIMIT + 1,
    }),
  );
  if (rows.length > GROUP_LIMIT) noteCut(context, 'groups', GROUP_LIMIT);
  const groups = rows.map((each) => toGroup(each, keys.length, planned));
  return groups.toSorted(GROUP_ORDERS[order]).slice(0, GROUP_LIMIT);
}

function belowAggregate(selection: Selection): Selection {
  return selection.flatMap(({ field, children }) => (field.name === 'aggregate' ? children : []));
}

function toGroup(row: Row, keys: number, planned: PlannedMeasures): Group {
  const [, key, label, ...others] = row;
  const [thenKey, thenLabel] = keys > 1 ? others.map(String) : [null, null];
  const [count, ...results] = keys > 1 ? others.slice(2) : others;
  return {
    key: String(key),
    label: String(label),
    thenKey: thenKey ?? null,
    thenLabel: thenLabel ?? null,
    count: Number(count),
    aggregate: readSummaries(planned, results),
  };
}

type CompareGroups = (one: Group, other: Group) => number;

/** The order by count compares equal counts by plain text, and the order by key puts the group without a key last. */
const GROUP_ORDERS: Readonly<Record<GroupOrder, CompareGroups>> = {
  COUNT: (one, other) => other.count - one.count || compareKeys(one, other, compareTexts),
  KEY: (one, other) => compareKeys(one, other, compareWithNone),
};

function compareKeys(
  one: Group,
  other: Group,
  compare: (one: string, other: string) => number,
): number {
  return compare(one.key, other.key) || compare(one.thenKey ?? '', other.thenKey ?? '');
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function compareWithNone(one: string, other: string): number {
  return Number(one === NO_KEY) - Number(other === NO_KEY) || compareTexts(one, other);
}
