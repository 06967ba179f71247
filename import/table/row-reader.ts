import type { Input } from './input.ts';
import { readRows } from './read-rows.ts';
import type { FileFacts } from './read-text.ts';
import type { Row } from './row.ts';

/** Reads the files of an import. Keeps lookup tables in memory, so that validation reads each file only once. */
export interface RowReader {
  /** Reads the rows of a file, starting with the header. Calls `onEnd` after the last row. */
  read(input: Input, onEnd: (facts: FileFacts) => void): AsyncIterable<Row>;
}

/** Creates a reader without any rows in memory. */
export function openRowReader(): RowReader {
  const kept = new Map<Input, Promise<KeptFile>>();
  return {
    async *read(input, onEnd) {
      if (!input.source.isLookup) {
        yield* readRows(input.layout, onEnd);
        return;
      }
      const file = kept.get(input) ?? readFile(input);
      kept.set(input, file);
      const { rows, facts } = await file;
      yield* rows;
      if (facts !== undefined) onEnd(facts);
    },
  };
}

interface KeptFile {
  readonly rows: readonly Row[];
  /** Undefined if the file cannot be read to its end. */
  readonly facts: FileFacts | undefined;
}

async function readFile({ layout }: Input): Promise<KeptFile> {
  const rows: Row[] = [];
  const found: FileFacts[] = [];
  const rowsRead = readRows(layout, (facts) => {
    found.push(facts);
  });
  for await (const row of rowsRead) rows.push(row);
  return { rows, facts: found[0] };
}
