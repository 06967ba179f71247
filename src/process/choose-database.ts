import { startEmbedded } from '../embedded-neo4j/start-embedded.ts';
import type { GraphAddress } from '../neo4j/open-graph.ts';
import type { DatabaseConfig } from './read-config.ts';

/** A database to use, and how to leave it as it was found: running or not. */
export interface Database {
  readonly address: GraphAddress;
  /** Null unless gaiko runs the database. */
  readonly browserUrl: string | null;
  stop(): Promise<void>;
}

/** Returns the database at NEO4J_URI or, if that is not set, the embedded one, which is started if necessary. */
export async function chooseDatabase(
  { neo4j, ...ports }: DatabaseConfig,
  options: { readonly log: (line: string) => void; readonly signal: AbortSignal },
): Promise<Database> {
  if (neo4j !== null) return { address: neo4j, browserUrl: null, stop: () => Promise.resolve() };
  const embedded = await startEmbedded({ ...ports, ...options });
  const { uri, username, password, browserUrl } = embedded;
  const address = { uri, username, password, database: 'neo4j' };
  return { address, browserUrl, stop: () => embedded.stop() };
}
