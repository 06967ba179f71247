import { cypher, toStatement, value } from './cypher.ts';
import type { Statement } from './statement.ts';

/** Takes the lease for `owner`, or renews it, unless another has it and it has not run out. */
export function takeLease(owner: string, seconds: number): Statement {
  // The first SET locks the node, so that two who ask at once are judged one after the other.
  return toStatement(cypher`MERGE (l:Lease {key: 'import'})
SET l.askedBy = ${value(owner)}
WITH l
WHERE l.owner IS NULL OR l.owner = ${value(owner)} OR l.until < datetime.realtime()
SET l.owner = ${value(owner)}, l.until = datetime.realtime() + duration({seconds: toInteger(${value(seconds)})})`);
}

/** Who has the lease, and until when. */
export function readLease(): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'}) RETURN l.owner, toString(l.until)`);
}

/** Gives the lease of `owner` back; where an import did not come to its end, its node stays and tells whose data it is. */
export function dropLease(owner: string): Statement {
  return toStatement(cypher`MATCH (l:Lease {key: 'import'})
WHERE l.owner = ${value(owner)}
REMOVE l.owner, l.until, l.askedBy
WITH l
WHERE EXISTS { (:DataSet {key: 'gaiko'}) }
DELETE l`);
}
