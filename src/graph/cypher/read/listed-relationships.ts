import { where } from '../condition.ts';
import { cypher, join, name, value, type Fragment } from '../cypher.ts';
import { formatNodeRef, type NodeRef } from '../node-ref.ts';
import { walkOn, type Direction } from '../pattern.ts';

/** The nodes with one of the labels and one of the keys. */
export interface AnchorNodes {
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  /** The direction in which the relationships lead from these nodes. */
  readonly direction: Direction;
}

/** All relationships `l` of some types, from `a` to `n`, for which the conditions are true. */
export interface ListedRelationships {
  readonly types: readonly string[];
  readonly conditions: readonly Fragment[];
  /** The nodes at which all wanted relationships start or end. The statement then follows only their relationships. */
  readonly anchor?: AnchorNodes;
  /** The nodes that the conditions compare with, as `START_KEY`. The statement returns the rows of each node. */
  readonly starts?: readonly NodeRef[];
}

/** The key of the start node in the conditions of listed relationships. */
export const START_KEY = cypher`start[1]`;

/** Binds `l`, `a` and `n` to all relationships of some types. */
export function matchListedRelationships(listed: ListedRelationships): Fragment {
  const { types, conditions, anchor } = listed;
  if (anchor) return matchFrom(anchor, types, conditions);
  return cypher`MATCH (a)-[l:${join(types.map(name), '|')}]->(n)${where(conditions)}`;
}

function matchFrom(
  { labels, keys, direction }: AnchorNodes,
  types: readonly string[],
  conditions: readonly Fragment[],
): Fragment {
  const step = walkOn({ types, direction, labels: [] }, { from: 'anchor', link: 'l', to: 'other' });
  // A relationship between two of the nodes is found from both.
  return cypher`MATCH (anchor:${join(labels.map(name), '|')}) WHERE anchor.key IN ${value(keys)}
  MATCH ${step}
  WITH DISTINCT l, startNode(l) AS a, endNode(l) AS n${where(conditions)}`;
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
