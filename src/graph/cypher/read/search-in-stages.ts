import { readColumn, type Column } from '../column.ts';
import { cypher, join, toStatement, value, type Fragment } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/** A Lucene query for a full-text index. */
export interface IndexQuery {
  readonly index: string;
  readonly query: string;
}

/** The queries of a search. Later stages run only if the earlier ones find fewer than `enough` nodes. */
export interface StagedSearch {
  /** Identifies the search in the result. */
  readonly name: string;
  readonly names: readonly IndexQuery[];
  readonly misspelled: readonly IndexQuery[];
  readonly texts: readonly IndexQuery[];
  readonly enough: number;
}

/**
 * Runs many searches in one statement. Each query returns at most `limit` nodes with the given labels, the best first.
 * Columns: the name of the search, the requested columns of `n`, the number of nodes that the first stage found, whether
 * the node was found in texts, the columns for names, the columns for texts. The columns of the other kind are null.
 */
export function searchInStages(wanted: {
  readonly searches: readonly StagedSearch[];
  readonly labels: readonly string[];
  readonly columns: readonly Column[];
  readonly nameColumns: readonly Column[];
  readonly textColumns: readonly Column[];
  readonly limit: number;
}): Statement {
  const searches = wanted.searches.map(({ name, names, misspelled, texts, enough }) => [
    ...[name, BigInt(enough)],
    ...[names, misspelled, texts].map((queries) => queries.map((each) => [each.index, each.query])),
  ]);
  const find = findNodes(wanted);
  return toStatement(cypher`UNWIND ${value(searches)} AS search
CALL (search) {
  UNWIND search[2] AS ask
  ${find}
  RETURN collect(DISTINCT node) AS named
}
CALL (search, named) {
  UNWIND CASE WHEN size(named) < search[1] THEN search[3] ELSE [] END AS ask
  ${find}
  RETURN collect(node) AS similar
}
CALL (named, similar) {
  UNWIND named + similar AS node
  RETURN collect(DISTINCT node) AS found
}
CALL (search, found) {
  UNWIND CASE WHEN size(found) < search[1] THEN search[4] ELSE [] END AS ask
  ${find}
  RETURN collect(node) AS told
}
UNWIND [node IN found | [node, false]] + [node IN told | [node, true]] AS hit
WITH search[0] AS key, size(named) AS first, hit[0] AS n, hit[1] AS isText
RETURN ${join([cypher`key`, ...returned(wanted)], ', ')}`);
}

function findNodes(wanted: { readonly labels: readonly string[]; readonly limit: number }) {
  return cypher`CALL (ask) {
    CALL db.index.fulltext.queryNodes(ask[0], ask[1]) YIELD node, score
    WHERE labels(node)[0] IN ${value(wanted.labels)}
    RETURN node
    ORDER BY score DESC, node.key
    LIMIT ${value(BigInt(wanted.limit))}
  }`;
}

function returned(wanted: {
  readonly columns: readonly Column[];
  readonly nameColumns: readonly Column[];
  readonly textColumns: readonly Column[];
}): readonly Fragment[] {
  return [
    ...wanted.columns.map(readColumn),
    ...[cypher`first`, cypher`isText`],
    ...wanted.nameColumns.map((each) => cypher`CASE WHEN NOT isText THEN ${readColumn(each)} END`),
    ...wanted.textColumns.map((each) => cypher`CASE WHEN isText THEN ${readColumn(each)} END`),
  ];
}
