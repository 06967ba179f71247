import { all } from '../condition.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { walkOn, type Step } from '../pattern.ts';
import type { Statement } from '../statement.ts';
import { countedRows, rowVariables, type Counted } from './counted-rows.ts';
import { aggregateColumns, bindValues, type Aggregates } from './summarize-rows.ts';

/** The grouping of rows. */
export type Grouping =
  /** Groups by a text. */
  | { readonly kind: 'value'; readonly value: Fragment }
  /** Groups by the types of the relationships `l`. */
  | { readonly kind: 'type' }
  /** Groups by the nodes `a` and `n` at both ends of the relationships. A relationship counts once for each. */
  | { readonly kind: 'bothEnds' }
  /** Groups by each key in a list. `names` gives the label of the nodes with these keys, and their name property. */
  | {
      readonly kind: 'keys';
      readonly keys: Fragment;
      readonly names: { readonly label: string; readonly property: string };
    }
  /** Groups by the nodes that a step from `n` reaches. The conditions are on the relationship in a variable. */
  | {
      readonly kind: 'ends';
      readonly step: Step;
      readonly conditions: (link: string) => readonly Fragment[];
    };

/** One or two groupings, and the aggregates of each group. */
export interface GroupsWanted {
  readonly groupings: readonly Grouping[];
  readonly aggregates: Aggregates;
  readonly limit: number;
}

/** The key and name of the group of rows without a key. */
export const NO_KEY = 'NONE';

/**
 * Counts rows by group and returns the largest groups, unsorted, at most `limit` per start node. Columns: the start
 * node (null if rows have none), the key and the name of the group in each grouping, the count, the aggregates.
 */
export function countGroups(counted: Counted, wanted: GroupsWanted): Statement {
  const { groupings, aggregates, limit } = wanted;
  const { clauses, bound } = bindGroups(groupings, rowVariables(counted));
  const keys = groupings.map((_, at) => keyName(at));
  const values = [...groupings.flatMap(readGroup), cypher`count(*) AS count`];
  const groups = cypher`${join(clauses, ' ')}${bindValues(aggregates, bound)}
  WITH ${join([...values, ...aggregateColumns(aggregates)], ', ')}
  ORDER BY ${join([cypher`count DESC`, ...keys], ', ')}
  LIMIT ${value(BigInt(limit))}
  ${join(groupings.map(matchName), ' ')}`;
  const names = aggregates.terms.map((_, at) => name(`aggregate${at}`));
  const labels = groupings.flatMap((each, at) => [keyName(at), readLabel(each, at)]);
  const returned = [...keys.flatMap((key, at) => [key, labelName(at)]), cypher`count`, ...names];
  const rest = cypher`${groups}RETURN ${join([...labels, cypher`count`, ...names], ', ')}`;
  return toStatement(countedRows(counted, rest, join(returned, ', ')));
}

/** Returns the clauses that bind the variables of each grouping, and all variables that are then bound. */
function bindGroups(
  groupings: readonly Grouping[],
  rows: readonly Fragment[],
): { readonly clauses: readonly Fragment[]; readonly bound: readonly Fragment[] } {
  return groupings.reduce<{ readonly clauses: Fragment[]; readonly bound: readonly Fragment[] }>(
    ({ clauses, bound }, grouping, at) => {
      if (isComputed(grouping)) return { clauses, bound };
      const known = [...bound, grouping.kind === 'keys' ? listedName(at) : endName(at)];
      return { clauses: [...clauses, bindGroup(grouping, at, bound)], bound: known };
    },
    { clauses: [], bound: rows },
  );
}

type ComputedGrouping = Extract<Grouping, { readonly kind: 'value' | 'type' }>;

/** Returns whether the key of a grouping is an expression, which needs no variable. */
function isComputed(grouping: Grouping): grouping is ComputedGrouping {
  return grouping.kind === 'value' || grouping.kind === 'type';
}

function bindGroup(
  grouping: Exclude<Grouping, ComputedGrouping>,
  at: number,
  bound: readonly Fragment[],
): Fragment {
  if (grouping.kind === 'keys') {
    const { keys } = grouping;
    return cypher`UNWIND CASE WHEN size(coalesce(${keys}, [])) = 0 THEN [${value(NO_KEY)}] ELSE ${keys} END AS ${listedName(at)}`;
  }
  if (grouping.kind === 'bothEnds') {
    return cypher`UNWIND [a, n] AS ${endName(at)}
  WITH DISTINCT ${join([...bound, endName(at)], ', ')}`;
  }
  const link = `l${at + 1}`;
  const walked = { from: 'n', link, to: `n${at + 1}` };
  return cypher`OPTIONAL MATCH ${walkOn(grouping.step, walked)} WHERE ${all(grouping.conditions(link))}
  WITH DISTINCT ${join([...bound, endName(at)], ', ')}`;
}

/** Returns the projections of the key of a group, and of its name if the rows contain it. */
function readGroup(grouping: Grouping, at: number): readonly Fragment[] {
  if (grouping.kind === 'keys') return [cypher`${listedName(at)} AS ${keyName(at)}`];
  if (grouping.kind === 'type') return [cypher`type(l) AS ${keyName(at)}`];
  if (grouping.kind === 'value')
    return [cypher`coalesce(${grouping.value}, ${value(NO_KEY)}) AS ${keyName(at)}`];
  return [
    cypher`coalesce(${endName(at)}.key, ${value(NO_KEY)}) AS ${keyName(at)}`,
    cypher`coalesce(${endName(at)}.name, ${value(NO_KEY)}) AS ${labelName(at)}`,
  ];
}

function matchName(grouping: Grouping, at: number): Fragment {
  if (grouping.kind !== 'keys') return cypher``;
  return cypher`OPTIONAL MATCH (${name(`named${at}`)}:${name(grouping.names.label)} {key: ${keyName(at)}})
  `;
}

function readLabel(grouping: Grouping, at: number): Fragment {
  if (isComputed(grouping)) return cypher`${keyName(at)} AS ${labelName(at)}`;
  if (grouping.kind !== 'keys') return labelName(at);
  const named = cypher`${name(`named${at}`)}.${name(grouping.names.property)}`;
  return cypher`coalesce(${named}, ${keyName(at)}) AS ${labelName(at)}`;
}

function keyName(at: number): Fragment {
  return name(`key${at}`);
}

function labelName(at: number): Fragment {
  return name(`label${at}`);
}

function listedName(at: number): Fragment {
  return name(`listed${at}`);
}

function endName(at: number): Fragment {
  return name(`n${at + 1}`);
}
