import { randomUUID } from 'node:crypto';
import { dropLease, readLease, takeLease } from '../src/cypher/write-lease.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { ImportError } from './import-error.ts';

const SECONDS = 30;

/** The right to be the only one that writes into a database; it runs out unless it is renewed. */
export interface Lease {
  /** Takes it for another 30 seconds; throws when another importer has it. */
  renew(): Promise<void>;
  drop(): Promise<void>;
}

/** Takes the lease of a database; throws when another importer has it. */
export async function openLease(graph: Graph): Promise<Lease> {
  const owner = randomUUID();
  const renew = async (): Promise<void> => {
    await graph.write([takeLease(owner, SECONDS)]);
    const [row] = await graph.read(readLease());
    if (row?.[0] === owner) return;
    const message = `Another import writes into this database (its lease runs until ${String(row?.[1])}). Wait for its end; if it was killed, try again in ${SECONDS} seconds.`;
    throw new ImportError('LEASE_HELD', message);
  };
  await renew();
  return {
    renew,
    drop: async () => {
      await graph.write([dropLease(owner)]);
    },
  };
}
