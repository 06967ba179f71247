import type { Found } from '../store/find-stored.ts';
import type { RowIndex } from '../validate/row-index.ts';

/** Which rows are found in the database, and which of them as the first of a node or a link. */
export interface Provenance {
  /** Notes a thing that is in the database. */
  take(found: Pick<Found, 'origins' | 'thing'>): void;
  isFound(row: number): boolean;
  isFirst(row: number): boolean;
  /** How many nodes and links of the database rest on rows of a table, be it beside those of others. */
  count(table: string): TableCount;
}

/** How many nodes and links rest on a table. */
export interface TableCount {
  readonly nodes: number;
  readonly links: number;
}

/** A trace of the rows of a book; a byte a row. */
export function openProvenance(book: RowIndex): Provenance {
  const marks = new Uint8Array(book.size);
  const counts = new Map<string, { nodes: number; links: number }>();
  return {
    take({ origins, thing }) {
      const kind = 'link' in thing ? 'links' : 'nodes';
      for (const table of new Set(origins.map(tableOf))) {
        const count = counts.get(table) ?? { nodes: 0, links: 0 };
        count[kind] += 1;
        counts.set(table, count);
      }
      const rows = origins.flatMap((origin) => book.rowOf(origin) ?? []);
      if (rows.length === 0) return;
      for (const row of rows) marks[row] = (marks[row] ?? 0) | FOUND;
      const first = Math.min(...rows);
      marks[first] = FOUND | FIRST;
    },
    isFound: (row) => ((marks[row] ?? 0) & FOUND) !== 0,
    isFirst: (row) => ((marks[row] ?? 0) & FIRST) !== 0,
    count: (table) => counts.get(table) ?? { nodes: 0, links: 0 },
  };
}

function tableOf(origin: string): string {
  return origin.slice(0, origin.indexOf('/'));
}

const FOUND = 1;
const FIRST = 2;
