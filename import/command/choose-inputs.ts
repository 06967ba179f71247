import { readEditions } from '../table/choose-edition.ts';
import type { Catalog } from '../table/catalog.ts';
import { ImportError } from '../table/import-error.ts';
import { listFiles, refuseAbsent } from './list-files.ts';
import {
  nameHeader,
  openBundled,
  openExternal,
  readLayout,
  type ExternalFile,
  type Input,
} from '../table/input.ts';
import type { Layout } from '../table/read-rows.ts';
import { FILE_COLUMN, type DataSet, type Source } from '../table/source.ts';

/** A requested source: `name` or `name=FILE,FILE`. A FILE can be a folder. */
export interface Request {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Parses a command-line argument as a request. */
export function readRequest(word: string): Request {
  const sign = word.indexOf('=');
  if (sign < 0) return { name: word, paths: [] };
  const paths = word.slice(sign + 1).split(',');
  return { name: word.slice(0, sign), paths: paths.filter((path) => path !== '') };
}

/** Returns the files to import, in the order of writing. Default: all bundled tables. */
export async function chooseInputs(
  catalog: Catalog,
  requests: readonly Request[],
  options: ExternalOptions = {},
): Promise<readonly Input[]> {
  const { bundled, external, root } = catalog;
  refuseUnknown(catalog, requests);
  const asked = new Map(requests.map(({ name, paths }) => [name, paths]));
  const inputs: Input[] = [];
  for (const source of bundled) {
    if (requests.length > 0 && !asked.has(source.id)) continue;
    const paths = asked.get(source.id) ?? [];
    if (paths.length > 1)
      throw refuse(`${source.id} consists of one file, but ${paths.length} are given.`);
    for (const path of paths) await refuseAbsent(path);
    inputs.push(openBundled(source, root, paths[0]));
  }
  const dataSets = external.filter(({ id }) => asked.has(id));
  return [...inputs, ...(await openDataSets(dataSets, asked, options))];
}

async function openDataSets(
  dataSets: readonly DataSet[],
  asked: ReadonlyMap<string, readonly string[]>,
  { encoding, editions: words = [] }: ExternalOptions,
): Promise<readonly Input[]> {
  const ids = dataSets.map(({ id }) => id);
  const editions = readEditions(words, ids);
  const inputs: Input[] = [];
  for (const dataSet of dataSets) {
    const edition = editions.get(dataSet.id);
    const paths = asked.get(dataSet.id) ?? [];
    inputs.push(...(await openDataSet(dataSet, paths, { encoding, edition })));
  }
  return inputs;
}

/** The options for users' files without a detectable or correct encoding or edition. */
export interface ExternalOptions {
  /** The encoding of all users' files. Default: detected. */
  readonly encoding?: Layout['encoding'];
  /** The editions of users' files, such as `cow-contiguity=3.2`. Default: the editions stated in the files. */
  readonly editions?: readonly string[];
}

/** Returns the ids of all requested tables. `others` are further known tables. */
export function tablesOf(
  catalog: Catalog,
  requests: readonly Request[],
  others: readonly string[] = [],
): readonly string[] {
  refuseUnknown(catalog, requests, others);
  return requests.flatMap(({ name }) => {
    const dataSet = catalog.external.find(({ id }) => id === name);
    return dataSet === undefined ? [name] : dataSet.tables.map(({ id }) => id);
  });
}

function refuseUnknown(
  catalog: Catalog,
  requests: readonly Request[],
  others: readonly string[] = [],
): void {
  const known = [...namesIn(catalog), ...others];
  const unknown = requests.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new ImportError(
      'UNKNOWN_SOURCE',
      `There is no source ${unknown.join(', ')}. Known sources: ${known.join(', ')}.`,
    );
  const names = requests.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw refuse(`${twice} is given twice. To import several files, use ${twice}=ONE,TWO.`);
}

function namesIn({ bundled, external }: Catalog): readonly string[] {
  return [...bundled, ...external].map(({ id }) => id);
}

async function openDataSet(
  dataSet: DataSet,
  paths: readonly string[],
  { encoding, edition }: FileOptions,
): Promise<readonly Input[]> {
  if (paths.length === 0)
    throw refuse(`${dataSet.id} is not bundled. Pass its file: ${dataSet.id}=FILE.`);
  const inputs: Input[] = [];
  for (const path of await listFiles(paths, dataSet.files)) {
    const file = await readLayout(path, encoding);
    const choice = { dataSet: dataSet.id, asked: edition };
    inputs.push(openExternal(findTable(dataSet, file), file, choice));
  }
  refuseMixed(dataSet, inputs);
  const absent = dataSet.tables.filter((table) => !inputs.some(({ source }) => source === table));
  if (absent.length > 0)
    throw refuse(
      `${dataSet.id} consists of ${dataSet.tables.length} tables. Also pass ${absent.map(({ file }) => file).join(' and ')}: ${dataSet.id}=${dataSet.tables.map(({ file }) => file).join(',')}.`,
    );
  // A lookup table precedes the tables that refer to its rows.
  return dataSet.tables.flatMap((table) => inputs.filter(({ source }) => source === table));
}

interface FileOptions {
  readonly encoding: Layout['encoding'] | undefined;
  readonly edition: string | undefined;
}

function refuseMixed({ id }: DataSet, inputs: readonly Input[]): void {
  const versions = new Set(inputs.map(({ edition }) => edition?.version));
  if (versions.size < 2) return;
  const files = inputs.map(
    ({ file, edition }) => `${file} is ${edition?.version ?? 'of an unknown edition'}`,
  );
  throw refuse(
    `The files of ${id} are of different editions: ${files.join(', ')}. Use files of one edition.`,
  );
}

function findTable({ tables }: DataSet, file: ExternalFile): Source {
  const rated = tables.map((table) => ({ table, missing: missingColumns(table, file) }));
  const [best] = rated.sort((one, other) => one.missing.length - other.missing.length);
  if (best?.missing.length === 0) return best.table;
  const { table, missing = [] } = best ?? {};
  const columns = missing.map((column) => `"${column}"`).join(', ');
  throw new ImportError(
    'BAD_DATA',
    `${file.layout.path}:1:1 header has no column ${columns}. Known versions: ${table?.external?.versions ?? 'none'}.`,
  );
}

function missingColumns(table: Source, { header }: ExternalFile): readonly string[] {
  const columns = nameHeader(table, header);
  const optional = [...(table.external?.optionalColumns ?? []), FILE_COLUMN];
  return Object.keys(table.columns).filter(
    (column) => !columns.includes(column) && !optional.includes(column),
  );
}

function refuse(message: string): ImportError {
  return new ImportError('BAD_OPTION', message);
}
