import type { Cells } from './cells.ts';

/** The rows that other tables look up, by table and key. */
export interface Context {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Cells>>;
}

/** The row of a table with this key, if there is one. */
export function findRow(context: Context, table: string, key: string): Cells | undefined {
  return context.tables.get(table)?.get(key);
}

/** All rows of a table, in its order. */
export function rowsOf(context: Context, table: string): readonly Cells[] {
  return [...(context.tables.get(table)?.values() ?? [])];
}
