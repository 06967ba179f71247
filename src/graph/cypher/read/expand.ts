import { BOOKKEEPING } from '../../model/bookkeeping.ts';
import { readColumn, type Column } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { walk, type Step } from '../pattern.ts';
import { matchNodes, nodeName, type NodeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** The expansion of many nodes by one step. */
export interface Expansion {
  readonly starts: readonly NodeRef[];
  readonly step: Step;
  readonly conditions: readonly Fragment[];
  readonly limit: number;
}

/** Returns the distinct neighbors of many nodes, sorted by sort name and key, at most `limit`. Column: the node. */
export function expandInOrder(wanted: Expansion): Statement {
  const limit = value(BigInt(wanted.limit));
  // The subquery has the same limit, so that a node with many relationships does not return more rows than needed.
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
RETURN ${nodeName('n')}`);
}

/**
 * Returns the relationships that a step from many nodes matches, sorted by type and key. Columns: the start node, then
 * the requested columns.
 */
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

/** Returns a condition that is true if `n` is one of the given nodes. */
export function endsAt(names: readonly string[]): Fragment {
  return cypher`${nodeName('n')} IN ${value(names)}`;
}
