import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineLeaseKey } from './cypher/constraints.ts';
import {
  breakLease,
  clearCheckpoint,
  deleteDuplicateLeases,
  dropLease,
  noteCheckpoint,
  readLease,
  takeLease,
  type Checkpoint,
} from './cypher/write-lease.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import { NothingMatched } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import { hasCode } from '../../src/neo4j/has-code.ts';

const SECONDS = 30;
const RENEWED_AFTER_MS = 5_000;
const KEPT_EVERY_MS = 10_000;

/** The exclusive right to write to a database. It is renewed in the background. If its process is killed, it expires. */
export interface Lease {
  /** Renews the lease for 30 seconds if part of its time has passed. Throws if another import owns the lease. */
  renew(): Promise<void>;
  /** Renews the lease for 30 seconds immediately. */
  take(): Promise<void>;
  /** Reads the progress of the last unfinished import. */
  readCheckpoint(): Promise<Checkpoint | undefined>;
  /**
   * Returns the statement that stores the progress of this import within a transaction. The statement fails if the
   * lease is lost.
   */
  note(checkpoint: Checkpoint): Statement;
  /** Returns the statement that deletes the progress of an import. */
  clear(): Statement;
  drop(): Promise<void>;
}

/** Acquires the lease of a database. Throws if another import owns the lease. */
export async function openLease(graph: Graph): Promise<Lease> {
  const owner = `${process.pid}@${hostname()}/${randomUUID()}`;
  let renewedAt = 0;
  const take = async (): Promise<void> => {
    await graph.write([takeLease(owner, SECONDS)]);
    const holder = await readHolder(graph);
    if (holder.owner !== owner) throw leaseHeld(holder);
    renewedAt = performance.now();
  };
  await takeFromTheDead(graph);
  const holder = await readHolder(graph);
  // A write would lock the node, and waiting servers would delay the running import, which also writes it.
  if (holder.isUnexpired) throw leaseHeld(holder);
  await defineLease(graph);
  await take();
  const renew = async (): Promise<void> => {
    if (performance.now() - renewedAt > RENEWED_AFTER_MS) await take();
  };
  const stopKeeping = keep(renew);
  return {
    take,
    renew,
    readCheckpoint: () => readCheckpoint(graph),
    note: (checkpoint) => noteCheckpoint(owner, SECONDS, checkpoint),
    clear: clearCheckpoint,
    async drop() {
      await stopKeeping();
      await graph.write([dropLease(owner)]);
    },
  };
}

/** Reads the progress of the last unfinished import. Does not change the database. */
export async function readCheckpoint(graph: Graph): Promise<Checkpoint | undefined> {
  const [row] = await graph.read(readLease());
  const [, , , job, batches, write] = row ?? [];
  if (typeof job !== 'string') return undefined;
  return { job, batches: Number(batches), write: String(write) };
}

/** Converts the error of a write that failed because the lease was lost. Returns other errors unchanged. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof NothingMatched)) return error;
  const message =
    'Another import acquired the lease of this database, because this import did not renew it in time. Wait until the other import ends and run this one again.';
  return new ImportError('LEASE_LOST', message);
}

interface Holder {
  readonly owner: string;
  readonly until: string;
  readonly isUnexpired: boolean;
}

async function readHolder(graph: Graph): Promise<Holder> {
  const [row] = await graph.read(readLease());
  const [owner, until, isUnexpired] = row ?? [];
  return {
    owner: typeof owner === 'string' ? owner : '',
    until: typeof until === 'string' ? until : '',
    isUnexpired: isUnexpired === true,
  };
}

function leaseHeld({ until }: Holder): ImportError {
  const message = `Another import is writing to this database (its lease expires at ${until}). Wait until it ends. If it was killed, try again in ${SECONDS} seconds.`;
  return new ImportError('LEASE_HELD', message);
}

/** Renews a lease in the background. Returns a function that stops the renewal. */
function keep(renew: () => Promise<void>): () => Promise<void> {
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    // The next batch reports a lost lease.
    renewing = renewing.then(renew).catch(() => undefined);
  }, KEPT_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    await renewing;
  };
}

const TRIES = 5;

/**
 * Creates the constraint that allows only one lease node. Deletes duplicates first, because they prevent the constraint.
 */
async function defineLease(graph: Graph): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await graph.write([deleteDuplicateLeases()]);
      await graph.define(defineLeaseKey());
      return;
    } catch (error) {
      // If simultaneous imports delete the same node or create the same constraint, all but one of them fail.
      if (tries === TRIES) throw error;
      await sleep(100 * tries);
    }
  }
}

// A killed import on this machine cannot continue, so its lease can be removed before it expires.
async function takeFromTheDead(graph: Graph): Promise<void> {
  const { owner } = await readHolder(graph);
  const parts = /^(\d+)@([^/]*)[/]/.exec(owner);
  if (parts?.[2] !== hostname() || isAlive(Number(parts[1]))) return;
  await graph.write([breakLease(owner)]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}
