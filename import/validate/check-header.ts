import type { CellFault } from './check-cells.ts';
import type { Input } from '../table/input.ts';
import { findEdition, FILE_COLUMN } from '../table/source.ts';

/** The faults and warnings of a file as a whole. */
export function checkHeader(input: Input): {
  readonly faults: readonly CellFault[];
  readonly warnings: readonly string[];
} {
  const { source } = input;
  if (source.external === null)
    return {
      faults: checkEncoding(input),
      warnings: isUtf16(input.layout) ? warnOfEncoding(input) : [],
    };
  const twice = input.columns.filter((name, at) => at !== input.columns.indexOf(name));
  const known = [...Object.keys(source.columns), FILE_COLUMN];
  const extra = source.external.readsOtherColumns
    ? []
    : input.columns.filter((name) => !known.includes(name));
  return {
    faults: twice
      .filter((name) => known.includes(name))
      .map((name) => ({ rule: 'header', message: 'appears twice', column: name })),
    warnings: [
      ...warnOfVersion(input),
      ...warnOfEncoding(input),
      ...(extra.length > 0 ? [`${input.file}: ignored columns: ${extra.join(', ')}`] : []),
    ],
  };
}

// Only --edition can make a file be read as an edition that it does not state.
function warnOfVersion({ file, version, edition, isEditionAsked }: Input): readonly string[] {
  if (edition === undefined || !isEditionAsked) return [];
  if (findEdition([edition], version) !== undefined) return [];
  const found = version === '' ? 'does not state its edition' : `states edition ${version}`;
  return [`${file} ${found}; it is read as edition ${edition.version} because of --edition`];
}

function checkEncoding({ facts, layout }: Input): readonly CellFault[] {
  if (facts.invalidAt === undefined || isUtf16(layout)) return [];
  const { line, column } = facts.invalidAt;
  return [{ rule: 'encoding', message: 'is not UTF-8; save the file as UTF-8', at: column, line }];
}

function isUtf16({ encoding }: Input['layout']): boolean {
  return encoding.startsWith('utf-16');
}

function warnOfEncoding({ file, facts, layout }: Input): readonly string[] {
  if (isUtf16(layout))
    return [`${file} is read as ${layout.encoding.toUpperCase()}; UTF-8 is the usual encoding`];
  const isOdd = layout.encoding !== 'utf-8' || facts.invalidAt !== undefined;
  return isOdd ? [`${file} is read as ${layout.encoding}`] : [];
}
