import { createHash, randomUUID } from 'node:crypto';
import { graphModel } from '../../schema/graph.ts';
import { defineConstraints } from '../store/cypher/constraints.ts';
import { CHECKPOINT_PROPERTIES } from '../store/cypher/write-lease.ts';
import type { Changes, Graph } from '../../src/neo4j/graph.ts';
import { openBackground } from '../plan/background.ts';
import { BATCH_LIMITS } from '../store/call-limits.ts';
import { describeFiles, noteImport, readHashes, readInputsOf } from '../store/data-set.ts';
import { openGraphStore } from '../store/graph-store.ts';
import { describeShrinkage, findShrinkage } from '../store/guard-shrinking.ts';
import { ImportError } from '../table/import-error.ts';
import { openChangeTally, type ChangeTally, type NetChanges } from '../report/change-tally.ts';
import { explainRefusal, readCheckpoint, type Lease } from '../store/lease.ts';
import { untilBack, waitForGraph, type RetryPolicy } from '../store/retry-policy.ts';
import { EMPTY_STORE, openPlannedStore } from '../plan/planned-store.ts';
import type { Inputs } from '../validate/read-inputs.ts';
import { countData, removeData, type Removed } from '../store/remove-data.ts';
import { accountFor, type FileReport } from '../report/report.ts';
import type { RelationshipChange, NodeChange, Plan, Planning, Store } from '../plan/store.ts';
import { openProvenance, type TableCount, type Provenance } from '../report/provenance.ts';
import { withdraw } from '../store/withdraw.ts';
import { addChanges, writeBatches } from '../store/write-batches.ts';
import { writePlan } from '../store/write-plan.ts';
import { clearOlderNodes, dropOlderIndexes } from '../store/older-graph.ts';

/** A validated import. */
export interface Job {
  readonly graph: Graph;
  readonly inputs: Inputs;
  /** The imported tables: records that they no longer contain are withdrawn. */
  readonly sources: readonly string[];
  /** The tables that are withdrawn completely. */
  readonly withdrawn: readonly string[];
  /** The hash of all bundled tables if all of them are read; otherwise empty. */
  readonly bundledHash: string;
  /** The lease; undefined for an import that writes nothing. */
  readonly lease: Lease | undefined;
  readonly batch: number;
  readonly isFresh: boolean;
  /** Whether the graph that is removed has the form of an earlier version. */
  readonly isOlder: boolean;
  readonly mayShrink: boolean;
  readonly patience: RetryPolicy;
  readonly onRows: (rows: number) => void;
  readonly onChange: (change: NodeChange | RelationshipChange) => void;
}

/** The result of an import. */
export interface Outcome {
  readonly files: readonly FileReport[];
  /**
   * The number of stored nodes and relationships that are based on each table that was read; empty if nothing was
   * written.
   */
  readonly tables: Readonly<Record<string, TableCount>>;
  readonly changes: NetChanges;
  /** The number of writes, as counted by the database. */
  readonly written: Changes;
  readonly warnings: readonly string[];
}

/** Writes the records of the files, withdraws records that are gone, and looks up every row afterwards. */
export async function runImport(job: Job): Promise<Outcome> {
  const graph = waitForGraph(job.graph, job.patience);
  const checkpoint = await (job.lease?.readCheckpoint() ?? readCheckpoint(graph));
  const done = checkpoint?.job === nameJob(job) ? checkpoint.batches : undefined;
  const warnings = done === undefined ? await guard(graph, job) : [];
  const removed = await prepare(graph, job, done !== undefined);
  const work = openWork(graph, job);
  await writeAll(job, work, done ?? 0);
  const trace = await takeBack(graph, job, work);
  const files = job.inputs.validations.map((each) => accountFor(each, job.inputs.book, trace));
  const tables = countTables(job, trace);
  const outcome = { files, tables, changes: addRemoved(work.ledger.close(), removed), warnings };
  const isDirty = checkpoint !== undefined || removed !== undefined;
  if (job.lease !== undefined) await finish(graph, job, { ...work, files, isDirty });
  return { ...outcome, written: work.written() };
}

function countTables(job: Job, trace: Provenance | undefined): Outcome['tables'] {
  if (trace === undefined) return {};
  const ids = new Set(job.inputs.validations.map(({ input }) => input.source.id));
  return Object.fromEntries([...ids].map((id) => [id, trace.count(id)]));
}

async function removeAll(graph: Graph, { isOlder, patience }: Job): Promise<Removed> {
  if (!isOlder) return removeData(graph, graphModel);
  patience.log(
    'An earlier version stored this graph in another form: removing it and importing the data anew.',
  );
  // First, because a graph whose removal was broken off is still known as an older one.
  await dropOlderIndexes(graph);
  const removed = await removeData(graph, graphModel);
  await clearOlderNodes(graph);
  return removed;
}

/** Returns an id that is equal for equal files and options, by which an interrupted import is resumed. */
function nameJob({ inputs, withdrawn, batch, isFresh, bundledHash, sources }: Job): string {
  const hash = createHash('sha256');
  const files = describeFiles(inputs.validations).map((file) => [file.key, file['hash']]);
  hash.update(JSON.stringify([files, sources, withdrawn, batch, isFresh, bundledHash]));
  return hash.digest('hex').slice(0, 32);
}

