import { cypher, name, value, type Fragment } from './cypher.ts';
import { comesAfterInIndex, reverseOrder, type OrderTerm, type OrderValues } from './order.ts';

/**
 * A part of the nodes `n` of a label in a sort order. An index provides the nodes of the part in this order, so that a
 * page of them costs the same in a graph of any size.
 */
export interface IndexedPart {
  /** The properties of the index. */
  readonly index: readonly string[];
  /** The condition for nodes of the part. It bounds each property of the index. */
  readonly condition: Fragment;
  /** The values of the first sort terms, which all nodes of the part share. */
  readonly fixed: OrderValues;
  /** The other sort terms. The first one is a property of the index that every node of the part has. */
  readonly terms: readonly OrderTerm[];
}

/** Reverses an order of parts, for backward pagination. */
export function reverseParts(parts: readonly IndexedPart[]): readonly IndexedPart[] {
  return parts.toReversed().map((part) => ({ ...part, terms: reverseOrder(part.terms) }));
}

/** The rows of a part that are within a slice. */
export interface PartInside {
  readonly index: readonly string[];
  readonly conditions: readonly Fragment[];
  readonly terms: readonly OrderTerm[];
}

/** Returns the parts that can have rows between the given values of an order, with their conditions. */
export function partsInside(
  parts: readonly IndexedPart[],
  bounds: {
    readonly order: readonly OrderTerm[];
    readonly after?: OrderValues | undefined;
    readonly until?: OrderValues | undefined;
  },
): readonly PartInside[] {
  const back = reverseOrder(bounds.order);
  return parts.flatMap(({ index, condition, fixed, terms }) => {
    const start = seek({ fixed, terms }, bounds.order, bounds.after);
    const end = seek({ fixed, terms: reverseOrder(terms) }, back, bounds.until);
    return start && end ? [{ index, terms, conditions: [condition, ...start, ...end] }] : [];
  });
}

/** Returns the conditions for rows after the given values, or null if the part has none. */
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
  const rest = after.slice(fixed.length);
  const [first] = terms;
  // The database derives no bound of the index from alternatives.
  return first ? [startsAt(first, rest[0]), comesAfterInIndex(terms, rest)] : [];
}

function startsAt({ expression, type, isDescending }: OrderTerm, given: unknown): Fragment {
  const bound = type === 'day' ? cypher`date(${value(given)})` : value(given);
  return isDescending ? cypher`${expression} <= ${bound}` : cypher`${expression} >= ${bound}`;
}

/** Returns the hint to read a part from its index. The database ignores it if the index does not exist. */
export function hintIndex(label: string, { index }: Pick<PartInside, 'index'>): Fragment {
  const properties = index.map(name);
  const [first = cypher``, ...others] = properties;
  const list = others.reduce((one, other) => cypher`${one}, ${other}`, first);
  return cypher`USING INDEX n:${name(label)}(${list})`;
}
