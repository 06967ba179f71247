import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { Cells } from './cells.ts';

/** One line of a table as it was read. */
export interface Row {
  /** Counted from 1; the header is line 1. */
  readonly line: number;
  /** Its cells as they stand, also where they are too many or too few. */
  readonly texts: readonly string[];
}

/** The lines of a file of tab-separated values, the header first, one at a time. */
export async function* readRows(path: string): AsyncGenerator<Row> {
  const parser = parse({
    delimiter: '\t',
    quote: null,
    bom: true,
    relax_column_count: true,
    record_delimiter: ['\n', '\r\n'],
  });
  const isRead = pipeline(createReadStream(path), parser);
  // The failure is told by the loop below; without this it would be told a second time, by the process.
  isRead.catch(() => undefined);
  let line = 0;
  for await (const texts of parser) {
    line += 1;
    yield { line, texts: readTexts(texts) };
  }
  await isRead;
}

/** The cells of a row by the names of their columns. */
export function nameCells(columns: readonly string[], row: Row): Cells {
  return Object.fromEntries(columns.map((column, index) => [column, row.texts[index] ?? '']));
}

function readTexts(record: unknown): readonly string[] {
  return Array.isArray(record) ? record.map(String) : [];
}
