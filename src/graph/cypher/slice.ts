import { where } from './condition.ts';
import { cypher, value, type Fragment } from './cypher.ts';
import { comesAfter, nameTerms, reverseOrder, type OrderTerm, type OrderValues } from './order.ts';

/** A slice of sorted rows. */
export interface Slice {
  readonly order: readonly OrderTerm[];
  /** The values of the row after which the slice starts. */
  readonly after?: OrderValues | undefined;
  /** The values of the row before which the slice ends. */
  readonly until?: OrderValues | undefined;
  /** The number of rows to skip at the start of the slice. */
  readonly skip?: number;
  readonly limit: number;
  /** Whether the values of the order terms are returned as additional columns, for cursors. */
  readonly withOrder: boolean;
}

/** Returns WHERE with the conditions on the computed terms of the rows between `after` and `until`. */
export function whereInside({ order, after, until }: Slice): Fragment {
  const named = nameTerms(order);
  return where([
    ...(after ? [comesAfter(named, after)] : []),
    ...(until ? [comesAfter(reverseOrder(named), until)] : []),
  ]);
}

/** Returns SKIP and LIMIT. */
export function limitRows({ skip = 0, limit }: Slice): Fragment {
  const skipped = skip > 0 ? cypher`SKIP ${value(BigInt(skip))}\n` : cypher``;
  return cypher`${skipped}LIMIT ${value(BigInt(limit))}`;
}
