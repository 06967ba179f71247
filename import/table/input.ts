import { basename, extname, join } from 'node:path';
import { readRows, type Layout } from './read-rows.ts';
import type { Row } from './row.ts';
import { chooseEdition, type EditionClues } from './choose-edition.ts';
import { EDITION_COLUMN, FILE_COLUMN, type Coverage, type Edition, type Source } from './source.ts';
import type { Cells } from './cells.ts';

/** One file of an import, its table and its layout. */
export interface Input {
  readonly source: Source;
  /** The name of the file in messages. */
  readonly file: string;
  readonly layout: Layout;
  /** The table's column names, in the order of the file. */
  readonly columns: readonly string[];
  /** Whether a user supplied the file. Also true if it replaces a bundled file. */
  readonly isExternal: boolean;
  /** The version stated in a user's file, and the edition that defines how the file is read. */
  readonly version: string;
  readonly edition: Edition | undefined;
  /** Whether the user specified the edition. It then overrides the version in the rows. */
  readonly isEditionAsked: boolean;
}

/** Opens a bundled table, from its own file or from `otherPath`. */
export function openBundled(source: Source, root: string, otherPath?: string): Input {
  const path = otherPath ?? join(root, source.file);
  const layout = { path, encoding: 'utf-8-only', form: 'tsv', isQuoted: false } as const;
  const file = otherPath === undefined ? source.file : basename(otherPath);
  const columns = Object.keys(source.columns);
  const isExternal = otherPath !== undefined;
  const edition = { version: '', edition: undefined, isEditionAsked: false };
  return { source, file, layout, columns, isExternal, ...edition };
}

/** Determines the layout of a user's file from its name and first line. */
export async function readLayout(
  path: string,
  encoding: Layout['encoding'] = 'detect',
): Promise<ExternalFile> {
  const form = FORMS.get(extname(path).toLowerCase()) ?? 'csv';
  const layout = { path, encoding, form, isQuoted: true };
  const start = await readStart(layout);
  if (form !== 'csv' || start.header.length > 1) return { layout, ...start };
  for (const other of ['semicolons', 'tsv'] as const) {
    const otherStart = await readStart({ ...layout, form: other });
    if (otherStart.header.length > 1) return { layout: { ...layout, form: other }, ...otherStart };
  }
  return { layout, ...start };
}

/** A user's file before its table is determined. */
export interface ExternalFile {
  readonly layout: Layout;
  readonly header: readonly string[];
  /** The first complete row below the header; empty if there is none. */
  readonly firstRow: readonly string[];
}

/** Opens a user's file as one of the known tables. Throws if its edition is unknown. */
export function openExternal(
  source: Source,
  external: ExternalFile,
  { dataSet, asked }: Pick<EditionClues, 'dataSet' | 'asked'>,
): Input {
  const { layout, firstRow } = external;
  const columns = nameHeader(source, external.header);
  const version = firstRow[columns.findIndex(isVersionColumn)] ?? '';
  const clues = { dataSet, asked, version, path: layout.path, hasRows: firstRow.length > 0 };
  const edition = chooseEdition(source, clues);
  const file = basename(layout.path);
  const isEditionAsked = asked !== undefined;
  const read = { layout, columns, isExternal: true };
  return { source, file, ...read, version, edition, isEditionAsked };
}

/** Returns whether a column contains the version of a data set. */
export function isVersionColumn(name: string): boolean {
  return name.toLowerCase() === 'version';
}

/** Returns the table's names for the columns of a header, in order. Ignores case. */
export function nameHeader(source: Source, header: readonly string[]): readonly string[] {
  const known = new Map(Object.keys(source.columns).map((name) => [name.toLowerCase(), name]));
  const named = source.external?.nameColumns(header) ?? header;
  return named.map((name) => known.get(name.toLowerCase()) ?? name);
}

/** Returns the coverage of a file, provided that none of its rows is missing. */
export function coversOf({ source, edition }: Input): readonly Coverage[] {
  return [...(source.manifest.covers ?? []), ...(edition?.covers ?? [])];
}

/** Returns the cells of a row by column name. */
export function nameCells(input: Input, row: Row): Cells {
  const cells = input.columns.map((column, index) => [column, row.texts[index] ?? ''] as const);
  if (input.source.external === null) return Object.fromEntries(cells);
  const absent = input.source.external.optionalColumns.map((column) => [column, ''] as const);
  const trimmed = cells.map(([column, cell]) => [column, cell.trim()] as const);
  const version = input.edition?.version ?? '';
  const ofFile = [[FILE_COLUMN, input.file] as const, [EDITION_COLUMN, version] as const];
  return Object.fromEntries([...absent, ...trimmed, ...ofFile]);
}

/** Returns whether a row is a blank line in a user's file. In a bundled table, a blank line is an issue. */
export function isBlank({ source }: Input, { texts, breakdown }: Row): boolean {
  if (source.external === null || breakdown !== undefined) return false;
  return texts.every((text) => text.trim() === '');
}

const FORMS: ReadonlyMap<string, Layout['form']> = new Map([
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.json', 'json'],
  ['.jsonl', 'json'],
  ['.ndjson', 'json'],
]);

// Reads only the first rows.
async function readStart(layout: Layout): Promise<Pick<ExternalFile, 'header' | 'firstRow'>> {
  let header: readonly string[] | undefined;
  for await (const row of readRows(layout)) {
    const texts = row.texts.map((text) => text.trim());
    if (header === undefined) header = texts;
    else if (texts.length === header.length && texts.some((text) => text !== ''))
      return { header, firstRow: texts };
  }
  return { header: header ?? [], firstRow: [] };
}
