import { basename, extname, join } from 'node:path';
import { inspectFile, type FileFacts } from './inspect-file.ts';
import { readRows, type Layout } from './read-rows.ts';
import type { Row } from './row.ts';
import { FILE_COLUMN, type Source } from './source.ts';
import type { Cells } from './cells.ts';

/** One file of an import: of which table it is, and how it is read. */
export interface Input {
  readonly source: Source;
  /** What it is called in messages. */
  readonly file: string;
  readonly layout: Layout;
  readonly facts: FileFacts;
  /** The names of its columns as the table calls them, each in its place. */
  readonly columns: readonly string[];
}

/** A table that comes with the product, read from where it stands or from another file. */
export async function openBundled(
  source: Source,
  root: string,
  otherPath?: string,
): Promise<Input> {
  const path = otherPath ?? join(root, source.file);
  const facts = await inspectFile(path);
  const layout = { path, encoding: 'utf-8', form: 'tsv', isQuoted: false } as const;
  const file = otherPath === undefined ? source.file : basename(otherPath);
  return { source, file, layout, facts, columns: Object.keys(source.columns) };
}

/** How a file that a user gives is written, as far as its name and its first line tell. */
export async function readLayout(path: string, encoding?: Layout['encoding']): Promise<GivenFile> {
  const facts = await inspectFile(path);
  const written = { path, encoding: encoding ?? facts.encoding };
  const form = FORMS.get(extname(path).toLowerCase()) ?? 'csv';
  const layout = { ...written, form, isQuoted: true };
  if (form !== 'csv') return { layout, facts, header: await readHeader(layout) };
  const header = await readHeader(layout);
  for (const other of ['semicolons', 'tsv'] as const) {
    if (header.length > 1) break;
    const columns = await readHeader({ ...layout, form: other });
    if (columns.length > 1) return { layout: { ...layout, form: other }, facts, header: columns };
  }
  return { layout, facts, header };
}

/** A file whose table is not known yet. */
export interface GivenFile {
  readonly layout: Layout;
  readonly facts: FileFacts;
  readonly header: readonly string[];
}

/** A given file as a file of one of the tables that are known. */
export function openGiven(source: Source, given: GivenFile): Input {
  const { layout, facts } = given;
  const columns = source.given?.nameColumns(given.header) ?? [];
  return { source, file: basename(layout.path), layout, facts, columns };
}

/** The rows of a file, the header first. */
export function rowsOfInput(input: Input): AsyncGenerator<Row> {
  return readRows(input.layout);
}

/** The cells of a row by the names of their columns. */
export function nameCells(input: Input, row: Row): Cells {
  const cells = input.columns.map((column, index) => [column, row.texts[index] ?? ''] as const);
  if (input.source.given === null) return Object.fromEntries(cells);
  const absent = input.source.given.optionalColumns.map((column) => [column, ''] as const);
  const trimmed = cells.map(([column, cell]) => [column, cell.trim()] as const);
  return Object.fromEntries([...absent, [FILE_COLUMN, input.file], ...trimmed]);
}

const FORMS: ReadonlyMap<string, Layout['form']> = new Map([
  ['.tsv', 'tsv'],
  ['.tab', 'tsv'],
  ['.json', 'json'],
  ['.jsonl', 'json'],
  ['.ndjson', 'json'],
]);

async function readHeader(layout: Layout): Promise<readonly string[]> {
  for await (const row of readRows(layout)) return row.texts.map((text) => text.trim());
  return [];
}
