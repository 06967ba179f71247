import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  breakLease,
  clearCheckpoint,
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

/** The exclusive right to write into a database; it expires unless it is renewed. */
export interface Lease {
  /** Renews it for 30 seconds if some of them have passed; throws if another importer has it. */
  renew(): Promise<void>;
  /** Renews it for 30 seconds immediately. */
  take(): Promise<void>;
  /** The progress of the last unfinished import. */
  readCheckpoint(): Promise<Checkpoint | undefined>;
  /**
   * Returns the statement that records the progress of this import within a transaction, and that fails if the lease
   * is lost.
   */
  note(checkpoint: Checkpoint): Statement;
  /** Returns the statement that deletes the progress of an import. */
  clear(): Statement;
  drop(): Promise<void>;
}

/** Acquires the lease of a database; throws if another importer has it. */
export async function openLease(graph: Graph): Promise<Lease> {
  const owner = `${process.pid}@${hostname()}/${randomUUID()}`;
  let renewedAt = 0;
  const take = async (): Promise<void> => {
    await graph.write([takeLease(owner, SECONDS)]);
    const holder = await readHolder(graph);
    if (holder.owner === owner) {
      renewedAt = performance.now();
      return;
    }
    const message = `Another import writes into this database (its lease runs until ${holder.until}). Wait for its end; if it was killed, try again in ${SECONDS} seconds.`;
    throw new ImportError('LEASE_HELD', message);
  };
  await takeFromTheDead(graph);
  await take();
  return {
    take,
    async renew() {
      if (performance.now() - renewedAt > RENEWED_AFTER_MS) await take();
    },
    readCheckpoint: () => readCheckpoint(graph),
    note: (checkpoint) => noteCheckpoint(owner, SECONDS, checkpoint),
    clear: clearCheckpoint,
    async drop() {
      await graph.write([dropLease(owner)]);
    },
  };
}

/** Reads the progress of the last unfinished import, without changing anything. */
export async function readCheckpoint(graph: Graph): Promise<Checkpoint | undefined> {
  const [row] = await graph.read(readLease());
  const [, , job, batches, write] = row ?? [];
  if (typeof job !== 'string') return undefined;
  return { job, batches: Number(batches), write: String(write) };
}

/** Converts the error of a write that failed because the lease was lost; returns other errors unchanged. */
export function explainRefusal(error: unknown): unknown {
  if (!(error instanceof NothingMatched)) return error;
  const message =
    'Another import has taken the lease of this database, since this one was silent for too long. Wait for its end and start again.';
  return new ImportError('LEASE_LOST', message);
}

interface Holder {
  readonly owner: string;
  readonly until: string;
}

async function readHolder(graph: Graph): Promise<Holder> {
  const [row] = await graph.read(readLease());
  const [owner, until] = row ?? [];
  return {
    owner: typeof owner === 'string' ? owner : '',
    until: typeof until === 'string' ? until : '',
  };
}

// An importer on this machine that was killed will not return, so its lease need not expire first.
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
