import { join } from 'node:path';
import type { Cells } from './cells.ts';
import type { Context } from './context.ts';
import { nameCells, readRows } from './read-rows.ts';
import type { Source } from './source.ts';

/** Lines that are left out, by the id of their table. */
export type LeftOut = ReadonlyMap<string, ReadonlySet<number>>;

/** The rows of all tables that others look up; a key that stands twice keeps its first row. */
export async function readContext(
  root: string,
  sources: readonly Source[],
  leftOut: LeftOut = new Map(),
): Promise<Context> {
  const tables = new Map<string, ReadonlyMap<string, Cells>>();
  for (const source of sources.filter((each) => each.isLookup))
    tables.set(source.id, await readTable(root, source, leftOut.get(source.id)));
  return { tables };
}

async function readTable(
  root: string,
  source: Source,
  leftOut: ReadonlySet<number> | undefined,
): Promise<ReadonlyMap<string, Cells>> {
  const table = new Map<string, Cells>();
  const columns = Object.keys(source.columns);
  for await (const row of readRows(join(root, source.file))) {
    if (row.line === 1 || leftOut?.has(row.line) === true) continue;
    const cells = nameCells(columns, row);
    if (!table.has(source.key(cells))) table.set(source.key(cells), cells);
  }
  return table;
}
