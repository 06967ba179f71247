import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { readDataSet, readOwner, writeDataSet } from '../src/cypher/write-data-set.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { ImportError } from './import-error.ts';
import type { Source } from './source.ts';

// To be raised when the same rows become other nodes or links than before.
const MAPPING = '1';

/** A hash of the files of all sources: another one means other data. */
export async function hashInputs(root: string, sources: readonly Source[]): Promise<string> {
  const hash = createHash('sha256').update(MAPPING);
  for (const { file } of sources) {
    hash.update(`\n${file}\n`);
    for await (const chunk of createReadStream(join(root, file), 'utf8'))
      hash.update(String(chunk));
  }
  return hash.digest('hex');
}

/** The hash of the inputs that a database was made from; empty where it was made from none. */
export async function readInputsOf(graph: Graph): Promise<string> {
  const [row] = await graph.read(readDataSet());
  return typeof row?.[1] === 'string' ? row[1] : '';
}

/** Notes in the database that its data changed. */
export async function noteImport(graph: Graph, inputs: string): Promise<string> {
  const importedAt = new Date().toISOString();
  const version = createHash('sha256').update(`${importedAt} ${inputs}`).digest('hex').slice(0, 12);
  await graph.write([writeDataSet({ version, importedAt, inputs })]);
  return version;
}

/** Throws where the database holds nodes of somebody else, and none that tells of this product. */
export async function refuseForeign(graph: Graph): Promise<void> {
  const [row] = await graph.read(readOwner());
  const [hasNodes, isOurs] = row ?? [];
  if (hasNodes !== true || isOurs === true) return;
  const message =
    'The database holds nodes that gaiko did not write. Name another database in NEO4J_URI or NEO4J_DATABASE, or use --adopt to write beside them.';
  throw new ImportError('FOREIGN_DATABASE', message);
}
