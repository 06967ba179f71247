import { readColumn, type Column } from '../column.ts';
import { cypher, join, toStatement, value } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** A Lucene query for a full-text index. `name` identifies the query in the result. */
export interface Ask {
  readonly name: string;
  readonly index: string;
  readonly query: string;
}

/**
 * Runs many full-text queries in one statement. Each returns at most `limit` nodes with the given labels, the best
 * first. Columns: the name of the query, the label, the requested columns of `n`.
 */
export function searchNodes(wanted: {
  readonly asks: readonly Ask[];
  readonly labels: readonly string[];
  readonly columns: readonly Column[];
  readonly limit: number;
}): Statement {
  const asks = wanted.asks.map(({ name, index, query }) => [name, index, query]);
  const columns = [cypher`labels(n)[0]`, ...wanted.columns.map(readColumn)];
  return toStatement(cypher`UNWIND ${value(asks)} AS ask
CALL (ask) {
  CALL db.index.fulltext.queryNodes(ask[1], ask[2]) YIELD node AS n, score
  WHERE labels(n)[0] IN ${value(wanted.labels)}
  RETURN n, score
  ORDER BY score DESC, n.key
  LIMIT ${value(BigInt(wanted.limit))}
}
RETURN ${join([cypher`ask[0] AS key`, ...columns], ', ')}`);
}
