import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Encoding } from './inspect-file.ts';
import { readJsonRows } from './read-json-rows.ts';
import type { Row } from './row.ts';

/** The format of the rows of a file. */
export interface Layout {
  readonly path: string;
  readonly encoding: Encoding;
  readonly form: 'tsv' | 'csv' | 'semicolons' | 'json';
  /** Whether quotes enclose cells; otherwise they are ordinary characters. */
  readonly isQuoted: boolean;
}

// Longer than any real row: with an unclosed quote, the whole file would become one cell.
const LARGEST_ROW = 1_000_000;

/** Reads the rows of a file one at a time, including the header; lines end with LF, CRLF or CR. */
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
  // The loop below reports the failure; without this, the process would report it a second time.
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
