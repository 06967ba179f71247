import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Cells } from './cells.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import type { GraphRecord } from '../record/record.ts';

/** A publication that rows rest on without naming it in a cell. It becomes a Source. */
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
  /** EDTF: the time that the table covers. */
  readonly coverage: string;
  readonly expectedRows: { readonly atLeast: number; readonly atMost: number };
  /** In words: which value is shown if tables disagree. */
  readonly preference: string;
  readonly publications?: readonly Publication[];
  /** What the data set is complete for: there, the absence of a fact means that there was none. */
  readonly covers?: readonly Coverage[];
  /** A hash of how rows are read, if that is data too. With the hash of the file, it identifies what was imported. */
  readonly definition?: string;
}

/** A question that a data set answers with yes or no for every pair of countries that it covers. */
export interface Coverage {
  readonly question: 'RELATIONS' | 'ALLIANCES' | 'WARS';
  /** Days, inclusive. */
  readonly from: string;
  readonly until: string;
  /** The key of the country that each pair must contain, or ALL for all pairs of states. */
  readonly pairs: string;
}

/** An issue about a row as a whole: the column to look at, the rule and the reason. */
export interface RowIssue {
  readonly column: string;
  readonly rule: string;
  readonly message: string;
  /** Whether the same issue is reported once, with the number of rows. */
  readonly isReportedOnce?: boolean;
  /** The tables in which a lookup failed. */
  readonly lookedUpIn?: readonly string[];
}

/** One table of the data: what it is, what its cells must be, and what its rows become. */
export interface Source {
  /** The first part of the origins of its rows. */
  readonly id: string;
  /** The path below the data folder. For a user's data set, the usual name of its file. */
  readonly file: string;
  /** How a user's file is recognized and read. Null for the bundled tables. */
  readonly external: ExternalTable | null;
  readonly manifest: Manifest;
  readonly columns: Readonly<Record<string, Column>>;
  /** Whether other tables look its rows up by key; such a table is small and kept in memory. */
  readonly isLookup: boolean;
  /** What node each row makes, if other tables name such nodes by kind and key. */
  readonly makes: { readonly model: NodeModel; keyOf(row: Cells): string } | null;
  /** The columns with lists of names that entities.tsv explains. */
  readonly nameColumns: readonly string[];
  /** The natural key of a row, unique in the table. */
  key(row: Cells): string;
  /** The issues about a row whose cells are all valid. */
  findIssues(row: Cells, context: Context): readonly RowIssue[];
  records(row: Cells, origin: string, context: Context): readonly GraphRecord[];
  /** The warnings about a valid row. */
  remarks(row: Cells, context: Context): readonly string[];
  /** Why a valid row creates nothing by design. It is counted as refused with this reason. */
  skipReason(row: Cells, context: Context): string | undefined;
}

/** How a table is read from a file that users supply. */
interface ExternalTable {
  /** The versions of the file whose columns are known, in words. */
  readonly versions: string;
  /** Columns that some versions lack. Their cells are then empty. */
  readonly optionalColumns: readonly string[];
  /** The known editions, latest last. Empty if files do not state their edition. */
  readonly editions: readonly Edition[];
  /** The table's names for the columns of a header, in order. Unknown names are ignored. */
  nameColumns(header: readonly string[]): readonly string[];
  /** Whether a row also reads columns that are not listed in `columns`, by their header. */
  readonly readsOtherColumns: boolean;
  /** Whether a file may have no rows at all. */
  readonly mayBeEmpty: boolean;
  /** The notes on all files of the table together. */
  noteFiles(files: readonly string[], context: Context): readonly string[];
}

/** One version of a data set that users supply: how it is cited, and what it is complete for. */
export interface Edition {
  /** The value of its column `version`. */
  readonly version: string;
  /** The last day that it covers. */
  readonly until: string;
  readonly publication: Publication;
  readonly covers: readonly Coverage[];
  readonly size: EditionSize;
  readonly oddities?: Oddities;
}

/** The minimum size of a complete file of an edition. */
export interface EditionSize {
  readonly rows: number;
  /** The groups that its rows fall into, and their number. A file sorted by group loses some if it is cut off. */
  readonly groups?: {
    readonly name: string;
    readonly count: number;
    keyOf(row: Cells): string;
  };
}

/** Rows that were published with values that the code book does not explain. They are left out with a warning. */
export interface Oddities {
  /** The number of such rows in the edition. Any further ones are errors. */
  readonly rows: number;
  readonly cells: readonly { readonly column: string; readonly cell: string }[];
}

/** A data set that users supply as one or more files: its name and its tables. */
export interface DataSet {
  readonly id: string;
  readonly tables: readonly Source[];
  /** The files of a folder that belong to the data set. Default: all files with the extension of a table. */
  readonly files?: RegExp;
}

/** The column that holds the name of the file of a row, for users' files. */
export const FILE_COLUMN = 'file_name';

/** The column that holds the version of the edition that the file of a row is read as, for users' files. */
export const EDITION_COLUMN = 'file_edition';

/** The row of a table with these columns: the cells by the names of the columns. */
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

/** Defines a source from its columns and functions of a row, which access the cells by name. */
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

/** The edition with this version, with or without a leading `v`. Undefined if it is unknown. */
export function findEdition(editions: readonly Edition[], version: string): Edition | undefined {
  return editions.find((each) => isVersion(each, version.replace(/^v/i, '')));
}

/** Whether a cell holds the version of an edition. Some files have `4.3000002` for 4.3. */
function isVersion(edition: Edition, cell: string): boolean {
  return cell !== '' && Math.abs(Number(cell) - Number(edition.version)) < 0.001;
}

/** The edition that the file of a row is read as. */
export function editionOf<Known extends Pick<Edition, 'version'>>(
  row: Cells,
  editions: readonly Known[],
): Known {
  const version = row[EDITION_COLUMN] ?? '';
  const edition = editions.find((each) => each.version === version);
  if (edition === undefined) throw new Error(`A row has the unknown edition "${version}".`);
  return edition;
}

/** The origin of a row: its table and key. All records of the row carry it. */
export function originOf(source: Source, row: Cells): string {
  return `${source.id}/${source.key(row)}`;
}
