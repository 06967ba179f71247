import { readColumn, type Column } from '../column.ts';
import { cypher, join, toStatement, value, type Fragment } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** A Lucene query for a full-text index. */
export interface IndexQuery {
  readonly index: string;
  readonly query: string;
}

/** A query with a name that identifies its rows in the result. */
export interface Ask extends IndexQuery {
  readonly name: string;
}

/** The nodes that a query can return. */
export interface FoundNodes {
  readonly labels: readonly string[];
  /** The maximum number of nodes for each query. */
  readonly limit: number;
}

/**
 * Runs many full-text queries in one statement. Each query returns its best nodes, the best first. Columns: the name of
 * the query, the label, the requested columns of `n`.
 */
export function searchNodes(
  wanted: FoundNodes & { readonly asks: readonly Ask[]; readonly columns: readonly Column[] },
): Statement {
  const asks = wanted.asks.map(({ name, index, query }) => [index, query, name]);
  const columns = [cypher`labels(n)[0]`, ...wanted.columns.map(readColumn)];
  return toStatement(cypher`UNWIND ${value(asks)} AS ask
${findBest(wanted)}
RETURN ${join([cypher`ask[2] AS key`, ...columns], ', ')}`);
}

/** Binds `n` to the best nodes for the query in the list `ask`. The list starts with the index and the Lucene query. */
export function findBest({ labels, limit }: FoundNodes): Fragment {
  return cypher`CALL (ask) {
  CALL db.index.fulltext.queryNodes(ask[0], ask[1]) YIELD node AS n, score
  WHERE labels(n)[0] IN ${value(labels)}
  RETURN n
  ORDER BY score DESC, n.key
  LIMIT ${value(BigInt(limit))}
}`;
}
