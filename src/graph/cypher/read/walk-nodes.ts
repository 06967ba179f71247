import type { Column } from '../column.ts';
import { where } from '../condition.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import { hintIndex, partsInside, type IndexedPart, type PartInside } from '../indexed-order.ts';
import { orderAliases, orderBy, orderNames, readTerms, type OrderTerm } from '../order.ts';
import { countFromKeys, matchFromKeys, type RelatedKeys } from '../related-keys.ts';
import { limitRows, whereInside, type Slice } from '../slice.ts';
import { returnRows } from './return-rows.ts';
import type { Statement } from '../statement.ts';

/** A sorted page of the nodes of a label, in an order that indexes provide. */
export interface NodeWalk extends Slice {
  readonly label: string;
  readonly parts: readonly IndexedPart[];
  readonly conditions: readonly Fragment[];
  /** The same nodes, if the conditions require a relationship to nodes with known keys. */
  readonly start: RelatedNodes | null;
  readonly columns: readonly Column[];
}

/** Nodes that are related to nodes with known keys. */
export interface RelatedNodes {
  readonly related: RelatedKeys;
  /** The conditions in addition to the relationship. */
  readonly conditions: readonly Fragment[];
}

/**
 * Returns a sorted page of the nodes of a label. Columns: the key, the requested columns, and optionally the values of
 * the order terms. Reads one part of the order after the other from its index until the page is full. If the known
 * related nodes have few relationships, the statement follows these instead.
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
  const found = start
    ? [followIfFew(wanted, start), ...parts.map((part) => walkIfMissing(wanted, part))]
    : [walkFirst(wanted, first), ...others.map((part) => walkIfMissing(wanted, part))];
  return toStatement(cypher`${join(found, '\n')}
UNWIND range(0, size(found) - 1) AS at
WITH at, found[at] AS n
ORDER BY at
${limitRows(wanted)}
${returnPage(wanted)}`);
}

/** Binds `found` to the rows of the page in the first part. */
function walkFirst(wanted: NodeWalk, part: PartInside): Fragment {
  return cypher`CALL () {
  ${matchPart(wanted, part)}
  LIMIT ${sizeOf(wanted)}
  RETURN collect(n) AS found
}`;
}

/** Adds the rows of a part to `found` if the page is not full. */
function walkIfMissing(wanted: NodeWalk, part: PartInside): Fragment {
  const isMissing = cypher`size(found) < ${sizeOf(wanted)}`;
  const [isOpen, passed] = wanted.start
    ? [cypher`NOT isShort AND ${isMissing}`, cypher`isShort, `]
    : [isMissing, cypher``];
  const rows = cypher`${matchPart(wanted, part)}
    LIMIT ${sizeOf(wanted)}`;
  return cypher`CALL (${passed}found) {
  ${collectIf(isOpen, rows)} AS more
}
WITH ${passed}found + more AS found`;
}

/** Binds `isShort` to whether to follow relationships, and `found` to the rows that they lead to. */
function followIfFew(wanted: NodeWalk, { related, conditions }: RelatedNodes): Fragment {
  const { label, order } = wanted;
  const size = sizeOf(wanted);
  const rows = cypher`${matchFromKeys(related)}MATCH (n:${name(label)})${where(conditions)}
    WITH ${join([cypher`n`, ...orderAliases(order)], ', ')}${whereInside(wanted)}
    WITH ${join([cypher`n`, ...orderNames(order)], ', ')}
    ORDER BY ${orderBy(order)}
    LIMIT ${size}`;
  // A walk reads all nodes between two that match, and tests about half of the relationships of each.
  return cypher`${countFromKeys(related)}
WITH 2 * degree * degree <= ${size} * (COUNT { (:${name(label)}) } + count) AS isShort
CALL (isShort) {
  ${collectIf(cypher`isShort`, rows)} AS found
}`;
}

/** Returns the rows as a list, or an empty list. The outer row must not reach them: they would lose their order. */
function collectIf(isOpen: Fragment, rows: Fragment): Fragment {
  return cypher`UNWIND CASE WHEN ${isOpen} THEN [1] ELSE [] END AS go
  CALL (go) {
    ${rows}
    RETURN collect(n) AS rows
  }
  RETURN coalesce(head(collect(rows)), [])`;
}

/** Binds `n` to the rows of a part, in order. */
function matchPart({ label, conditions }: NodeWalk, part: PartInside): Fragment {
  return cypher`MATCH (n:${name(label)}) ${hintIndex(label, part)}${where([...part.conditions, ...conditions])}
WITH n ORDER BY ${sortBy(part.terms)}`;
}

// The database recognizes the order of an index only if the terms are properties.
function sortBy(terms: readonly OrderTerm[]): Fragment {
  return join(
    terms.map(({ expression, isDescending }) =>
      isDescending ? cypher`${expression} DESC` : expression,
    ),
    ', ',
  );
}

function sizeOf({ skip = 0, limit }: NodeWalk): Fragment {
  return value(BigInt(skip + limit));
}

function returnPage({ columns, order, withOrder }: NodeWalk): Fragment {
  const values = withOrder ? readTerms(order) : [];
  return returnRows({ first: cypher`n.key AS key`, variables: ['n'], columns, values });
}
