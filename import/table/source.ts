import type { Cells } from './cells.ts';
import type { Column } from './column.ts';
import type { Context } from './context.ts';
import type { GraphRecord } from '../record/record.ts';

/** A published work that rows rest on without naming it in a cell; it becomes a Source. */
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
}

/** What a table is, whose, and how many rows it is expected to have. */
export interface Manifest {
  readonly title: string;
  readonly publisher: string;
  readonly license: string;
  readonly citation: string;
  /** EDTF: the time that the table speaks of. */
  readonly coverage: string;
  readonly expectedRows: { readonly atLeast: number; readonly atMost: number };
  /** In words: whose value is shown when another table says other. */
  readonly preference: string;
  readonly publications?: readonly Publication[];
  /** What the data set is complete for: there, the absence of a fact means that there was none. */
  readonly covers?: readonly Coverage[];
}

/** A question that a data set answers with yes or no for every pair of countries that it covers. */
export interface Coverage {
  readonly question: 'RELATIONS' | 'ALLIANCES' | 'WARS';
  /** Days, both included. */
  readonly from: string;
  readonly until: string;
  /** The key of the country that each pair must have, or all pairs of states there are. */
  readonly pairs: string;
}

/** A complaint about a row that no single cell tells: the column to look at, the rule, the reason. */
export interface Complaint {
  readonly column: string;
  readonly rule: string;
  readonly message: string;
  /** Whether the same complaint is told once, with the number of its rows. */
  readonly isToldOnce?: boolean;
  /** The tables in which something was looked up and not found. */
  readonly lookedUpIn?: readonly string[];
}

/** One table of the data: what it is, what its cells must be, and what its rows become. */
export interface Source {
  /** The first part of the origins of its rows. */
  readonly id: string;
  /** The path below the folder of the data; for a data set that is given by the user, what its file is usually called. */
  readonly file: string;
  /** How a file that the user gives is known and read; null for the tables that come with the product. */
  readonly given: ExternalTable | null;
  readonly manifest: Manifest;
  readonly columns: Readonly<Record<string, Column>>;
  /** Whether other tables look its rows up by key; such a table is small and kept in memory. */
  readonly isLookup: boolean;
  /** The columns with lists of names that entities.tsv explains. */
  readonly nameColumns: readonly string[];
  /** The natural key of a row, unique in the table. */
  key(row: Cells): string;
  /** What is wrong with a row whose cells are each right. */
  complaints(row: Cells, context: Context): readonly Complaint[];
  records(row: Cells, origin: string, context: Context): readonly GraphRecord[];
  /** What is odd about a right row, and told as a warning. */
  remarks(row: Cells, context: Context): readonly string[];
  /** Why a right row makes nothing by design; it is counted as refused with this reason. */
  skipReason(row: Cells, context: Context): string | undefined;
}

/** What is to be known of a table that users bring as a file of their own. */
export interface ExternalTable {
  /** The versions of the file whose columns are known, in words. */
  readonly versions: string;
  /** Columns that some versions have not; their cells are empty there. */
  readonly optionalColumns: readonly string[];
  /** The editions that are known, the last one at the end; none where files do not tell of which they are. */
  readonly editions: readonly Edition[];
  /** What the columns of a header are called here, each in its place; a name that is not asked for is ignored. */
  nameColumns(header: readonly string[]): readonly string[];
  /** Whether a row reads columns that are not listed here, by what their header says. */
  readonly readsOtherColumns: boolean;
  /** Whether a file may have no rows at all. */
  readonly mayBeEmpty: boolean;
  /** What is to be noted of all files of the table together. */
  noteFiles(files: readonly string[], context: Context): readonly string[];
}

/** One version of a data set that users bring: how it is cited, and what it is complete for. */
export interface Edition {
  /** What its column `version` holds. */
  readonly version: string;
  /** The last day of which it speaks. */
  readonly until: string;
  readonly publication: Publication;
  readonly covers: readonly Coverage[];
  readonly size: EditionSize;
  readonly oddities?: Oddities;
}

/** What a complete file of an edition has at least. */
export interface EditionSize {
  readonly rows: number;
  /** How many different things its rows are about: a file that is sorted by them loses some when it is cut. */
  readonly groups?: {
    readonly name: string;
    readonly count: number;
    keyOf(row: Cells): string;
  };
}

/** Rows that were published with values that the code book does not explain; they are left out with a warning. */
export interface Oddities {
  /** How many such rows the edition has; more of them are faults. */
  readonly rows: number;
  readonly cells: readonly { readonly column: string; readonly cell: string }[];
}

/** A data set that users bring as one file or several: what they name it, and its tables. */
export interface DataSet {
  readonly id: string;
  readonly tables: readonly Source[];
  /** Which files of a folder are of the data set; all that hold a table, where nothing is said. */
  readonly files?: RegExp;
}

/** The column in which a row of a given table finds the name of its file. */
export const FILE_COLUMN = 'file_name';

/** The column in which a row of a given table finds the version of the edition that its file is read as. */
export const EDITION_COLUMN = 'file_edition';

interface SourceDefinition<Name extends string> {
  readonly id: string;
  readonly file: string;
  readonly manifest: Manifest;
  readonly columns: Readonly<Record<Name, Column>>;
  readonly given?: Partial<ExternalTable> & Pick<ExternalTable, 'versions'>;
  readonly isLookup?: boolean;
  readonly nameColumns?: readonly NoInfer<Name>[];
  key(row: Readonly<Record<Name, string>>): string;
  complaints?(row: Readonly<Record<Name, string>>, context: Context): readonly Complaint[];
  records(
    row: Readonly<Record<Name, string>>,
    origin: string,
    context: Context,
  ): readonly GraphRecord[];
  remarks?(row: Readonly<Record<Name, string>>, context: Context): readonly string[];
  skipReason?(row: Readonly<Record<Name, string>>, context: Context): string | undefined;
}

/** A table of the data from its columns and functions of one row, which see the cells by name. */
export function defineSource<Name extends string>(definition: SourceDefinition<Name>): Source {
  return {
    isLookup: false,
    nameColumns: [],
    complaints: () => [],
    remarks: () => [],
    skipReason: () => undefined,
    ...definition,
    given: definition.given === undefined ? null : { ...GIVEN, ...definition.given },
  };
}

const GIVEN: Omit<ExternalTable, 'versions'> = {
  optionalColumns: [],
  editions: [],
  nameColumns: (header) => header,
  readsOtherColumns: false,
  mayBeEmpty: false,
  noteFiles: () => [],
};

/** The edition with this version, `v` before it or not; undefined where it is not known. */
export function findEdition(editions: readonly Edition[], version: string): Edition | undefined {
  return editions.find((each) => isVersion(each, version.replace(/^v/i, '')));
}

/** Whether a cell tells the version of an edition; some files have `4.3000002` for 4.3. */
export function isVersion(edition: Edition, cell: string): boolean {
  return cell !== '' && Math.abs(Number(cell) - Number(edition.version)) < 0.001;
}

/** The edition that the file of a row is read as. */
export function editionOf<Known extends Pick<Edition, 'version'>>(
  row: Cells,
  editions: readonly Known[],
): Known {
  const version = row[EDITION_COLUMN] ?? '';
  const edition = editions.find((each) => each.version === version);
  if (edition === undefined) throw new Error(`A row is of the unknown edition "${version}".`);
  return edition;
}

/** Where a row stands: the table and its key. All that it becomes carries this. */
export function originOf(source: Source, row: Cells): string {
  return `${source.id}/${source.key(row)}`;
}
