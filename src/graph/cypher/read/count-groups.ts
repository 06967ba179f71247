import { all } from '../condition.ts';
import { cypher, name, property, toStatement, value, type Fragment } from '../cypher.ts';
import { matchListed, type Listed } from './follow.ts';
import {
  forEachStart,
  matchListedRelationships,
  type ListedRelationships,
} from './listed-relationships.ts';
import { walk, walkOn, type Step } from '../pattern.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/**
 * The rows to count. They are the nodes of a label, all relationships of some types, or the results of a traversal from
 * many nodes.
 */
export type Counted =
  | Listed
  | ListedRelationships
  | {
      readonly starts: readonly NodeRef[];
      readonly steps: readonly Step[];
      readonly conditions: readonly Fragment[];
    };

/** The grouping of rows. */
export type Grouping =
  | { readonly kind: 'property'; readonly of: string; readonly property: string }
  /** Groups by the types of the relationships `l`. */
  | { readonly kind: 'type' }
  /** Groups by the nodes `a` and `n` at both ends of the relationships. A relationship counts once for each. */
  | { readonly kind: 'bothEnds' }
  /** Groups by each key in a list. `names` gives the label of the nodes with these keys, and their name property. */
  | {
      readonly kind: 'keys';
      readonly of: string;
      readonly property: string;
      readonly names: { readonly label: string; readonly property: string };
    }
  /** Groups by the nodes that a step from `n` reaches. */
  | { readonly kind: 'ends'; readonly step: Step; readonly conditions: readonly Fragment[] };

const NONE = 'NONE';

/**
 * Counts rows by group and returns the largest groups, unsorted, at most `limit` per start node. Columns: the start
 * node (null if the rows have none), the key of the group, its name, the count.
 */
export function countGroups(counted: Counted, grouping: Grouping, limit: number): Statement {
  const groups = cypher`${groupRows(counted, grouping)}
  ORDER BY count DESC, value
  LIMIT ${value(BigInt(limit))}`;
  return toStatement(
    countedRows(
      counted,
      cypher`${groups}
  ${nameGroups(grouping)}`,
      cypher`value, label, count`,
    ),
  );
}

/** Returns the rows that `rest` derives from the counted rows, each with its start node. */
export function countedRows(counted: Counted, rest: Fragment, returned: Fragment): Fragment {
  if ('types' in counted) {
    const rows = cypher`${matchListedRelationships(counted)}
  ${rest}`;
    return forEachStart(counted, rows, [returned]);
  }
  if ('label' in counted) {
    return cypher`CALL () {
  ${matchListed(counted)}
  ${rest}
}
RETURN null AS key, ${returned}`;
  }
  return cypher`${matchNodes('a', counted.starts)}
CALL (a) {
  MATCH ${walk(counted.steps)} WHERE ${all(counted.conditions)}
  ${rest}
}
RETURN key, ${returned}`;
}

function groupRows(counted: Counted, grouping: Grouping): Fragment {
  if (grouping.kind === 'ends') {
    const row = 'label' in counted ? cypher`n` : cypher`l, n`;
    const walked = { from: 'n', link: 'l1', to: 'n1' };
    return cypher`OPTIONAL MATCH ${walkOn(grouping.step, walked)} WHERE ${all(grouping.conditions)}
  WITH DISTINCT ${row}, n1
  WITH coalesce(n1.key, ${value(NONE)}) AS value, coalesce(n1.name, ${value(NONE)}) AS label, count(*) AS count`;
  }
  if (grouping.kind === 'bothEnds') {
    return cypher`UNWIND [a, n] AS side
  WITH DISTINCT l, side
  WITH side.key AS value, side.name AS label, count(*) AS count`;
  }
  if (grouping.kind === 'type') return cypher`WITH type(l) AS value, count(*) AS count`;
  const grouped = property(grouping.of, grouping.property);
  if (grouping.kind === 'property') {
    return cypher`WITH coalesce(${grouped}, ${value(NONE)}) AS value, count(*) AS count`;
  }
  return cypher`UNWIND CASE WHEN size(coalesce(${grouped}, [])) = 0 THEN [${value(NONE)}] ELSE ${grouped} END AS value
  WITH value, count(*) AS count`;
}

function nameGroups(grouping: Grouping): Fragment {
  if (grouping.kind === 'ends' || grouping.kind === 'bothEnds')
    return cypher`RETURN value, label, count`;
  if (grouping.kind !== 'keys') return cypher`RETURN value, value AS label, count`;
  const { label, property: named } = grouping.names;
  return cypher`OPTIONAL MATCH (named:${name(label)} {key: value})
  RETURN value, coalesce(named.${name(named)}, value) AS label, count`;
}
