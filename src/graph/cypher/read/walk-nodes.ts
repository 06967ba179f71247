import type { Column } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { hintIndex, partsInside, type IndexedPart, type PartInside } from '../indexed-order.ts';
import {
  expressionValues,
  orderAliases,
  orderBy,
  orderByExpressions,
  orderNames,
} from '../order.ts';
import { countFromKeys, matchFromKeys, type RelatedKeys } from '../related-keys.ts';
import { limitRows, whereInside, type Slice } from '../slice.ts';
import { returnRows } from './return-rows.ts';
import type { Statement } from '../statement.ts';

/** The request for a sorted page of the nodes of a label, in an order that indexes provide. */
export interface NodeWalk extends Slice {
  readonly label: string;
  readonly parts: readonly IndexedPart[];
  readonly conditions: readonly Fragment[];
  /** Conditions that match the same nodes, evaluated from related nodes, or null if `conditions` require no relationship. */
  readonly start: RelatedNodes | null;
  readonly columns: readonly Column[];
}

/** The conditions on a node that require a relationship to a node with a known key. */
export interface RelatedNodes {
  readonly related: RelatedKeys;
  /** The conditions in addition to the relationship. */
  readonly conditions: readonly Fragment[];
}

/**
 * Returns a sorted page of the nodes of a label. Columns: the key, the requested columns, and optionally the values of
 * the order terms. The statement reads the index ranges of the order one after another until the page is full. If the
 * related nodes have few relationships, the statement follows these relationships instead.
 */
export function walkNodes(wanted: NodeWalk): Statement {
  const { start } = wanted;
  const parts = partsInside(wanted.parts, wanted);
  const [first, ...others] = parts;
  if (!first) return toStatement(cypher`MATCH (n) WHERE false\n${returnPage(wanted)}`);
  if (!start && others.length === 0) {
    return toStatement(cypher`${matchPart(wanted, first)}
${limitRows(wanted)}
${returnPage(wanted)}`);
  }
  const rows = [
    start ? followIfFew(wanted, start) : cypher`WITH [] AS found, false AS isShort`,
    ...parts.map((part) => walkIfMissing(wanted, part)),
  ];
  return toStatement(cypher`${join(rows, '\n')}
UNWIND range(0, size(found) - 1) AS at
WITH at, found[at] AS n
ORDER BY at
${limitRows(wanted)}
${returnPage(wanted)}`);
}

/** Appends the rows of an index range to `found` if the page is not full. */
function walkIfMissing(wanted: NodeWalk, part: PartInside): Fragment {
  const isMissing = cypher`NOT isShort AND size(found) < ${sizeOf(wanted)}`;
  const rows = cypher`${matchPart(wanted, part)}
    LIMIT ${sizeOf(wanted)}`;
  return cypher`CALL (isShort, found) {
  ${collectIf(isMissing, rows)} AS more
}
WITH isShort, found + more AS found`;
}

/** Binds `isShort` to whether the related nodes have few relationships. If so, binds `found` to the rows of the page. */
function followIfFew(wanted: NodeWalk, { related, conditions }: RelatedNodes): Fragment {
  const { label, order } = wanted;
  const size = sizeOf(wanted);
  const rows = cypher`${matchFromKeys(related)}MATCH (n:${name(label)})${where(conditions)}
    WITH ${join([cypher`n`, ...orderAliases(order)], ', ')}${whereInside(wanted)}
    WITH ${join([cypher`n`, ...orderNames(order)], ', ')}
    ORDER BY ${orderBy(order)}
    LIMIT ${size}`;
  // An index scan also reads the nodes between two matching nodes, and about half of their relationships.
  return cypher`${countFromKeys(related)}
WITH 2 * degree * degree <= ${size} * (COUNT { (:${name(label)}) } + count) AS isShort
CALL (isShort) {
  ${collectIf(cypher`isShort`, rows)} AS found
}`;
}

/**
 * Returns the rows as a list if a condition is true, or an empty list. The inner CALL does not import the outer
 * variables, because Neo4j would then not use the order of the index.
 */
function collectIf(condition: Fragment, rows: Fragment): Fragment {
  return cypher`UNWIND CASE WHEN ${condition} THEN [1] ELSE [] END AS go
  CALL (go) {
    ${rows}
    RETURN collect(n) AS rows
  }
  RETURN coalesce(head(collect(rows)), [])`;
}

/** Binds `n` to the rows of an index range, in order. */
function matchPart({ label, conditions }: NodeWalk, part: PartInside): Fragment {
  return cypher`MATCH (n:${name(label)}) ${hintIndex(label, part)}${where([...part.conditions, ...conditions])}
WITH n ORDER BY ${orderByExpressions(part.terms)}`;
}

function sizeOf({ skip = 0, limit }: NodeWalk): Fragment {
  return value(BigInt(skip + limit));
}

function returnPage({ columns, order, withOrder }: NodeWalk): Fragment {
  const values = withOrder ? expressionValues(order) : [];
  return returnRows({ first: cypher`n.key AS key`, variables: ['n'], columns, values });
}
