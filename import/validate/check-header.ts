import type { CellFault } from './check-cells.ts';
import type { Input } from '../table/input.ts';
import { findEdition, FILE_COLUMN } from '../table/source.ts';

/** What is wrong with a file as a whole, and what is odd about it. */
export function checkHeader(input: Input): {
  readonly faults: readonly CellFault[];
  readonly warnings: readonly string[];
} {
  const { source } = input;
  if (source.given === null)
    return {
      faults: checkEncoding(input),
      warnings: isUtf16(input.layout) ? warnOfEncoding(input) : [],
    };
  const twice = input.columns.filter((name, at) => at !== input.columns.indexOf(name));
  const known = [...Object.keys(source.columns), FILE_COLUMN];
  const extra = source.given.readsOtherColumns
    ? []
    : input.columns.filter((name) => !known.includes(name));
  return {
    faults: twice
      .filter((name) => known.includes(name))
      .map((name) => ({ rule: 'header', message: `stands twice`, column: name })),
    warnings: [
      ...warnOfVersion(input),
      ...warnOfEncoding(input),
      ...(extra.length > 0 ? [`${input.file}: columns left aside: ${extra.join(', ')}`] : []),
    ],
  };
}

// Only a user who names the edition can make a file one that it does not say it is.
function warnOfVersion({ file, version, edition, isEditionAsked }: Input): readonly string[] {
  if (edition === undefined || !isEditionAsked) return [];
  if (findEdition([edition], version) !== undefined) return [];
  const found = version === '' ? 'does not say its edition' : `says that it is edition ${version}`;
  return [`${file} ${found}; it is read as edition ${edition.version}, as --edition says`];
}

function checkEncoding({ facts, layout }: Input): readonly CellFault[] {
  if (facts.invalidAt === undefined || isUtf16(layout)) return [];
  const { line, column } = facts.invalidAt;
  return [{ rule: 'encoding', message: 'is no UTF-8; save the file as UTF-8', at: column, line }];
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
