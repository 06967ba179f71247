import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { graphModel } from '../../schema/graph.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { checkMapping } from '../mapping/check-mapping.ts';
import { describeMissing } from '../mapping/describe-missing.ts';
import { openTable } from '../mapping/open-table.ts';
import { readMapping, type MappingFile } from '../mapping/read-mapping.ts';
import { toDataSet, type MappingOrigin } from '../mapping/to-data-set.ts';
import { tablesIn, type Catalog } from '../table/catalog.ts';
import { ImportError } from '../table/import-error.ts';
import { readLayout } from '../table/input.ts';
import type { Layout } from '../table/read-rows.ts';
import type { DataSet } from '../table/source.ts';
import type { Issue } from '../validate/issue.ts';
import { BadData } from '../validate/read-inputs.ts';
import { readRequest, type Request } from './choose-inputs.ts';
import { listFiles, refuseAbsent } from './list-files.ts';

/** The sources, mappings and encoding on the command line. */
interface Order {
  readonly only?: readonly string[];
  readonly mappings?: readonly string[];
  readonly encoding?: Layout['encoding'];
}

/** The catalog with the data sets of mappings, and the requests. */
export interface MappedOrder {
  readonly catalog: Catalog;
  readonly requests: readonly Request[];
}

/**
 * Reads the mapping files of an import and adds their data sets to the catalog. Throws an error with the issues of all
 * mappings, including missing columns.
 */
export async function openMappings(
  graph: Graph,
  catalog: Catalog,
  { only = [], mappings = [], encoding }: Order,
): Promise<MappedOrder> {
  if (mappings.length === 0) return { catalog, requests: only.map(readRequest) };
  const opened = await readAll(mappings, catalog);
  const requests = assignFiles(only, opened, catalog);
  const missing = await Promise.all(opened.map((each) => findMissing(each, requests, encoding)));
  if (missing.flat().length > 0) throw new BadData(missing.flat());
  const dataSets: DataSet[] = [];
  for (const { mapping, origin } of opened)
    dataSets.push(toDataSet(await openTable(graph, mapping, graphModel), origin));
  return { catalog: { ...catalog, external: [...catalog.external, ...dataSets] }, requests };
}

interface OpenMapping extends MappingFile {
  readonly origin: MappingOrigin;
}

async function readAll(
  paths: readonly string[],
  catalog: Catalog,
): Promise<readonly OpenMapping[]> {
  const opened: OpenMapping[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    await refuseAbsent(path);
    const text = await readFile(path, 'utf8');
    const origin = { file: basename(path), hash: createHash('sha256').update(text).digest('hex') };
    const read = readMapping(origin.file, text.replace(/^\uFEFF/, ''));
    if (!('mapping' in read)) {
      issues.push(...read);
      continue;
    }
    issues.push(...checkMapping(read.mapping, graphModel).map(read.locate));
    issues.push(...checkName(read, { catalog, opened }));
    opened.push({ ...read, origin });
  }
  if (issues.length > 0) throw new BadData(issues);
  return opened;
}

function checkName(
  { mapping: { name }, locate }: MappingFile,
  { catalog, opened }: { readonly catalog: Catalog; readonly opened: readonly OpenMapping[] },
): readonly Issue[] {
  const other = opened.find(({ mapping }) => mapping.name === name);
  if (other !== undefined)
    return [
      locate({ path: ['name'], message: `"${name}" is also the name of ${other.origin.file}` }),
    ];
  if (!reservedNames(catalog).includes(name)) return [];
  return [locate({ path: ['name'], message: `"${name}" is the name of another source` })];
}

function reservedNames(catalog: Catalog): readonly string[] {
  return [...tablesIn(catalog), ...catalog.external].map(({ id }) => id);
}

// If there is only one mapping, files need not name their mapping.
function assignFiles(
  only: readonly string[],
  opened: readonly OpenMapping[],
  catalog: Catalog,
): readonly Request[] {
  const known = reservedNames(catalog);
  const words = only.map((word) => ({ word, ...readRequest(word) }));
  const [first, second] = opened.map(({ mapping }) => mapping.name);
  const isFile = ({ name, paths }: Request): boolean =>
    paths.length === 0 && !known.includes(name) && name !== first;
  const files = words.filter(isFile);
  const requests = words
    .filter((each) => !isFile(each))
    .map(({ name, paths }) => ({ name, paths }));
  if (second !== undefined && files.length > 0)
    throw new ImportError(
      'BAD_OPTION',
      `With several mappings, name the mapping of each file: ${first ?? ''}=${files[0]?.word ?? ''}.`,
    );
  const paths = files.map(({ word }) => word);
  const all = first === undefined || paths.length === 0 ? [] : [{ name: first, paths }];
  return withAll([...requests, ...all], opened);
}

function withAll(requests: readonly Request[], opened: readonly OpenMapping[]): readonly Request[] {
  for (const { mapping, origin } of opened) {
    const request = requests.find(({ name }) => name === mapping.name);
    if (request === undefined || request.paths.length === 0)
      throw new ImportError(
        'BAD_OPTION',
        `${origin.file} needs a table: npm run import -- --mapping ${origin.file} FILE, or ${mapping.name}=FILE.`,
      );
  }
  return requests;
}

async function findMissing(
  { mapping, locate }: OpenMapping,
  requests: readonly Request[],
  encoding: Layout['encoding'] | undefined,
): Promise<readonly Issue[]> {
  const paths = requests.find(({ name }) => name === mapping.name)?.paths ?? [];
  const issues: Issue[] = [];
  for (const path of await listFiles(paths)) {
    const { header } = await readLayout(path, encoding);
    issues.push(...describeMissing(mapping, { file: basename(path), header }).map(locate));
  }
  return issues;
}
