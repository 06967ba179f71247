import type { Cells } from './cells.ts';
import type { Context } from './context.ts';
import { nameCells, rowsOfInput, type Input } from './input.ts';

/** The rows of all tables that others look up; a key that stands twice keeps its first row. */
export async function readContext(
  inputs: readonly Input[],
  isLeftOut: (input: Input, line: number) => boolean = () => false,
): Promise<Context> {
  const tables = new Map<string, Map<string, Cells>>();
  for (const input of inputs.filter(({ source }) => source.isLookup)) {
    const table = tables.get(input.source.id) ?? new Map<string, Cells>();
    tables.set(input.source.id, table);
    let isHeader = true;
    for await (const row of rowsOfInput(input)) {
      const isKept = !isHeader && row.breakdown === undefined && !isLeftOut(input, row.line);
      isHeader = false;
      if (!isKept) continue;
      const cells = nameCells(input, row);
      const key = input.source.key(cells);
      if (!table.has(key)) table.set(key, cells);
    }
  }
  return { tables };
}
