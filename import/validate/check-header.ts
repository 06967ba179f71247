import type { UnlocatedIssue } from './check-cells.ts';
import type { Input } from '../table/input.ts';
import type { FileFacts } from '../table/read-text.ts';
import { findEdition, FILE_COLUMN, type Source } from '../table/source.ts';

/** Returns the issues of the header of a file. */
export function checkHeader({ source, columns }: Input): readonly UnlocatedIssue[] {
  if (source.external === null) return [];
  const known = knownColumns(source);
  return columns
    .filter((name, at) => at !== columns.indexOf(name) && known.includes(name))
    .map((name) => ({ rule: 'header', message: 'appears twice', column: name }));
}

/** Returns the warnings about a file. Its facts are undefined if the end of the file cannot be read. */
export function warnOfFile(input: Input, facts: FileFacts | undefined): readonly string[] {
  const { source, file, columns } = input;
  const warnings = [...warnOfVersion(input), ...warnOfEncoding(input, facts)];
  if (source.external?.readsOtherColumns !== false) return warnings;
  const known = knownColumns(source);
  const extra = columns.filter((name) => !known.includes(name));
  return extra.length === 0
    ? warnings
    : [...warnings, `${file}: ignored columns: ${extra.join(', ')}`];
}

function knownColumns(source: Source): readonly string[] {
  return [...Object.keys(source.columns), FILE_COLUMN];
}

// Without --edition, the stated edition is used.
function warnOfVersion({ file, version, edition, isEditionAsked }: Input): readonly string[] {
  if (edition === undefined || !isEditionAsked) return [];
  if (findEdition([edition], version) !== undefined) return [];
  const found = version === '' ? 'does not state its edition' : `states edition ${version}`;
  return [`${file} ${found}; it is read as edition ${edition.version} because of --edition`];
}

function warnOfEncoding({ file }: Input, facts: FileFacts | undefined): readonly string[] {
  if (facts === undefined || facts.encoding === 'utf-8') return [];
  return facts.encoding === 'windows-1252'
    ? [`${file} is read as windows-1252`]
    : [`${file} is read as ${facts.encoding.toUpperCase()}; UTF-8 is the usual encoding`];
}
