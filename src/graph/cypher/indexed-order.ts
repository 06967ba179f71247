import { cypher, join, name, type Fragment } from './cypher.ts';
import { comesAfterInIndex, reverseOrder, type OrderTerm, type OrderValues } from './order.ts';

/**
 * A range of nodes `n` in a sort order. An index provides the nodes of a range in this order, so the cost of a page does
 * not depend on the size of the graph.
 */
export interface IndexedPart {
  /** The properties of the index. */
  readonly index: readonly string[];
  /** The condition that selects the nodes of the range. It bounds each property of the index. */
  readonly condition: Fragment;
  /** The values of the leading sort terms, which are equal for all nodes of the range. */
  readonly fixed: OrderValues;
  /** The remaining sort terms. The first term is an indexed property that is never null within the range. */
  readonly terms: readonly OrderTerm[];
}

/** Reverses the ranges of an order, for backward pagination. */
export function reverseParts(parts: readonly IndexedPart[]): readonly IndexedPart[] {
  return parts.toReversed().map((part) => ({ ...part, terms: reverseOrder(part.terms) }));
}

/** The part of an index range that overlaps a slice. */
export interface PartInside {
  readonly index: readonly string[];
  readonly conditions: readonly Fragment[];
  readonly terms: readonly OrderTerm[];
}

/** Returns the ranges that overlap a slice, with the conditions for the rows inside the slice. */
export function partsInside(
  parts: readonly IndexedPart[],
  slice: {
    readonly order: readonly OrderTerm[];
    readonly after?: OrderValues | undefined;
    readonly until?: OrderValues | undefined;
  },
): readonly PartInside[] {
  const back = reverseOrder(slice.order);
  return parts.flatMap(({ index, condition, fixed, terms }) => {
    const start = seek({ fixed, terms }, slice.order, slice.after);
    const end = seek({ fixed, terms: reverseOrder(terms) }, back, slice.until);
    return start && end ? [{ index, terms, conditions: [condition, ...start, ...end] }] : [];
  });
}

/** Returns the conditions for the rows of a range after the given values, or null if there are no such rows. */
function seek(
  { fixed, terms }: Pick<IndexedPart, 'fixed' | 'terms'>,
  order: readonly OrderTerm[],
  after: OrderValues | undefined,
): readonly Fragment[] | null {
  if (!after) return [];
  for (const [at, own] of fixed.entries()) {
    const given = after[at] ?? own;
    if (own !== given) return own < given === (order[at]?.isDescending ?? false) ? [] : null;
  }
  return [comesAfterInIndex(terms, after.slice(fixed.length))];
}

/** Returns the hint to read a range from its index. Neo4j ignores the hint if the index does not exist. */
export function hintIndex(label: string, { index }: Pick<PartInside, 'index'>): Fragment {
  return cypher`USING INDEX n:${name(label)}(${join(index.map(name), ', ')})`;
}
