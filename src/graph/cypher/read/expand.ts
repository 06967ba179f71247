import { BOOKKEEPING } from '../../model/bookkeeping.ts';
import { readColumn, type Column } from '../column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { walk, type Step } from '../pattern.ts';
import { matchNodes, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** Relationships to follow for one step, in one or both directions, from many nodes at once. */
export interface Expansion {
  readonly starts: readonly NodeRef[];
  readonly step: Step;
  readonly conditions: readonly Fragment[];
  readonly limit: number;
}

/** Returns the neighbors of many nodes. A row is: a start, its neighbors. At most `limit` neighbors in total. */
export function expandFrom(wanted: Expansion): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
MATCH ${walk([wanted.step])}${where(wanted.conditions)}
WITH DISTINCT key, n
LIMIT ${value(BigInt(wanted.limit))}
RETURN key, collect(${NAME})`);
}

/**
 * Returns the distinct neighbors of many nodes, sorted by sort name and key. A row is: the node; at most `limit`
 * rows.
 */
export function expandInOrder(wanted: Expansion): Statement {
  const limit = value(BigInt(wanted.limit));
  // The limit is also inside the subquery, so that a node with many relationships passes on no more than can be
  // shown.
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
CALL (a) {
  MATCH ${walk([wanted.step])}${where(wanted.conditions)}
  WITH DISTINCT n
  ORDER BY n.${name(BOOKKEEPING.sortName)}, n.key
  LIMIT ${limit}
  RETURN n
}
WITH DISTINCT n
ORDER BY n.${name(BOOKKEEPING.sortName)}, n.key
LIMIT ${limit}
RETURN ${NAME}`);
}

/** The links from many nodes that a step meets, by their type and key. A row is: the name of the start, the columns. */
export function expandRelationships(
  wanted: Expansion & { readonly key: Fragment; readonly columns: readonly Column[] },
): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
MATCH ${walk([wanted.step])}${where(wanted.conditions)}
WITH key, a, l, n
ORDER BY type(l), ${wanted.key}
LIMIT ${value(BigInt(wanted.limit))}
RETURN ${join([cypher`key`, ...wanted.columns.map(readColumn)], ', ')}`);
}

/** True for a step that leads to one of the given nodes. */
export function endsAt(names: readonly string[]): Fragment {
  return cypher`${NAME} IN ${value(names)}`;
}

/** Returns the text that identifies the node `n`, in the form used for starts. */
const NAME = cypher`labels(n)[0] + ':' + n.key`;

function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}
