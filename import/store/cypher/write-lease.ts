import { cypher, toStatement, value } from '../../../src/graph/cypher/cypher.ts';
import type { Statement } from '../../../src/graph/cypher/statement.ts';
import { FORMAT } from './write-data-set.ts';

/** The progress of an import: its id, the number of batches written, and the id of the last write. */
export interface Checkpoint {
  readonly job: string;
  readonly batches: number;
  readonly write: string;
}

/**
 * Deletes all lease nodes except one. Earlier versions of gaiko created several if imports started simultaneously in an
 * empty database.
 */
export function deleteDuplicateLeases(): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'})
WITH l ORDER BY l.job IS NULL, coalesce(l.until < datetime.realtime(), true), elementId(l)
WITH collect(l) AS leases
UNWIND tail(leases) AS duplicate
DETACH DELETE duplicate`);
}

/** Acquires or renews the lease for `owner`, unless another owner has an unexpired lease. */
export function takeLease(owner: string, seconds: number): Statement {
  // The first SET locks the node, so that concurrent requests are processed one after the other.
  return toStatement(cypher`MERGE (l:Lease {key: 'import'})
SET l.askedBy = ${value(owner)}
WITH l
WHERE l.owner IS NULL OR l.owner = ${value(owner)} OR l.until < datetime.realtime()
SET l.owner = ${value(owner)}, l.until = datetime.realtime() + duration({seconds: toInteger(${value(seconds)})})`);
}

/** Expires the lease of an owner that is no longer running. */
export function breakLease(owner: string): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import', owner: ${value(owner)}})
SET l.until = datetime.realtime() - duration({seconds: 1})`);
}

/**
 * Stores the progress of an import and renews its lease. If `owner` no longer has the lease, the statement returns no
 * row and its transaction fails.
 */
export function noteCheckpoint(
  owner: string,
  seconds: number,
  { job, batches, write }: Checkpoint,
): Statement {
  const statement = toStatement(cypher`MERGE (l:Lease {key: 'import'})
SET l.askedBy = ${value(owner)}
WITH l
WHERE l.owner = ${value(owner)}
SET l.until = datetime.realtime() + duration({seconds: toInteger(${value(seconds)})}),
  l.job = ${value(job)}, l.batches = toInteger(${value(batches)}), l.write = ${value(write)},
  l.format = toInteger(${value(FORMAT)})
RETURN l.owner`);
  return { ...statement, mustMatch: true };
}

/** The number of properties that storing a checkpoint sets. */
export const CHECKPOINT_PROPERTIES = 6;

/**
 * Returns the lease and the progress of the last unfinished import. Columns: the owner, the expiry, whether the lease
 * is unexpired, the job, the batches, the write. If there are duplicates, an unexpired lease comes first.
 */
export function readLease(): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'})
RETURN l.owner, toString(l.until), coalesce(l.until >= datetime.realtime(), false) AS isUnexpired, l.job, l.batches, l.write
ORDER BY isUnexpired DESC`);
}

/** Deletes the progress of a finished import. */
export function clearCheckpoint(): Statement {
  return toStatement(
    cypher`MATCH (l:Lease {key: 'import'}) REMOVE l.job, l.batches, l.write, l.format`,
  );
}

/** Releases the lease of `owner`. If the import is unfinished, the node keeps its progress. */
export function dropLease(owner: string): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'})
WHERE l.owner = ${value(owner)}
REMOVE l.owner, l.until, l.askedBy
WITH l
WHERE l.job IS NULL AND EXISTS { (:DataSet {key: 'gaiko'}) }
DELETE l`);
}
