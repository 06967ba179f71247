import type { Mapping } from './mapping.ts';
import type { MappingIssue } from './read-mapping.ts';
import { asQuestion, suggest } from './suggest.ts';
import { listColumns } from './to-data-set.ts';

interface Table {
  readonly file: string;
  readonly header: readonly string[];
}

/** Returns an issue for each reference to a column that is not in the table. */
export function describeMissing(
  mapping: Mapping,
  { file, header }: Table,
): readonly MappingIssue[] {
  const known = new Set(header.map((name) => name.toLowerCase()));
  const named = listColumns(mapping);
  const missing = named.filter(({ column }) => !known.has(column.toLowerCase()));
  const hasNone = missing.length === named.length;
  const all = header.map((name) => `"${name}"`).join(', ');
  return missing.map(({ column, path }) => {
    const hint = hasNone
      ? '. The first line of a table must contain the names of its columns'
      : asQuestion(suggest(column, header));
    return { path, message: `names the column "${column}", but ${file} has ${all}${hint}` };
  });
}
