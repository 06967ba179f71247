import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { readJsonRows } from './read-json-rows.ts';
import { NotUtf8, readText, type EncodingChoice, type FileFacts } from './read-text.ts';
import type { Row } from './row.ts';

/** The format of the rows of a file. */
export interface Layout {
  readonly path: string;
  readonly encoding: EncodingChoice;
  readonly form: 'tsv' | 'csv' | 'semicolons' | 'json';
  /** Whether quotes enclose cells. Otherwise, quotes are ordinary characters. */
  readonly isQuoted: boolean;
}

// Longer than any real row. Without a limit, an unclosed quote would turn the whole file into one cell.
const LARGEST_ROW = 1_000_000;

/**
 * Reads the rows of a file one at a time, starting with the header. Lines end with LF, CRLF or a bare CR. Calls `onEnd`
 * after the last row.
 */
export async function* readRows(
  layout: Layout,
  onEnd?: (facts: FileFacts) => void,
): AsyncGenerator<Row> {
  const texts = readText(layout.path, layout.encoding, onEnd);
  if (layout.form === 'json') {
    yield* readJsonRows(texts);
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
  const isRead = pipeline(texts, parser);
  // The loop below reports the failure. Without this listener, the process would report it a second time.
  isRead.catch(() => undefined);
  let line = 1;
  try {
    for await (const { record, info } of rowsOf(parser)) {
      yield { line, texts: record };
      line = info.lines + 1;
    }
    await isRead;
  } catch (error) {
    yield { line, texts: [], ...describeBreakdown(error) };
  }
}

const DELIMITERS = { tsv: '\t', csv: ',', semicolons: ';' } as const;

function describeBreakdown(error: unknown): Pick<Row, 'breakdown'> & Partial<Pick<Row, 'line'>> {
  if (error instanceof NotUtf8) {
    const { line, column, message } = error;
    return { line, breakdown: { rule: 'encoding', message, at: column } };
  }
  if (!(error instanceof CsvError)) throw error;
  return { breakdown: { rule: 'shape', message: error.message } };
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
