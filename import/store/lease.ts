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
} from '../../src/graph/cypher/store/write-lease.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import { NothingMatched } from '../../src/neo4j/errors.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { ImportError } from '../table/import-error.ts';
import { hasCode } from '../../src/neo4j/has-code.ts';

const SECONDS = 30;
const RENEWED_AFTER_MS = 5_000;

/** The right to be the only one that writes into a database; it runs out unless it is renewed. */
export interface Lease {
  /** Takes it for another 30 seconds where some of them are gone; throws when another importer has it. */
  renew(): Promise<void>;
  /** Takes it for another 30 seconds at once. */
  take(): Promise<void>;
  /** How far the last import came that did not end. */
  readCheckpoint(): Promise<Checkpoint | undefined>;
  /** The statement that notes in a transaction how far this import has come, and refuses when the lease is lost. */
  note(checkpoint: Checkpoint): Statement;
  /** The statement that forgets how far an import has come. */
  clear(): Statement;
  drop(): Promise<void>;
}

/** Takes the lease of a database; throws when another importer has it. */
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

/** How far the last import came that did not end; nothing is taken or changed. */
export async function readCheckpoint(graph: Graph): Promise<Checkpoint | undefined> {
  const [row] = await graph.read(readLease());
  const [, , job, batches, write] = row ?? [];
  if (typeof job !== 'string') return undefined;
  return { job, batches: Number(batches), write: String(write) };
}

/** What a write that was refused for want of the lease means; other errors as they are. */
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

// Who was killed on this machine will not come back: nobody has to wait until its lease runs out.
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