async function guard(graph: Graph, job: Job): Promise<readonly string[]> {
  if (job.mayShrink || job.isFresh) return [];
  const before = await readHashes(graph);
  // Only a user's file can be the wrong one. The bundled tables may shrink.
  const external = job.inputs.validations.filter(({ input }) => input.isExternal);
  const changed = describeFiles(external)
    .filter(({ key, hash }) => before.get(key) !== hash)
    .map(({ key }) => key);
  const absent = job.sources.filter(
    (id) =>
      !job.withdrawn.includes(id) &&
      !job.inputs.validations.some((each) => each.input.source.id === id),
  );
  const shrunk = await findShrinkage(graph, [...changed, ...absent], job.inputs.book);
  const lines = shrunk.map(describeShrinkage);
  const advice = 'If this is intended, use --allow-shrink.';
  if (lines.length === 0) return [];
  if (job.lease === undefined)
    return lines.map((line) => `${line} An import would stop here. ${advice}`);
  throw new ImportError('SHRUNK', `${lines.join('\n')}\nNothing was written. ${advice}`);
}

async function prepare(graph: Graph, job: Job, isResumed: boolean): Promise<Removed | undefined> {
  const { isFresh, lease } = job;
  if (lease === undefined) return isFresh ? countData(graph, graphModel) : undefined;
  const removed = isFresh && !isResumed ? await removeAll(graph, job) : undefined;
  if (isResumed) job.patience.log('Resuming an unfinished import.');
  for (const statement of defineConstraints(graphModel)) await graph.define(statement);
  return removed;
}

interface Work {
  readonly planning: Planning;
  readonly ledger: ChangeTally;
  readonly written: () => Changes;
  readonly apply: (plan: Plan, batches: number) => Promise<void>;
}

function openWork(graph: Graph, job: Job): Work {
  const { book } = job.inputs;
  const concerned = new Set(job.sources);
  const lastBatchOn = (target: string): number => Math.floor(book.lastRowOn(target) / job.batch);
  const ledger = openChangeTally(lastBatchOn, job.onChange);
  let written = NOTHING;
  const store = openStore(graph, job, lastBatchOn);
  return {
    planning: {
      store,
      background: openBackground(job.inputs.context),
      isStale: (origin, target) =>
        concerned.has(origin.slice(0, origin.indexOf('/'))) && !book.hasRecord(origin, target),
    },
    ledger,
    written: () => written,
    async apply(plan, batches) {
      written = addChanges(written, await store.apply(plan, batches));
      ledger.note(plan, batches);
    },
  };
}

function openStore(graph: Graph, job: Job, lastBatchOn: (target: string) => number): Store {
  const { lease } = job;
  if (lease === undefined) {
    const base = openGraphStore(graph, () => Promise.resolve(NOTHING));
    return openPlannedStore(job.isFresh ? EMPTY_STORE : base, lastBatchOn);
  }
  return openGraphStore(graph, (plan, batches) => writeOnce(job, lease, plan, batches));
}

// After a connection was lost during a commit, the checkpoint shows whether the commit happened.
async function writeOnce(job: Job, lease: Lease, plan: Plan, batches: number): Promise<Changes> {
  const checkpoint = { job: nameJob(job), batches, write: randomUUID() };
  const statements = [lease.note(checkpoint), ...writePlan(plan)];
  const changes = await untilBack(async (isAgain) => {
    if (isAgain && (await readCheckpoint(job.graph))?.write === checkpoint.write) return NOTHING;
    if (isAgain) await lease.take();
    return job.graph.write(statements, BATCH_LIMITS);
  }, job.patience).catch((error: unknown) => {
    throw explainRefusal(error);
  });
  const propertiesSet = Math.max(0, changes.propertiesSet - CHECKPOINT_PROPERTIES);
  return { ...changes, propertiesSet };
}

async function writeAll(job: Job, work: Work, done: number): Promise<void> {
  await writeBatches({
    ...job.inputs,
    ...work,
    batch: job.batch,
    done,
    onRows: job.onRows,
    beforeBatch: () => beforeWrite(job),
  });
}

async function beforeWrite({ patience, lease }: Job): Promise<void> {
  if (patience.signal?.aborted === true)
    throw new ImportError(
      'INTERRUPTED',
      'Interrupted. What was written is kept. Run the same command to resume.',
    );
  await lease?.renew();
}

// After a withdrawal, everything is looked up once more, because the report describes the final state of the
// database.
async function takeBack(graph: Graph, job: Job, work: Work): Promise<Provenance | undefined> {
  const { book } = job.inputs;
  const isDry = job.lease === undefined;
  for (let rounds = 0; rounds < 3; rounds += 1) {
    const trace = openProvenance(book);
    const changes = await withdraw({
      graph,
      planning: work.planning,
      sources: job.sources,
      isPlanned: (target) => isDry && (job.isFresh || book.isSpokenOf(target)),
      onFound: (found) => {
        trace.take(found);
      },
      apply: async (plan) => {
        await beforeWrite(job);
        await work.apply(plan, Math.ceil(book.size / job.batch));
      },
    });
    if (isDry) return undefined;
    if (changes === 0) return trace;
  }
  throw new ImportError(
    'ROWS_LOST',
    'The database still contains data that is no longer in any source.',
  );
}

async function finish(
  graph: Graph,
  job: Job,
  { files, isDirty, written }: Work & Pick<Outcome, 'files'> & { readonly isDirty: boolean },
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

function addRemoved(changes: NetChanges, removed: Removed | undefined): NetChanges {
  if (removed === undefined) return changes;
  return {
    ...changes,
    nodesDeleted: changes.nodesDeleted + removed.nodesDeleted,
    linksDeleted: changes.linksDeleted + removed.linksDeleted,
  };
}

const NOTHING: Changes = {
  nodesCreated: 0,
  nodesDeleted: 0,
  linksCreated: 0,
  linksDeleted: 0,
  propertiesSet: 0,
};
