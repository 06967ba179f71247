import type { Cells } from './cells.ts';

/** The rows of the lookup tables, by table and key. */
export interface Context {
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, Cells>>;
  /** The tables that create nodes, by node label. Other tables refer to these nodes by kind and key. */
  readonly makers?: ReadonlyMap<string, readonly Maker[]>;
}

/** A table that creates nodes of one label. */
export interface Maker {
  readonly table: string;
  /** Returns the key of the node of a row. */
  readonly keyOf: (row: Cells) => string;
}

/** Returns the row of a table with this key; undefined if there is none. */
export function findRow(context: Context, table: string, key: string): Cells | undefined {
  return context.tables.get(table)?.get(key);
}

/** Returns all rows of a table, in order. */
export function rowsOf(context: Context, table: string): readonly Cells[] {
  return [...(context.tables.get(table)?.values() ?? [])];
}

/** Returns the rows of a table with the given value, in order. Calls `valueOf` once for each row of the table. */
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

/** The indexes of tables. An index is garbage-collected together with its table. */
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
