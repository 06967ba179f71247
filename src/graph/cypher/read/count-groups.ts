import { all } from '../condition.ts';
import { cypher, name, toStatement, value, type Fragment } from '../cypher.ts';
import { matchListed, type Listed } from './follow.ts';
import { walk, walkOn, type Step } from '../pattern.ts';
import { matchNodes, type GraphTypeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** The rows to count: the results of a traversal from many nodes, or the nodes of one label. */
export type Counted =
  | Listed
  | {
      readonly starts: readonly GraphTypeRef[];
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
    withDeadline(
      counted,
      cypher`${groups}
  ${nameGroups(grouping)}`,
      cypher`value, label, count`,
    ),
  );
}

/** The date by which rows are counted: its text, and the first and last day that it can mean. */
export interface CountedDate {
  readonly of: string;
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
  /** An additional condition for rows to be counted. */
  readonly condition?: Fragment;
}

/**
 * Counts rows by the periods in which their date can lie. A row is: the start (null for nodes of one label), the
 * first and the last period (null if the date has no bound on that side), the count. Rows without a date, or with an
 * open one, are not counted.
 */
export function countPeriods(counted: Counted, date: CountedDate, years: number): Statement {
  const property = (named: string): Fragment => cypher`${name(date.of)}.${name(named)}`;
  const period = (day: Fragment, unbound: Fragment): Fragment =>
    cypher`CASE WHEN ${day} <> ${unbound} THEN ${day}.year / ${value(BigInt(years))} END`;
  const text = property(date.text);
  const rows = cypher`WITH * WHERE ${all([cypher`${text} <> '..'`, ...(date.condition ? [date.condition] : [])])}
  WITH ${period(property(date.earliest), cypher`date('0001-01-01')`)} AS first, ${period(property(date.latest), cypher`date('9999-12-31')`)} AS last, count(*) AS count
  RETURN first, last, count`;
  return toStatement(withDeadline(counted, rows, cypher`first, last, count`));
}

/** Returns the match of the rows to count, followed by `rest`; each row has its start. */
function withDeadline(counted: Counted, rest: Fragment, returned: Fragment): Fragment {
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
