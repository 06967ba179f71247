import { readColumn, type Column } from '../column.ts';
import { cypher, join, toStatement, value, type Fragment } from '../cypher.ts';
import type { Statement } from '../statement.ts';
import { findBest, type FoundNodes, type IndexQuery } from './search-nodes.ts';

/** The queries of a search, by stage. */
export interface StagedSearch {
  /** Identifies the search in the result. */
  readonly name: string;
  readonly names: readonly IndexQuery[];
  readonly misspelled: readonly IndexQuery[];
  readonly texts: readonly IndexQuery[];
}

/** The columns of the nodes that a search returns. */
interface FoundColumns {
  readonly columns: readonly Column[];
  /** The columns of a node that was found by name. */
  readonly nameColumns: readonly Column[];
  /** The columns of a node that was found in its texts. */
  readonly textColumns: readonly Column[];
}

/**
 * Runs many searches in one statement. The stages `misspelled` and `texts` run only if the previous stages find fewer
 * than `enough` nodes. The stage `misspelled` also runs if the stage `names` reaches the limit of a query, because other
 * nodes with matching names can then be missing. Columns: the name of the search, the requested columns of `n`, the number
 * of nodes from the stage `names`, whether the node is from the stage `texts`, the columns for names, the columns for
 * texts. The columns that do not apply to the node are null.
 */
export function searchInStages(
  wanted: FoundNodes &
    FoundColumns & { readonly searches: readonly StagedSearch[]; readonly enough: number },
): Statement {
  const searches = wanted.searches.map(({ name, names, misspelled, texts }) => [
    name,
    ...[names, misspelled, texts].map((queries) => queries.map((each) => [each.index, each.query])),
  ]);
  const enough = value(BigInt(wanted.enough));
  const limit = value(BigInt(wanted.limit));
  const find = findBest(wanted);
  return toStatement(cypher`UNWIND ${value(searches)} AS search
CALL (search) {
  UNWIND search[1] AS ask
  ${find}
  RETURN collect(DISTINCT n) AS named
}
CALL (search, named) {
  UNWIND CASE WHEN size(named) < ${enough} OR size(named) >= ${limit} THEN search[2] ELSE [] END AS ask
  ${find}
  RETURN collect(n) AS similar
}
CALL (named, similar) {
  UNWIND named + similar AS n
  RETURN collect(DISTINCT n) AS found
}
CALL (search, found) {
  UNWIND CASE WHEN size(found) < ${enough} THEN search[3] ELSE [] END AS ask
  ${find}
  RETURN collect(n) AS inTexts
}
UNWIND [node IN found | [node, false]] + [node IN inTexts | [node, true]] AS hit
WITH search[0] AS key, size(named) AS first, hit[0] AS n, hit[1] AS isText
RETURN ${join([cypher`key`, ...readFound(wanted)], ', ')}`);
}

function readFound({ columns, nameColumns, textColumns }: FoundColumns): readonly Fragment[] {
  return [
    ...columns.map(readColumn),
    ...[cypher`first`, cypher`isText`],
    ...nameColumns.map((each) => cypher`CASE WHEN NOT isText THEN ${readColumn(each)} END`),
    ...textColumns.map((each) => cypher`CASE WHEN isText THEN ${readColumn(each)} END`),
  ];
}
