import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '../../import/sources/index.ts';
import {
  chooseInputs,
  readRequest,
  type ExternalOptions,
} from '../../import/command/choose-inputs.ts';
import { describeIssue } from '../../import/validate/issue.ts';
import { openBundled } from '../../import/table/input.ts';
import {
  BadData,
  readInputs,
  type Inputs,
  type Tolerance,
} from '../../import/validate/read-inputs.ts';
import { openRowReader } from '../../import/table/row-reader.ts';
import type { DataSet } from '../../import/table/source.ts';
import { ofSize } from './of-any-size.ts';

const FIXTURES = 'tests/import/fixtures';
const STRICT: Tolerance = { maxErrors: 0, mayBeIncomplete: false };

/** Reads a fixture as text with LF and without a byte order mark. */
export interface FixtureText {
  readonly name: string;
  readonly text: string;
}

/** Reads fixture files of a data set, in the order of its tables. */
export function textsOf(id: string, files: readonly string[]): readonly FixtureText[] {
  return files.map((file) => {
    const text = readFileSync(`${FIXTURES}/${id}/${file}`, 'utf8');
    return { name: file, text: text.replace('\uFEFF', '').replaceAll(/\r\n?/g, '\n').trimEnd() };
  });
}

/** Returns the number of rows below the header. */
export function rowsOf({ text }: FixtureText): number {
  return text.split('\n').length - 1;
}

/** Returns the data set with the sizes of the given files as its expected numbers of rows. */
export function dataSetOf(id: string, texts: readonly FixtureText[]): DataSet {
  const dataSet = catalog.external.find((each) => each.id === id);
  if (dataSet === undefined) throw new Error(`There is no data set ${id}`);
  return ofSize(dataSet, (table) => {
    const text = texts[dataSet.tables.indexOf(table)];
    return text === undefined ? 0 : rowsOf(text);
  });
}

/** Writes files of a data set to a temporary folder and reads them without a database. */
export async function readExternal(
  dataSet: DataSet,
  files: readonly (readonly [name: string, content: string | Buffer])[],
  { tolerance = STRICT, ...options }: ExternalOptions & { readonly tolerance?: Tolerance } = {},
): Promise<Inputs> {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-external-'));
  try {
    const paths = files.map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    });
    return await readPaths(dataSet, paths, { tolerance, ...options });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function readPaths(
  dataSet: DataSet,
  paths: readonly string[],
  { tolerance, ...options }: ExternalOptions & { readonly tolerance: Tolerance },
): Promise<Inputs> {
  const requests = [readRequest(`${dataSet.id}=${paths.join(',')}`)];
  const inputs = await chooseInputs(
    { ...catalog, bundled: [], external: [dataSet] },
    requests,
    options,
  );
  return readInputs({ inputs, lookedUp: LOOKUPS, dependent: [] }, tolerance, reader);
}

// The reader keeps the lookup tables, so that a suite parses them only once.
const reader = openRowReader();
const LOOKUPS = [...catalog.bundled, ...catalog.lookups]
  .filter(({ isLookup }) => isLookup)
  .map((source) => openBundled(source, catalog.root));

/** Returns the issues of a validation, including tolerated issues. */
export async function issuesOf(work: Promise<Inputs>): Promise<readonly string[]> {
  try {
    return (await work).issues.map(describeIssue);
  } catch (error) {
    if (error instanceof BadData) return error.issues.map(describeIssue);
    throw error;
  }
}

/** Returns the warnings about the files. */
export function warningsOf({ validations }: Inputs): readonly string[] {
  return validations.flatMap(({ warnings }) => warnings);
}
