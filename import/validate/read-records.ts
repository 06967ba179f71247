import { source as sourceModel } from '../../schema/shared/source-model.ts';
import type { Context } from '../table/context.ts';
import { ImportError } from '../table/import-error.ts';
import { nameCells, type Input } from '../table/input.ts';
import { readRows } from '../table/read-rows.ts';
import { makeNode } from '../record/make-node.ts';
import type { GraphRecord } from '../record/record.ts';
import type { RowIndex } from './row-index.ts';
import { originOf, type Publication, type Source } from '../table/source.ts';
import type { Validation } from './validate.ts';

/** Reads a file a second time. Yields the number and the records of each row. Refused rows have no records. */
export async function* readRecords(
  validation: Validation,
  {
    rowIndex,
    context,
    skip,
  }: { readonly rowIndex: RowIndex; readonly context: Context; readonly skip: number },
): AsyncGenerator<{ readonly row: number; readonly records: readonly GraphRecord[] }> {
  const { input, firstRow, rows } = validation;
  if (firstRow + rows <= skip) return;
  let row = firstRow;
  let isHeader = true;
  for await (const { line, texts } of readRows(input.layout)) {
    // Skips the header and blank lines, which have no row number.
    if (isHeader || rowIndex.placeOf(row).line !== line || row >= firstRow + rows) {
      isHeader = false;
      continue;
    }
    if (row >= skip && !rowIndex.isRefused(row)) {
      const cells = nameCells(input, { line, texts });
      const origin = originOf(input.source, cells);
      if (rowIndex.rowOf(origin) !== row) throw refuseChange(input.file);
      yield { row, records: input.source.records(cells, origin, context) };
    } else yield { row, records: [] };
    row += 1;
  }
  if (row < firstRow + rows) throw refuseChange(input.file);
}

/** Returns the records of the publications that are the sources of a file. */
export function publicationsOf({ source, edition }: Input): readonly GraphRecord[] {
  const { publications = [] } = source.manifest;
  const all = edition === undefined ? publications : [...publications, edition.publication];
  return all.map((publication) => makePublication(source, publication));
}

// A published data set is rated as an edited work. See `quality` in data/README.md.
const EDITED = 2;

function makePublication(
  source: Source,
  { key, title, coverage, quality = EDITED, ...rest }: Publication,
): GraphRecord {
  return makeNode({
    // Does not collide with the keys of rows.
    origin: `${source.id}/:${key}`,
    model: sourceModel,
    key,
    preference: 2,
    sources: [],
    properties: {
      ...rest,
      name: `${title} (${rest.version})`,
      title,
      coverage,
      quality: String(quality),
    },
  });
}

function refuseChange(file: string): ImportError {
  return new ImportError(
    'INPUT_CHANGED',
    `${file} changed during the import. Run the import again.`,
  );
}
