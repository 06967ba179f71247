import { readDataVersion } from '../../graph/cypher/read/read-data-version.ts';
import type { Graph } from '../../neo4j/graph.ts';

const PATIENCE_MS = 2000;

/**
 * The state of the start of a server. In the state `starting`, the server has not yet checked whether the stored data is
 * current. In the state `updating`, the server imports newer data and continues to serve the stored data.
 */
export type StartProgress = 'starting' | 'importing' | 'updating' | 'ready';

/** Returns a code for the reason why the server is not ready, or null if the server is ready. */
export async function checkReadiness(
  graph: Graph,
  progress: StartProgress = 'ready',
): Promise<string | null> {
  if (progress === 'importing') return progress;
  const reason = await checkData(graph);
  return progress === 'starting' && reason !== 'no-database' ? progress : reason;
}

async function checkData(graph: Graph): Promise<string | null> {
  try {
    const [row] = await graph.read(readDataVersion(), { timeoutMs: PATIENCE_MS });
    const [version, , isImporting] = row ?? [];
    if (typeof version === 'string') return null;
    return isImporting === true ? 'importing' : 'no-data';
  } catch {
    // `src/neo4j` logs why the database is unavailable.
    return 'no-database';
  }
}
