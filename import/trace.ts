import type { Found } from './find-stored.ts';
import type { RowBook } from './row-book.ts';

/** Which rows are found in the database, and which of them as the first of a node or a link. */
export interface Trace {
  /** Notes a thing that is in the database. */
  take(found: Pick<Found, 'origins'>): void;
  isFound(row: number): boolean;
  isFirst(row: number): boolean;
}

/** A trace of the rows of a book; a byte a row. */
export function openTrace(book: RowBook): Trace {
  const marks = new Uint8Array(book.size);
  return {
    take({ origins }) {
      const rows = origins.flatMap((origin) => book.rowOf(origin) ?? []);
      if (rows.length === 0) return;
      for (const row of rows) marks[row] = (marks[row] ?? 0) | FOUND;
      const first = Math.min(...rows);
      marks[first] = FOUND | FIRST;
    },
    isFound: (row) => ((marks[row] ?? 0) & FOUND) !== 0,
    isFirst: (row) => ((marks[row] ?? 0) & FIRST) !== 0,
  };
}

const FOUND = 1;
const FIRST = 2;
