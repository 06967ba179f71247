import { explainFullDisk } from '../embedded-neo4j/full-disk.ts';
import { keepRunning } from '../embedded-neo4j/keep-running.ts';
import { startEmbedded } from '../embedded-neo4j/start-embedded.ts';
import type { GraphAddress } from '../neo4j/open-graph.ts';
import type { DatabaseConfig } from './read-config.ts';

/** A database, with a function that stops it if this process runs it. */
export interface Database {
  readonly address: GraphAddress;
  /** Null if the database is not the embedded one. */
  readonly browserUrl: string | null;
  /** Returns a DiskFull error if work failed because the disk of the embedded database is full, or the given error. */
  explain(error: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Returns the database at NEO4J_URI. If NEO4J_URI is not set, returns the embedded one, starts it if necessary, and
 * restarts it if it ends unexpectedly.
 */
export async function chooseDatabase(
  { neo4j, ...ports }: DatabaseConfig,
  options: { readonly log: (line: string) => void; readonly signal: AbortSignal },
): Promise<Database> {
  if (neo4j !== null) {
    return {
      address: neo4j,
      browserUrl: null,
      explain: (error) => Promise.resolve(error),
      stop: () => Promise.resolve(),
    };
  }
  const embedded = await startEmbedded({ ...ports, ...options });
  const { uri, username, password, browserUrl } = embedded;
  const address = { uri, username, password, database: 'neo4j' };
  return {
    address,
    browserUrl,
    explain: (error) => explainFullDisk(ports.home, error),
    stop: keepRunning(embedded, { ...ports, ...options }),
  };
}
