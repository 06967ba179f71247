import { readColumn, type Column } from './column.ts';
import { cypher, join, name, toStatement, value } from './cypher.ts';
import type { Statement } from './statement.ts';

/**
 * Nodes of one label from which links of one type lead to the given ones, over eight links at most. A row is: the key
 * of a given node, the keys of the nodes that a link leads to from here, the columns of `n`.
 */
export function findAncestors(wanted: {
  readonly label: string;
  readonly type: string;
  readonly keys: readonly string[];
  readonly columns: readonly Column[];
}): Statement {
  const { label, type, keys, columns } = wanted;
  return toStatement(cypher`UNWIND ${value(keys)} AS key
MATCH (a:${name(label)} {key: key})
CALL (a) {
  MATCH (a)<-[:${name(type)}*1..8]-(n:${name(label)})
  RETURN DISTINCT n
}
RETURN key, COLLECT { MATCH (n)-[:${name(type)}]->(next) RETURN next.key }, ${join(columns.map(readColumn), ', ')}`);
}
