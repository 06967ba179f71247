import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './inspect-file.ts';
import { readJsonRows } from './read-json-rows.ts';
import type { Row } from './row.ts';

/** How the rows of a file are written. */
export interface Layout {
  readonly path: string;
  readonly encoding: Encoding;
  readonly form: 'tsv' | 'csv' | 'semicolons' | 'json';
  /** Whether quotes hold cells together; without, they are characters as any other. */
  readonly isQuoted: boolean;
}

// More than any row of text that somebody wrote: a quote that is never closed would take the whole file for one cell.
const LARGEST_ROW = 1_000_000;

/** The lines of a file, the header first, one at a time; lines end with LF, CRLF or a bare CR. */
export async function* readRows(layout: Layout): AsyncGenerator<Row> {
  if (layout.form === 'json') {
    yield* readJsonRows(readTexts(layout));
    return;
  }
  const parser = parse({
    delimiter: DELIMITERS[layout.form],
    quote: layout.isQuoted ? '"' : null,
    bom: true,
    info: true,
    relax_column_count: true,
    max_record_size: LARGEST_ROW,
    record_delimiter: ['\r\n', '\n', ...(layout.isQuoted ? ['\r'] : [])],
  });
  const isRead = pipeline(readTexts(layout), parser);
  // The failure is told by the loop below; without this it would be told a second time, by the process.
  isRead.catch(() => undefined);
  let line = 1;
  try {
    for await (const { record, info } of rowsOf(parser)) {
      yield { line, texts: record };
      line = info.lines + 1;
    }
    await isRead;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line, texts: [], breakdown: error.message };
  }
}

const DELIMITERS = { tsv: '\t', csv: ',', semicolons: ';' } as const;

async function* readTexts({ path, encoding }: Layout): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path))
    if (Buffer.isBuffer(chunk)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

async function* rowsOf(parser: AsyncIterable<unknown>): AsyncGenerator<Parsed> {
  for await (const parsed of parser) if (isParsed(parsed)) yield parsed;
}

function isParsed(parsed: unknown): parsed is Parsed {
  return typeof parsed === 'object' && parsed !== null && 'record' in parsed && 'info' in parsed;
}
