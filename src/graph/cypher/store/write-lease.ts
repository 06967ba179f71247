import { cypher, toStatement, value } from '../cypher.ts';
import type { Statement } from '../statement.ts';
import { FORMAT } from './write-data-set.ts';

/** How far an import has come: which one it is, how many batches it has written, and which write was the last. */
export interface Checkpoint {
  readonly job: string;
  readonly batches: number;
  readonly write: string;
}

/** Takes the lease for `owner`, or renews it, unless another has it and it has not run out. */
export function takeLease(owner: string, seconds: number): Statement {
  // The first SET locks the node, so that two who ask at once are judged one after the other.
  return toStatement(cypher`MERGE (l:Lease {key: 'import'})
SET l.askedBy = ${value(owner)}
WITH l
WHERE l.owner IS NULL OR l.owner = ${value(owner)} OR l.until < datetime.realtime()
SET l.owner = ${value(owner)}, l.until = datetime.realtime() + duration({seconds: toInteger(${value(seconds)})})`);
}

/** Takes the lease away from an owner who is known to be gone. */
export function breakLease(owner: string): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import', owner: ${value(owner)}})
SET l.until = datetime.realtime() - duration({seconds: 1})`);
}

/**
 * Notes how far an import has come, in the transaction that it stands in; fails, and the transaction with it, where
 * `owner` has the lease no more.
 */
export function noteCheckpoint(
  owner: string,
  seconds: number,
  { job, batches, write }: Checkpoint,
): Statement {
  // A division by zero is the one way in which a statement can refuse by itself.
  return toStatement(cypher`MERGE (l:Lease {key: 'import'})
SET l.askedBy = ${value(owner)}
WITH l, toInteger(${value(seconds)}) / CASE WHEN l.owner = ${value(owner)} THEN 1 ELSE 0 END AS seconds
SET l.until = datetime.realtime() + duration({seconds: seconds}),
  l.job = ${value(job)}, l.batches = toInteger(${value(batches)}), l.write = ${value(write)},
  l.format = toInteger(${value(FORMAT)})`);
}

/** How many properties of its own a checkpoint sets. */
export const CHECKPOINT_PROPERTIES = 6;

/** Who has the lease, until when, and how far the last import came that did not end: job, batches, write. */
export function readLease(): Statement {
  return toStatement(
    cypher`MATCH (l:Lease {key: 'import'}) RETURN l.owner, toString(l.until), l.job, l.batches, l.write`,
  );
}

/** Forgets how far an import has come: it has ended. */
export function clearCheckpoint(): Statement {
  return toStatement(
    cypher`MATCH (l:Lease {key: 'import'}) REMOVE l.job, l.batches, l.write, l.format`,
  );
}

/** Gives the lease of `owner` back; where an import did not come to its end, its node stays and tells how far it came. */
export function dropLease(owner: string): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'})
WHERE l.owner = ${value(owner)}
REMOVE l.owner, l.until, l.askedBy
WITH l
WHERE l.job IS NULL AND EXISTS { (:DataSet {key: 'gaiko'}) }
DELETE l`);
}
