import type { Cells } from './cells.ts';

/** The rows that other tables look up, by table and key. */
export interface Context {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Cells>>;
  /** The tables whose rows make nodes that others name by kind and key, by the label of the nodes. */
  readonly makers?: ReadonlyMap<string, readonly Maker[]>;
}

/** A table whose rows make nodes of one label. */
export interface Maker {
  readonly table: string;
  /** The key of the node that a row makes. */
  readonly keyOf: (row: Cells) => string;
}

/** The row of a table with this key, if there is one. */
export function findRow(context: Context, table: string, key: string): Cells | undefined {
  return context.tables.get(table)?.get(key);
}

/** Returns all rows of a table, in order. */
export function rowsOf(context: Context, table: string): readonly Cells[] {
  return [...(context.tables.get(table)?.values() ?? [])];
}

/** Returns the rows of a table that share a value, in order; calls `valueOf` once for each row of the table. */
export function rowsWith(
  context: Context,
  table: string,
  valueOf: (row: Cells) => string,
  value: string,
): readonly Cells[] {
  const rows = context.tables.get(table);
  if (rows === undefined) return [];
  const known = INDEXES.get(rows) ?? new Map<typeof valueOf, ReadonlyMap<string, Cells[]>>();
  INDEXES.set(rows, known);
  const index = known.get(valueOf) ?? indexRows(rows, valueOf);
  known.set(valueOf, index);
  return index.get(value) ?? [];
}

/** The indexed tables; each index is garbage-collected with its table. */
const INDEXES = new WeakMap<
  ReadonlyMap<string, Cells>,
  Map<(row: Cells) => string, ReadonlyMap<string, Cells[]>>
>();

function indexRows(
  rows: ReadonlyMap<string, Cells>,
  valueOf: (row: Cells) => string,
): ReadonlyMap<string, Cells[]> {
  const index = new Map<string, Cells[]>();
  for (const row of rows.values()) {
    const value = valueOf(row);
    const same = index.get(value);
    if (same === undefined) index.set(value, [row]);
    else same.push(row);
  }
  return index;
}
