import { BOOKKEEPING } from '../../model/bookkeeping.ts';
import { readColumn, type Column } from '../column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { walk, type Step } from '../pattern.ts';
import { matchNodes, type GraphTypeRef } from '../node-ref.ts';
import type { Statement } from '../statement.ts';

/** Links to follow one step, both ways or one, from many nodes at once. */
export interface Expansion {
  readonly starts: readonly GraphTypeRef[];
  readonly step: Step;
  readonly conditions: readonly Fragment[];
  readonly limit: number;
}

/** The nodes next to many nodes. A row is: the name of a start, the names of its neighbours; `limit` of them in all. */
export function expandFrom(wanted: Expansion): Statement {
  return toStatement(cypher`${matchNodes('a', wanted.starts)}
MATCH ${walk([wanted.step])}${where(wanted.conditions)}
WITH DISTINCT key, n
LIMIT ${value(BigInt(wanted.limit))}
RETURN key, collect(${NAME})`);
}

/** The nodes next to any of many nodes, each once, by sort name and key. A row is: the name; at most `limit` rows. */
export function expandInOrder(wanted: Expansion): Statement {
  const limit = value(BigInt(wanted.limit));
  // The limit stands inside too, so that a node with many links hands on no more than can be shown.
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

/** Holds for a step that ends at a node of one of some names. */
export function endsAt(names: readonly string[]): Fragment {
  return cypher`${NAME} IN ${value(names)}`;
}

/** The name of the node `n`, as a start has it. */
const NAME = cypher`labels(n)[0] + ':' + n.key`;

function where(conditions: readonly Fragment[]): Fragment {
  return conditions.length === 0 ? cypher`` : cypher` WHERE ${join(conditions, ' AND ')}`;
}
