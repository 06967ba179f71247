import { where } from '../condition.ts';
import { cypher, join, name, value, type Fragment } from '../cypher.ts';
import { formatNodeRef, type NodeRef } from '../node-ref.ts';

/** All relationships `l` of some types, from `a` to `n`, for which the conditions are true. */
export interface ListedRelationships {
  readonly types: readonly string[];
  readonly conditions: readonly Fragment[];
  /** The nodes that the conditions compare with, as `START_KEY`. The statement returns rows for each of them. */
  readonly starts?: readonly NodeRef[];
}

/** The key of the start node in the conditions of listed relationships. */
export const START_KEY = cypher`start[1]`;

/** Binds `l`, `a` and `n` to all relationships of some types. */
export function matchListedRelationships({ types, conditions }: ListedRelationships): Fragment {
  return cypher`MATCH (a)-[l:${join(types.map(name), '|')}]->(n)${where(conditions)}`;
}

/** Returns the rows that `rest` derives from listed relationships, after the column of their start node. */
export function forEachStart(
  { starts }: ListedRelationships,
  rest: Fragment,
  returned: readonly Fragment[],
): Fragment {
  const columns = (key: Fragment): Fragment => join([cypher`${key} AS key`, ...returned], ', ');
  if (!starts) {
    return cypher`CALL () {
  ${rest}
}
RETURN ${columns(cypher`null`)}`;
  }
  return cypher`UNWIND ${value(starts.map((start) => [formatNodeRef(start), start.key]))} AS start
CALL (start) {
  ${rest}
}
RETURN ${columns(cypher`start[0]`)}`;
}
