import { BOOKKEEPING } from '../../graph/model/bookkeeping.ts';
import { readColumn, type Column } from '../../graph/cypher/column.ts';
import { all, where } from '../../graph/cypher/condition.ts';
import {
  cypher,
  join,
  name,
  property,
  toStatement,
  value,
  type Fragment,
} from '../../graph/cypher/cypher.ts';
import { walkOn, type Step } from '../../graph/cypher/pattern.ts';
import type { Statement } from '../../graph/cypher/statement.ts';

/** Two sets of nodes of a label. Each node of the first set is paired with each node of the second set. */
export interface Pair {
  readonly label: string;
  readonly keys: readonly [readonly string[], readonly string[]];
  /** Whether to omit pairs whose first key is not before the second key. Default: false. */
  readonly isSorted?: boolean;
  /**
   * Whether the statement starts at the first set and filters the end nodes, instead of joining each pair. This is faster
   * for one node and many other nodes. Default: false.
   */
  readonly readsAllOfFirst?: boolean;
}

/** Returns the relationships `l` between the nodes `a` and `b` of each pair. Columns: the requested columns. */
export function joinRelationships(
  pair: Pair,
  step: Step,
  wanted: { readonly conditions: readonly Fragment[]; readonly columns: readonly Column[] },
): Statement {
  return toStatement(cypher`${matchJoined(pair, step, wanted.conditions)}
RETURN ${join(wanted.columns.map(readColumn), ', ')}
ORDER BY l.startEarliest, l.${name(BOOKKEEPING.factKey)}`);
}

/** Binds `l` to the relationships between the nodes `a` and `b` of each pair. */
function matchJoined(pair: Pair, step: Step, conditions: readonly Fragment[]): Fragment {
  const walk = walkOn(step, { from: 'a', link: 'l', to: 'n' });
  if (pair.readsAllOfFirst) {
    return cypher`MATCH (a:${name(pair.label)}) WHERE ${isOneOf('a', pair.keys[0])}
MATCH ${walk} WHERE ${all([isOneOf('n', pair.keys[1]), ...conditions])}
WITH a, l, n AS b`;
  }
  return cypher`${matchPair(pair)}
MATCH ${walk} WHERE ${all([cypher`n = b`, ...conditions])}`;
}

/**
 * Returns clauses that bind `l` to the relationships between two nodes, sorted by start date, and `a` and `n` to their
 * stored start and end nodes.
 */
export function matchBetween(pair: Pair, step: Step, conditions: readonly Fragment[]): Fragment {
  return cypher`${matchPair(pair)}
MATCH ${walkOn({ ...step, labels: [] }, { from: 'a', link: 'l', to: 'b' })}${where(conditions)}
WITH startNode(l) AS a, l, endNode(l) AS n
ORDER BY l.startEarliest, l.${name(BOOKKEEPING.factKey)}`;
}

/**
 * Returns the relationships `k` of the node `a` and `l` of the node `b` to the same node `n`. Columns: the requested
 * columns.
 */
export function shareRelationships(
  pair: Pair,
  step: Step,
  wanted: { readonly conditions: readonly Fragment[]; readonly columns: readonly Column[] },
): Statement {
  return toStatement(cypher`${matchShared(pair, step)} WHERE ${all(wanted.conditions)}
RETURN ${join(wanted.columns.map(readColumn), ', ')}
ORDER BY l.startEarliest, l.${name(BOOKKEEPING.factKey)}, k.${name(BOOKKEEPING.factKey)}`);
}

/** Binds `n` to each node that is related to both nodes of a pair, if the conditions are true. */
export function sharedNodes(pair: Pair, step: Step, conditions: readonly Fragment[]): Fragment {
  return cypher`${matchShared(pair, step)} WHERE ${all(conditions)}
WITH DISTINCT n
`;
}

/** Binds `k` and `l` to the relationships of the nodes `a` and `b` of each pair to the same node `n`. */
function matchShared(pair: Pair, step: Step): Fragment {
  // Without the hint, the database reads all relationships of each node that the first step reaches.
  const hint = pair.isSorted ? cypher`` : cypher` USING JOIN ON n`;
  return cypher`${matchPair(pair)}
MATCH ${walkOn(step, { from: 'a', link: 'k', to: 'n' })}
MATCH ${walkOn({ ...step, labels: [] }, { from: 'b', link: 'l', to: 'n' })}${hint}`;
}

function matchPair({ label, keys, isSorted = false }: Pair): Fragment {
  return cypher`MATCH (a:${name(label)}) WHERE ${isOneOf('a', keys[0])}
MATCH (b:${name(label)}) WHERE ${isOneOf('b', keys[1])}${isSorted ? cypher` AND a.key < b.key` : cypher``}`;
}

// Equal keys in the parts of a statement share a parameter. Equal lists of keys do not.
function isOneOf(variable: string, keys: readonly string[]): Fragment {
  const [only, ...others] = keys;
  const key = property(variable, 'key');
  if (only === undefined || others.length > 0) return cypher`${key} IN ${value(keys)}`;
  return cypher`${key} = ${value(only)}`;
}
