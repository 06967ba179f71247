import { readColumn, type Column } from '../column.ts';
import { cypher, join, name, toStatement, value, type Fragment } from '../cypher.ts';
import {
  comesAfter,
  nameTerms,
  orderAliases,
  orderBy,
  orderNames,
  readOrder,
  reverseOrder,
} from '../order.ts';
import { limitRows, whereInside, type Slice } from '../slice.ts';
import type { Statement } from '../statement.ts';
import { storedRanges, type StoredOrder, type StoredRange } from '../stored-order.ts';
import {
  forEachStart,
  matchListedRelationships,
  type ListedRelationships,
} from './listed-relationships.ts';
import type { RowsUpTo } from './follow.ts';

/** All relationships of some types in an order. An index provides the order if it is stored. */
interface Ordered {
  readonly listed: ListedRelationships;
  readonly stored?: StoredOrder | undefined;
}

/**
 * Returns a sorted page of all relationships of some types. Columns: the start node (null if there are none), the
 * requested columns of `l`, `a` and `n`, and optionally the values of the order terms. If the order is stored, the
 * statement merges the first rows of one index for each type, so that its cost does not depend on the number of
 * relationships. In another order, or from anchor nodes, it sorts all rows that match.
 */
export function listRelationships(
  wanted: Ordered & Slice & { readonly columns: readonly Column[] },
): Statement {
  const { listed, stored, order, after, columns, skip = 0, limit } = wanted;
  const ranges =
    stored &&
    !listed.anchor &&
    storedRanges(stored, order, after && { values: after, isInclusive: false });
  const page = ranges
    ? pageOfRanges(
        mergeRanges(listed, stored, ranges, cypher`LIMIT ${value(BigInt(skip + limit))}`),
        wanted,
      )
    : cypher`${matchListedRelationships(listed)}
  WITH ${join([cypher`l, a, n`, ...orderAliases(order)], ', ')}${whereInside(wanted)}
  RETURN ${join([cypher`l, a, n`, ...orderNames(order)], ', ')}
  ORDER BY ${orderBy(order)}
  ${limitRows(wanted)}`;
  const returned = [...columns.map(readColumn), ...(wanted.withOrder ? readOrder(order) : [])];
  return toStatement(forEachStart(listed, page, returned));
}

/** Sorts the rows of merged ranges, and binds the nodes `a` and `n` of the rows of the page only. */
function pageOfRanges(merged: Fragment, wanted: Slice): Fragment {
  const { order } = wanted;
  return cypher`${merged}
  WITH ${join([cypher`l`, ...orderAliases(order)], ', ')}${whereInside(wanted)}
  WITH ${join([cypher`l`, ...orderNames(order)], ', ')}
  ORDER BY ${orderBy(order)}
  ${limitRows(wanted)}
  RETURN ${join([cypher`l, startNode(l) AS a, endNode(l) AS n`, ...orderNames(order)], ', ')}
  ORDER BY ${orderBy(order)}`;
}

/** Counts all relationships of some types. Columns: the start node, the count. */
export function countRelationships(listed: ListedRelationships): Statement {
  const { types, conditions, starts, anchor } = listed;
  if (conditions.length > 0 || starts || anchor) {
    const counted = cypher`${matchListedRelationships(listed)}
  RETURN count(l) AS count`;
    return toStatement(forEachStart(listed, counted, [cypher`count`]));
  }
  // Without conditions, the database reads each count from its count store.
  const counts = types.map((type) => cypher`COUNT { ()-[:${name(type)}]->() }`);
  return toStatement(
    cypher`RETURN null AS key, reduce(sum = 0, each IN [${join(counts, ', ')}] | sum + each)`,
  );
}

/**
 * Returns a row if a relationship is at or before the given values, otherwise no row. Columns: the start node, true.
 */
export function checkRelationships(wanted: Ordered & RowsUpTo): Statement {
  const { listed, stored, order, upTo } = wanted;
  const back = reverseOrder(order);
  const ranges =
    stored && !listed.anchor && storedRanges(stored, back, { values: upTo, isInclusive: true });
  const one = cypher`LIMIT 1`;
  const found = ranges
    ? mergeRanges(listed, stored, ranges, one)
    : cypher`${matchListedRelationships(listed)}
  WITH ${join([cypher`l`, ...orderAliases(order)], ', ')} WHERE NOT ${comesAfter(nameTerms(order), upTo)}`;
  const page = cypher`${found}
  RETURN true AS isBefore
  LIMIT 1`;
  return toStatement(forEachStart(listed, page, [cypher`isBefore`]));
}

/** Binds `l` to the first rows of each range of each type. */
function mergeRanges(
  { types, conditions, starts }: ListedRelationships,
  { property }: StoredOrder,
  ranges: readonly StoredRange[],
  limit: Fragment,
): Fragment {
  // The branches return only `l`, because the database plans a branch without the nodes in half the time.
  const branches = types.flatMap((type) =>
    ranges.map((range) => {
      const matched = matchListedRelationships({
        types: [type],
        conditions: [range.condition, ...conditions],
      });
      const direction = range.isDescending ? cypher` DESC` : cypher``;
      return cypher`  ${matched} RETURN l ORDER BY l.${name(property)}${direction} ${limit}`;
    }),
  );
  return cypher`CALL (${starts ? cypher`start` : cypher``}) {
${join(branches, '\n  UNION ALL\n')}
  }`;
}
