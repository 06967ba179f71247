import type { Graph } from '../../src/neo4j/graph.ts';
import type { FileReport } from '../report/report.ts';
import { describeFiles, noteImport, readHashes, readInputsOf } from '../store/data-set.ts';
import type { Job } from './job.ts';
import type { Work } from './open-work.ts';

/** Stores the description of the imported data and deletes the checkpoint, unless nothing has changed. */
export async function finishImport(
  graph: Graph,
  job: Job,
  { files, isDirty, written }: Finished,
): Promise<void> {
  const isWhole = files.every(({ lost }) => lost.length === 0);
  const stored = await readInputsOf(graph);
  const inputs = job.bundledHash === '' ? stored : job.bundledHash;
  const hashes = await readHashes(graph);
  const described = describeFiles(job.inputs.validations);
  const hasChanged =
    isDirty ||
    Object.values(written()).some((changed: number) => changed > 0) ||
    (isWhole ? inputs : '') !== stored ||
    described.some(({ key, hash }) => hashes.get(key) !== hash) ||
    job.withdrawn.some((id) => hashes.has(id));
  if (!hasChanged) return;
  const notes = noteImport(isWhole ? inputs : '', described, job.withdrawn);
  await graph.write([...notes, ...(job.lease ? [job.lease.clear()] : [])]);
}

interface Finished extends Pick<Work, 'written'> {
  readonly files: readonly FileReport[];
  /** Whether the graph was removed, or an earlier import did not finish. */
  readonly isDirty: boolean;
}
