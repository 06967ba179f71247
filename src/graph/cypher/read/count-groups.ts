import { all } from '../condition.ts';
import { cypher, name, toStatement, value, type Fragment } from '../cypher.ts';
import { matchListed, type Listed } from './follow.ts';
import { walk, walkOn, type Step } from '../pattern.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** The rows to count: the results of a traversal from many nodes, or the nodes of one label. */
export type Counted =
  | Listed
  | {
      readonly starts: readonly NodeRef[];
      readonly steps: readonly Step[];
      readonly conditions: readonly Fragment[];
    };

/** How rows are grouped. */
export type Grouping =
  | { readonly kind: 'property'; readonly of: string; readonly property: string }
  /** By every entry of a list of keys; `names` gives the nodes with these keys and the property with their names. */
  | {
      readonly kind: 'keys';
      readonly of: string;
      readonly property: string;
      readonly names: { readonly label: string; readonly property: string };
    }
  /** By the nodes to which a step from `n` leads. */
  | { readonly kind: 'ends'; readonly step: Step; readonly conditions: readonly Fragment[] };

const NONE = 'NONE';

/**
 * Counts rows by group and returns the largest groups, unsorted, at most `limit` per start. A row is: the start (null
 * for nodes of one label), the key of the group, its name, the count.
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

/** Rows made by `rest` from the rows of what is counted, each with the start that it belongs to. */
export function countedRows(counted: Counted, rest: Fragment, returned: Fragment): Fragment {
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
  const property = cypher`${name(grouping.of)}.${name(grouping.property)}`;
  if (grouping.kind === 'property') {
    return cypher`WITH coalesce(${property}, ${value(NONE)}) AS value, count(*) AS count`;
  }
  return cypher`UNWIND CASE WHEN size(coalesce(${property}, [])) = 0 THEN [${value(NONE)}] ELSE ${property} END AS value
  WITH value, count(*) AS count`;
}

function nameGroups(grouping: Grouping): Fragment {
  if (grouping.kind === 'ends') return cypher`RETURN value, label, count`;
  if (grouping.kind === 'property') return cypher`RETURN value, value AS label, count`;
  const { label, property } = grouping.names;
  return cypher`OPTIONAL MATCH (named:${name(label)} {key: value})
  RETURN value, coalesce(named.${name(property)}, value) AS label, count`;
}
