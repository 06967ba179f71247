import type { Cells } from '../table/cells.ts';
import type { Context, Maker } from '../table/context.ts';
import { checkHeader } from './check-header.ts';
import { isBlank, nameCells, type Input } from '../table/input.ts';
import type { RowReader } from '../table/row-reader.ts';
import type { Row } from '../table/row.ts';
import type { Source } from '../table/source.ts';

/**
 * Reads the rows of all lookup tables. If a key occurs twice, keeps the first row. Calls `noteUnread` for each table
 * with an invalid header or malformed rows.
 */
export async function readContext(
  inputs: readonly Input[],
  reader: RowReader,
  isLeftOut: (input: Input, line: number) => boolean = () => false,
  noteUnread: (table: string) => void = () => undefined,
): Promise<Context> {
  const tables = new Map<string, Map<string, Cells>>();
  for (const input of inputs.filter(({ source }) => source.isLookup)) {
    const { id } = input.source;
    const table = tables.get(id) ?? new Map<string, Cells>();
    tables.set(id, table);
    if (checkHeader(input).length > 0) noteUnread(id);
    const note = (): void => {
      noteUnread(id);
    };
    for await (const row of readableRows(input, reader, note)) {
      if (isLeftOut(input, row.line)) continue;
      const cells = nameCells(input, row);
      const key = input.source.key(cells);
      if (!table.has(key)) table.set(key, cells);
    }
  }
  return { tables, makers: listMakers(inputs.map(({ source }) => source)) };
}

function listMakers(sources: readonly Source[]): NonNullable<Context['makers']> {
  const makers = new Map<string, Maker[]>();
  for (const { id, makes } of new Set(sources)) {
    if (makes === null) continue;
    const { label } = makes.model;
    makers.set(label, [
      ...(makers.get(label) ?? []),
      { table: id, keyOf: (row) => makes.keyOf(row) },
    ]);
  }
  return makers;
}

// Skips the header. Keeps rows with too many or too few cells, even though their values can be wrong.
async function* readableRows(
  input: Input,
  reader: RowReader,
  noteUnread: () => void,
): AsyncGenerator<Row> {
  let isHeader = true;
  for await (const row of reader.read(input, () => undefined)) {
    if (isBlank(input, row)) continue;
    if (!isReadable(input, row, isHeader)) noteUnread();
    if (!isHeader && row.breakdown === undefined) yield row;
    isHeader = false;
  }
}

function isReadable({ source, columns }: Input, row: Row, isHeader: boolean): boolean {
  if (row.breakdown !== undefined || row.texts.length !== columns.length) return false;
  // The header of a user's file defines its columns. The header of a bundled table must match the definition.
  return (
    !isHeader || source.external !== null || columns.every((name, at) => name === row.texts[at])
  );
}
