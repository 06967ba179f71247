import { all } from './condition.ts';
import { cypher, name, value, type Fragment } from './cypher.ts';
import { compare, type OrderTerm, type OrderValues } from './order.ts';
import { ascending } from './sort-terms.ts';

/**
 * An indexed text property that sorts relationships. Its values are unique. If `lastFrom` is given, values from this
 * text on come last in both directions.
 */
export interface StoredOrder {
  readonly property: string;
  readonly lastFrom?: string;
}

/** Returns the sort terms of a stored order for the relationship `l`. */
export function storedTerms(stored: StoredOrder, isDescending: boolean): readonly OrderTerm[] {
  const { lastFrom } = stored;
  const text: OrderTerm = { expression: read(stored), type: 'text', isDescending };
  if (lastFrom === undefined || !isDescending) return [text];
  const part = cypher`CASE WHEN ${read(stored)} >= ${value(lastFrom)} THEN 1 ELSE 0 END`;
  return [ascending(part), text];
}

/** A range of a stored order that an index can read in order. */
export interface StoredRange {
  readonly condition: Fragment;
  readonly isDescending: boolean;
}

/**
 * Returns the ranges that contain the rows after the given values, or all rows. `terms` are the terms of the order,
 * possibly reversed. With `isInclusive`, the ranges include the row with these values.
 */
export function storedRanges(
  stored: StoredOrder,
  terms: readonly OrderTerm[],
  after?: { readonly values: OrderValues; readonly isInclusive: boolean },
): readonly StoredRange[] {
  const text = terms.at(-1);
  if (!text) return [];
  const { isDescending } = text;
  const [part] = terms.length > 1 ? terms : [];
  const sign = `${isDescending ? '<' : '>'}${after?.isInclusive ? '=' : ''}` as const;
  const own = { expression: read(stored), type: 'text' } as const;
  const seek = after ? [compare(own, sign, after.values.at(-1))] : [];
  if (!part) return [{ condition: all([isStored(stored), ...seek]), isDescending }];
  const isPast = (at: number): boolean => {
    const from = Number(after?.values[0] ?? at);
    return part.isDescending ? at > from : at < from;
  };
  return [0, 1]
    .filter((at) => !isPast(at))
    .map((at) => {
      const bound = compare(own, at === 0 ? '<' : '>=', stored.lastFrom);
      return {
        condition: all([bound, ...(after?.values[0] === at ? seek : [])]),
        isDescending,
      };
    });
}

function read({ property }: StoredOrder): Fragment {
  return cypher`l.${name(property)}`;
}

/** Returns a condition that is always true. The database uses an index only if a condition refers to its property. */
function isStored(stored: StoredOrder): Fragment {
  return cypher`${read(stored)} IS NOT NULL`;
}
