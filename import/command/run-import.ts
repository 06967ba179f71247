import type { Changes, Graph } from '../../src/neo4j/graph.ts';
import type { NetChanges } from '../report/change-tally.ts';
import { openProvenance, type Provenance, type TableCount } from '../report/provenance.ts';
import { accountFor, type FileReport } from '../report/report.ts';
import { readRatings } from '../store/data-set.ts';
import { readCheckpoint } from '../store/lease.ts';
import type { Removed } from '../store/remove-data.ts';
import { waitForGraph } from '../store/retry-policy.ts';
import { skipEmptyKinds } from '../store/skip-empty-kinds.ts';
import { withdraw } from '../store/withdraw.ts';
import { writeBatches } from '../store/write-batches.ts';
import { ImportError } from '../table/import-error.ts';
import { finishImport } from './finish-import.ts';
import { nameJob, type Job } from './job.ts';
import { openWork, type Work } from './open-work.ts';
import { defineGraph, guardShrinking, prepareGraph } from './prepare-graph.ts';

/** The result of an import. */
export interface Outcome {
  readonly files: readonly FileReport[];
  /** The number of stored nodes and relationships based on each imported table; empty if nothing was written. */
  readonly tables: Readonly<Record<string, TableCount>>;
  readonly changes: NetChanges;
  /** The write counters of the database. */
  readonly written: Changes;
  readonly warnings: readonly string[];
}

/** Writes the records of the files, withdraws records that are gone, and verifies every row in the database. */
export async function runImport(job: Job): Promise<Outcome> {
  const graph = waitForGraph(job.graph, job.patience);
  const checkpoint = await (job.lease?.readCheckpoint() ?? readCheckpoint(graph));
  const done = checkpoint?.job === nameJob(job) ? checkpoint.batches : undefined;
  const warnings = done === undefined ? await guardShrinking(graph, job) : [];
  const removed = await prepareGraph(graph, job, done !== undefined);
  const work = openWork(graph, job, await readRatings(graph, job.inputs.validations));
  await writeAll(graph, job, work, done ?? 0);
  if (job.lease !== undefined) job.patience.log('Verifying the rows in the database …');
  const provenance = await withdrawStale(graph, job, work);
  const files = job.inputs.validations.map((each) =>
    accountFor(each, job.inputs.rowIndex, provenance),
  );
  const tables = countTables(job, provenance);
  const outcome = { files, tables, changes: addRemoved(work.tally.close(), removed), warnings };
  const isDirty = checkpoint !== undefined || removed !== undefined;
  if (job.lease !== undefined) await finishImport(graph, job, { ...work, files, isDirty });
  return { ...outcome, written: work.written() };
}

function countTables(job: Job, provenance: Provenance | undefined): Outcome['tables'] {
  if (provenance === undefined) return {};
  const ids = new Set(job.inputs.validations.map(({ input }) => input.source.id));
  return Object.fromEntries([...ids].map((id) => [id, provenance.count(id)]));
}

async function writeAll(graph: Graph, job: Job, work: Work, done: number): Promise<void> {
  // `writeBatches` keeps the data that later batches need, so skipping a query never hides data of this import.
  const store = await skipEmptyKinds(graph, work.planning.store);
  // The first batch is planned while the database creates the indexes.
  const defined = defineGraph(graph, job);
  // A failure is reported before the first batch, or at the end.
  defined.catch(() => undefined);
  const written = writeBatches({
    ...job.inputs,
    ...work,
    planning: { ...work.planning, store },
    batch: job.batch,
    done,
    onRows: job.onRows,
    beforeBatch: async () => {
      await defined;
      await beforeWrite(job);
    },
  });
  await written.finally(() => defined);
}

async function beforeWrite({ patience, lease }: Job): Promise<void> {
  if (patience.signal?.aborted === true)
    throw new ImportError(
      'INTERRUPTED',
      'Interrupted. Completed batches are kept. Run the same command to resume.',
    );
  await lease?.renew();
}

// The report describes the final state of the database, so all rows are verified again after a withdrawal.
async function withdrawStale(graph: Graph, job: Job, work: Work): Promise<Provenance | undefined> {
  const { rowIndex } = job.inputs;
  const isDry = job.lease === undefined;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const provenance = openProvenance(rowIndex);
    const changes = await withdraw({
      graph,
      planning: work.planning,
      sources: job.sources,
      isPlanned: (target) => isDry && (job.isFresh || rowIndex.isDescribed(target)),
      onFound: (found) => {
        provenance.take(found);
      },
      apply: async (plan) => {
        await beforeWrite(job);
        await work.apply(plan, Math.ceil(rowIndex.size / job.batch));
      },
    });
    if (isDry) return undefined;
    if (changes === 0) return provenance;
  }
  throw new ImportError(
    'ROWS_LOST',
    'The database still contains data that is no longer in any source.',
  );
}

function addRemoved(changes: NetChanges, removed: Removed | undefined): NetChanges {
  if (removed === undefined) return changes;
  return {
    ...changes,
    nodesDeleted: changes.nodesDeleted + removed.nodesDeleted,
    linksDeleted: changes.linksDeleted + removed.linksDeleted,
  };
}
