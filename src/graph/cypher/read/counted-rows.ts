import { all, where } from '../condition.ts';
import { cypher, join, name, toStatement, type Fragment } from '../cypher.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import { walk, type Step } from '../pattern.ts';
import type { Statement } from '../statement.ts';
import { matchListed, type Listed } from './follow.ts';

/** All relationships `l` of some types, from `a` to `n`, for which the conditions are true. */
export interface ListedRelationships {
  readonly types: readonly string[];
  readonly conditions: readonly Fragment[];
}

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
  if (!('starts' in counted)) {
    return cypher`CALL () {
  ${'label' in counted ? matchListed(counted) : matchListedRelationships(counted)}
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

/** Binds `l`, `a` and `n` to all relationships of some types. */
export function matchListedRelationships({ types, conditions }: ListedRelationships): Fragment {
  return cypher`MATCH (a)-[l:${join(types.map(name), '|')}]->(n)${where(conditions)}`;
}

/** Returns the variables of a counted row: the node `n`, the relationship `l` that leads to it, and its start `a`. */
export function rowVariables(counted: Counted): readonly Fragment[] {
  if ('label' in counted) return [cypher`n`];
  return 'starts' in counted ? [cypher`l`, cypher`n`] : [cypher`a`, cypher`l`, cypher`n`];
}

/** Counts the different nodes in a variable of the rows. Columns: the start node (null if rows have none), the count. */
export function countDistinct(counted: Counted, of: Fragment): Statement {
  const rest = cypher`RETURN count(DISTINCT ${of}) AS count`;
  return toStatement(countedRows(counted, rest, cypher`count`));
}
