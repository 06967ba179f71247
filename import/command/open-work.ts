import { randomUUID } from 'node:crypto';
import type { Changes, Graph } from '../../src/neo4j/graph.ts';
import { NO_CHANGES } from '../../src/neo4j/no-changes.ts';
import { openBackground, type SourceRating } from '../plan/background.ts';
import { EMPTY_STORE, openPlannedStore } from '../plan/planned-store.ts';
import type { Plan, Planning, Store } from '../plan/store.ts';
import { tableOf } from '../plan/stored.ts';
import { openChangeTally, type ChangeTally } from '../report/change-tally.ts';
import { BATCH_LIMITS } from '../store/call-limits.ts';
import { CHECKPOINT_PROPERTIES } from '../store/cypher/write-lease.ts';
import { openGraphStore } from '../store/graph-store.ts';
import { explainRefusal, readCheckpoint, type Lease } from '../store/lease.ts';
import { untilBack } from '../store/retry-policy.ts';
import { writePlan } from '../store/write-plan.ts';
import { nameJob, type Job } from './job.ts';

/** The state of an import while it plans and writes batches. */
export interface Work {
  readonly planning: Planning;
  /** Returns the number of the last batch that affects a target. */
  readonly lastBatchOn: (target: string) => number;
  readonly tally: ChangeTally;
  readonly written: () => Changes;
  readonly apply: (plan: Plan, batches: number) => Promise<void>;
}

/** Opens the store, the plan and the tally of an import. */
export function openWork(graph: Graph, job: Job, ratings: ReadonlyMap<string, SourceRating>): Work {
  const { rowIndex } = job.inputs;
  const concerned = new Set(job.sources);
  const lastBatchOn = (target: string): number =>
    Math.floor(rowIndex.lastRowOn(target) / job.batch);
  const tally = openChangeTally(lastBatchOn, job.onChange);
  let written = NO_CHANGES;
  const store = openStore(graph, job, lastBatchOn);
  return {
    planning: {
      store,
      background: openBackground(job.inputs.context, ratings),
      isStale: (origin, target) =>
        concerned.has(tableOf(origin)) && !rowIndex.hasRecord(origin, target),
    },
    lastBatchOn,
    tally,
    written: () => written,
    async apply(plan, batches) {
      written = addChanges(written, await store.apply(plan, batches));
      tally.note(plan, batches);
    },
  };
}

function openStore(graph: Graph, job: Job, lastBatchOn: (target: string) => number): Store {
  const { lease } = job;
  if (lease === undefined) {
    const base = openGraphStore(graph, () => Promise.resolve(NO_CHANGES));
    return openPlannedStore(job.isFresh ? EMPTY_STORE : base, lastBatchOn);
  }
  return openGraphStore(graph, (plan, batches) => writeOnce(job, lease, plan, batches));
}

// If the connection is lost during a commit, the checkpoint shows whether the commit succeeded.
async function writeOnce(job: Job, lease: Lease, plan: Plan, batches: number): Promise<Changes> {
  const checkpoint = { job: nameJob(job), batches, write: randomUUID() };
  const statements = [lease.note(checkpoint), ...writePlan(plan)];
  const changes = await untilBack(async (isAgain) => {
    if (isAgain && (await readCheckpoint(job.graph))?.write === checkpoint.write) return NO_CHANGES;
    if (isAgain) await lease.take();
    return job.graph.write(statements, BATCH_LIMITS);
  }, job.patience).catch((error: unknown) => {
    throw explainRefusal(error);
  });
  const propertiesSet = Math.max(0, changes.propertiesSet - CHECKPOINT_PROPERTIES);
  return { ...changes, propertiesSet };
}

function addChanges(one: Changes, other: Changes): Changes {
  return {
    nodesCreated: one.nodesCreated + other.nodesCreated,
    nodesDeleted: one.nodesDeleted + other.nodesDeleted,
    linksCreated: one.linksCreated + other.linksCreated,
    linksDeleted: one.linksDeleted + other.linksDeleted,
    propertiesSet: one.propertiesSet + other.propertiesSet,
  };
}
