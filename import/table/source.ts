import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Cells } from './cells.ts';
import type { CellIssue, Column } from './column.ts';
import type { Context } from './context.ts';
import type { GraphRecord } from '../record/record.ts';

/** A publication that is the source of rows without being named in a cell. It becomes a Source. */
export interface Publication {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly license: string;
  readonly citation: string;
  readonly version: string;
  readonly coverage: string;
  readonly sourceKind: string;
  /** From 1, a primary document, to 5. Default: 2, an edited work. */
  readonly quality?: number;
}

/** The description of a table: title, publisher, coverage and expected number of rows. */
export interface Manifest {
  readonly title: string;
  readonly publisher: string;
  readonly license: string;
  readonly citation: string;
  /** The period covered by the table, in EDTF. */
  readonly coverage: string;
  readonly expectedRows: { readonly atLeast: number; readonly atMost: number };
  /** A sentence that states which value is shown if tables disagree. */
  readonly preference: string;
  readonly publications?: readonly Publication[];
  /** The scope in which the data set is complete. Within it, the absence of a fact means that there was none. */
  readonly covers?: readonly Coverage[];
  /** A hash of how rows are read, if that is data too. With the hash of the file, it identifies what was imported. */
  readonly definition?: string;
}

/** A question to which a data set gives a definite answer for every covered pair of countries. */
export interface Coverage {
  readonly question: 'RELATIONS' | 'ALLIANCES' | 'WARS';
  /** The first and last covered day, both inclusive. */
  readonly from: string;
  readonly until: string;
  /** The key of the country that each pair must contain, or ALL for all pairs of states. */
  readonly pairs: string;
}

/** An issue of a whole row: the column to inspect, the rule and the reason. */
export interface RowIssue extends CellIssue {
  readonly column: string;
}

/** A table: its description, the checks of its cells, and the conversion of its rows to records. */
export interface Source {
  /** The first part of the origins of its rows. */
  readonly id: string;
  /** The path in the data folder. For a user's data set, the usual name of the file. */
  readonly file: string;
  /** The rules for recognizing and reading a user's file, or null for bundled tables. */
  readonly external: ExternalTable | null;
  readonly manifest: Manifest;
  readonly columns: Readonly<Record<string, Column>>;
  /** Whether other tables look up its rows by key. Such a table is small and kept in memory. */
  readonly isLookup: boolean;
  /** The model and key of the node of each row, if other tables refer to these nodes by kind and key. */
  readonly makes: { readonly model: NodeModel; keyOf(row: Cells): string } | null;
  /** The columns with lists of names from entities.tsv. */
  readonly nameColumns: readonly string[];
  /** Returns the natural key of a row, which is unique in the table. */
  key(row: Cells): string;
  /** Returns the issues of a row. All its cells are valid. */
  findIssues(row: Cells, context: Context): readonly RowIssue[];
  records(row: Cells, origin: string, context: Context): readonly GraphRecord[];
  /** Returns the warnings about a valid row. */
  remarks(row: Cells, context: Context): readonly string[];
  /** Returns the reason if a valid row creates nothing by design. The row is counted as refused with this reason. */
  skipReason(row: Cells, context: Context): string | undefined;
}

/** The rules for reading a table from a user's file. */
interface ExternalTable {
  /** A description of the supported versions of the file. */
  readonly versions: string;
  /** The columns that some versions lack. Missing cells are empty. */
  readonly optionalColumns: readonly string[];
  /** The known editions, latest last. Empty if files do not state their edition. */
  readonly editions: readonly Edition[];
  /** Returns the table's names for the columns of a header, in order. Ignores unknown names. */
  nameColumns(header: readonly string[]): readonly string[];
  /** Whether rows also contain the columns that are not listed in `columns`, by header. */
  readonly readsOtherColumns: boolean;
  /** Whether a file may have no rows. */
  readonly mayBeEmpty: boolean;
  /** Returns the notes on all files of the table together. */
  noteFiles(files: readonly string[], context: Context): readonly string[];
}

/** A version of an external data set: its citation and its coverage. */
export interface Edition {
  /** The value of its column `version`. */
  readonly version: string;
  /** The last covered day. */
  readonly until: string;
  readonly publication: Publication;
  readonly covers: readonly Coverage[];
  readonly size: EditionSize;
  readonly oddities?: Oddities;
}

