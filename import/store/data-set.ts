import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphModel } from '../../schema/graph.ts';
import {
  deleteDataFiles,
  readDataFiles,
  readOwner,
  readStoredRatings,
  readStrangers,
  writeDataFiles,
  writeDataSet,
  type DataFile,
} from './cypher/write-data-set.ts';
import { readDataSet } from '../../src/graph/cypher/read/read-data-set.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import { coversOf } from '../table/input.ts';
import { dateIndexes } from '../plan/stored.ts';
import type { SourceRating } from '../plan/background.ts';
import type { Manifest, Source } from '../table/source.ts';
import type { Validation } from '../validate/validate.ts';

// Increment this number when the same rows produce different nodes or relationships.
const MAPPING = '6';

// If the graph lacks one of these indexes, the bundled data is imported again, which creates the index.
const INDEXES = [...(graphModel.fullText ?? []), ...graphModel.nodes.flatMap(dateIndexes)]
  .map(({ name, properties }) => `${name}(${properties.join()})`)
  .join(' ');

/** Computes a hash of the files of all bundled tables. */
export async function hashBundled(root: string, sources: readonly Source[]): Promise<string> {
  const hashes: string[] = [];
  for (const { file } of sources) hashes.push(hash('sha256', await readFile(join(root, file))));
  return combine([INDEXES, ...hashes]);
}

/** Computes the same hash from validated files. */
export function hashValidated(validations: readonly Validation[]): string {
  return combine([INDEXES, ...validations.map(({ facts }) => facts?.hash ?? '')]);
}

function combine(hashes: readonly string[]): string {
  return hash('sha256', [MAPPING, ...hashes].join('\n'));
}

/** Returns the hash of the files that were imported into a database, or an empty text if there are none. */
export async function readInputsOf(graph: Graph): Promise<string> {
  const [row] = await graph.read(readDataSet());
  return typeof row?.[1] === 'string' ? row[1] : '';
}

/** Returns the file hash of each imported table of a database. */
export async function readHashes(graph: Graph): Promise<ReadonlyMap<string, string>> {
  const rows = await graph.read(readDataFiles());
  return new Map(rows.map(([key, hash]) => [String(key), String(hash)]));
}

/** Returns the statements that store a new version of the data for readers and the file hashes for the next import. */
export function noteImport(
  inputs: string,
  files: readonly DataFile[],
  gone: readonly string[],
): readonly Statement[] {
  const importedAt = new Date().toISOString();
  const version = hash('sha256', `${importedAt} ${inputs}`).slice(0, 12);
  return [
    writeDataSet({ version, importedAt, inputs }),
    writeDataFiles(files),
    deleteDataFiles(gone),
  ];
}

/** Returns the descriptions of the imported tables, with their files and coverage. */
export function describeFiles(validations: readonly Validation[]): readonly DataFile[] {
  const sources = [...new Set(validations.map(({ input }) => input.source))];
  return sources.map((source) => {
    const own = validations.filter(({ input }) => input.source === source);
    return describeFile(source, own);
  });
}

function describeFile({ id, manifest }: Source, own: readonly Validation[]): DataFile {
  const { title, publisher, license } = manifest;
  const edition = own[0]?.input.edition;
  const isComplete = own.every((each) => each.isComplete);
  const covers = own[0] !== undefined && isComplete ? coversOf(own[0].input) : [];
  const { citation, coverage } = edition?.publication ?? manifest;
  const [rated] = ratedPublications(manifest);
  return {
    key: id,
    ...{ title, publisher, license, citation, coverage: isComplete ? coverage : '' },
    file: own.map(({ input }) => input.file).join(', '),
    hash: hashOf(own),
    ...(rated !== undefined && {
      sourceQuality: BigInt(rated.quality),
      sourceKind: rated.kind,
    }),
    rows: BigInt(own.reduce((sum, { rows }) => sum + rows, 0)),
    coverQuestions: covers.map(({ question }) => question),
    coverFroms: covers.map(({ from }) => from),
    coverUntils: covers.map(({ until }) => until),
    coverPairs: covers.map(({ pairs }) => pairs),
  };
}

/**
 * Returns the ratings of sources that no table lists: those of the given files, and those of files that were imported
 * earlier.
 */
export async function readRatings(
  graph: Graph,
  validations: readonly Validation[],
): Promise<ReadonlyMap<string, SourceRating>> {
  const stored = (await graph.read(readStoredRatings())).map(
    ([key, quality, kind]) =>
      [String(key), { quality: Number(quality), kind: String(kind) }] as const,
  );
  const given = validations
    .flatMap(({ input }) => ratedPublications(input.source.manifest))
    .map(({ key, ...rating }) => [key, rating] as const);
  return new Map([...stored, ...given]);
}

function ratedPublications({ publications = [] }: Manifest) {
  return publications.flatMap(({ key, quality, sourceKind: kind }) =>
    quality === undefined ? [] : [{ key, quality, kind }],
  );
}

function hashOf(own: readonly Validation[]): string {
  return combine(
    own.map(({ input, facts }) =>
      [
        ...[facts?.hash ?? '', facts?.encoding ?? ''],
        ...(input.source.manifest.definition === undefined
          ? []
          : [input.source.manifest.definition]),
        ...(input.isEditionAsked ? [input.edition?.version ?? ''] : []),
      ].join(' '),
    ),
  );
}

/** Throws if the database contains only nodes that gaiko did not write. */
export async function refuseForeign(graph: Graph, isAdopting: boolean): Promise<void> {
  const [row] = await graph.read(readOwner());
  const [hasNodes, isOurs] = row ?? [];
  if (hasNodes !== true || isOurs === true) return;
  if (isAdopting) {
    await refuseStrangers(graph);
    return;
  }
  const message =
    'The database contains nodes that gaiko did not write. Name another database in NEO4J_URI or NEO4J_DATABASE, or use --adopt to write into this database.';
  throw new ImportError('FOREIGN_DATABASE', message);
}

// After an import, these nodes could not be distinguished from imported nodes.
async function refuseStrangers(graph: Graph): Promise<void> {
  const labels = graphModel.nodes.map(({ label }) => label);
  const [row] = await graph.read(readStrangers(labels));
  if (row?.[0] !== true) return;
  const message = `The database contains nodes with labels used by gaiko that gaiko did not write (${labels.join(', ')}). Name another database.`;
  throw new ImportError('FOREIGN_DATABASE', message);
}
