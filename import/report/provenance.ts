import { tableOf } from '../plan/stored.ts';
import type { Found } from '../store/find-stored.ts';
import type { RowIndex } from '../validate/row-index.ts';

/**
 * The rows that are found in the database, and those among them that are the first origin of a node or relationship.
 */
export interface Provenance {
  /** Records a node or relationship that is in the database. */
  take(found: Pick<Found, 'origins' | 'thing'>): void;
  isFound(row: number): boolean;
  isFirst(row: number): boolean;
  /**
   * Counts the stored nodes and relationships that are based on rows of a table, alone or together with other tables.
   */
  count(table: string): TableCount;
}

/** The number of nodes and relationships that are based on a table. */
export interface TableCount {
  readonly nodes: number;
  readonly links: number;
}

/** Creates the provenance of the rows in an index. It uses one byte per row. */
export function openProvenance(rowIndex: RowIndex): Provenance {
  const marks = new Uint8Array(rowIndex.size);
  const counts = new Map<string, { nodes: number; links: number }>();
  return {
    take({ origins, thing }) {
      const kind = 'link' in thing ? 'links' : 'nodes';
      for (const table of new Set(origins.map(tableOf))) {
        const count = counts.get(table) ?? { nodes: 0, links: 0 };
        count[kind] += 1;
        counts.set(table, count);
      }
      const rows = origins.flatMap((origin) => rowIndex.rowOf(origin) ?? []);
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

const FOUND = 1;
const FIRST = 2;