/** The minimum size of a complete file of an edition. */
export interface EditionSize {
  readonly rows: number;
  /** The groups of rows and their minimum number. If a file sorted by group is truncated, groups are missing. */
  readonly groups?: {
    readonly name: string;
    readonly count: number;
    keyOf(row: Cells): string;
  };
}

/** Rows published with values that are missing from the code book. They are skipped with a warning. */
export interface Oddities {
  /** The number of such rows in the edition. Additional ones are errors. */
  readonly rows: number;
  readonly cells: readonly { readonly column: string; readonly cell: string }[];
}

/** An external data set: its name and its tables. Users supply it as one or more files. */
export interface DataSet {
  readonly id: string;
  readonly tables: readonly Source[];
  /** Matches the files of a folder that belong to the data set. Default: all files with the extension of a table. */
  readonly files?: RegExp;
}

/** The column with the file name of each row, for users' files. */
export const FILE_COLUMN = 'file_name';

/** The column with the version of the edition of each row, for users' files. */
export const EDITION_COLUMN = 'file_edition';

/** The row of a table with these columns: its cells by column name. */
export type RowOf<Columns extends Readonly<Record<string, Column>>> = Readonly<
  Record<keyof Columns & string, string>
>;

interface SourceDefinition<Name extends string> {
  readonly id: string;
  readonly file: string;
  readonly manifest: Manifest;
  readonly columns: Readonly<Record<Name, Column>>;
  readonly external?: Partial<ExternalTable> & Pick<ExternalTable, 'versions'>;
  readonly isLookup?: boolean;
  readonly makes?: {
    readonly model: NodeModel;
    keyOf(row: Readonly<Record<Name, string>>): string;
  };
  readonly nameColumns?: readonly NoInfer<Name>[];
  key(row: Readonly<Record<NoInfer<Name>, string>>): string;
  findIssues?(row: Readonly<Record<Name, string>>, context: Context): readonly RowIssue[];
  records(
    row: Readonly<Record<Name, string>>,
    origin: string,
    context: Context,
  ): readonly GraphRecord[];
  remarks?(row: Readonly<Record<Name, string>>, context: Context): readonly string[];
  skipReason?(row: Readonly<Record<Name, string>>, context: Context): string | undefined;
}

/** Defines a source from its columns and from functions of a row. The functions access the cells by name. */
export function defineSource<Name extends string>(definition: SourceDefinition<Name>): Source {
  return {
    isLookup: false,
    makes: null,
    nameColumns: [],
    findIssues: () => [],
    remarks: () => [],
    skipReason: () => undefined,
    ...definition,
    external:
      definition.external === undefined ? null : { ...EXTERNAL_DEFAULTS, ...definition.external },
  };
}

const EXTERNAL_DEFAULTS: Omit<ExternalTable, 'versions'> = {
  optionalColumns: [],
  editions: [],
  nameColumns: (header) => header,
  readsOtherColumns: false,
  mayBeEmpty: false,
  noteFiles: () => [],
};

/** Returns the edition with this version, with or without a leading `v`; undefined if it is unknown. */
export function findEdition(editions: readonly Edition[], version: string): Edition | undefined {
  return editions.find((each) => isVersion(each, version.replace(/^v/i, '')));
}

/** Returns whether a cell contains the version of an edition. Some files contain `4.3000002` instead of 4.3. */
function isVersion(edition: Edition, cell: string): boolean {
  return cell !== '' && Math.abs(Number(cell) - Number(edition.version)) < 0.001;
}

/** Returns the edition of a row. */
export function editionOf<Known extends Pick<Edition, 'version'>>(
  row: Cells,
  editions: readonly Known[],
): Known {
  const version = row[EDITION_COLUMN] ?? '';
  const edition = editions.find((each) => each.version === version);
  if (edition === undefined) throw new Error(`A row has the unknown edition "${version}".`);
  return edition;
}

/** Returns the origin of a row, which consists of its table and key. All records of the row have this origin. */
export function originOf(source: Source, row: Cells): string {
  return `${source.id}/${source.key(row)}`;
}
