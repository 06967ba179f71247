import { all } from '../condition.ts';
import { cypher, toStatement, type Fragment } from '../cypher.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import { walk, type Step } from '../pattern.ts';
import type { Statement } from '../statement.ts';
import { matchListed, type Listed } from './follow.ts';
import {
  forEachStart,
  matchListedRelationships,
  type ListedRelationships,
} from './listed-relationships.ts';

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

/** Returns the variables of a counted row: the node `n`, the relationship `l` that leads to it, and its start `a`. */
export function rowVariables(counted: Counted): readonly Fragment[] {
  if ('label' in counted) return [cypher`n`];
  return 'types' in counted ? [cypher`a`, cypher`l`, cypher`n`] : [cypher`l`, cypher`n`];
}

/** Counts the different nodes in a variable of the rows. Columns: the start node (null if rows have none), the count. */
export function countDistinct(counted: Counted, of: Fragment): Statement {
  const rest = cypher`RETURN count(DISTINCT ${of}) AS count`;
  return toStatement(countedRows(counted, rest, cypher`count`));
}
