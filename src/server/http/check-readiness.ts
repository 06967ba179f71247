import { readDataSet } from '../../graph/cypher/read/read-data-set.ts';
import type { Graph } from '../../neo4j/graph.ts';

const PATIENCE_MS = 2000;

/**
 * The state of the start of a server. In the state `starting`, the server has not yet checked whether the stored data is
 * current.
 */
export type StartProgress = 'starting' | 'importing' | 'ready';

/** Returns a code for the reason why the server is not ready, or null if it is ready. */
export async function checkReadiness(
  graph: Graph,
  progress: StartProgress = 'ready',
): Promise<string | null> {
  if (progress === 'importing') return progress;
  const reason = await checkData(graph);
  return reason ?? (progress === 'ready' ? null : progress);
}

async function checkData(graph: Graph): Promise<string | null> {
  try {
    const rows = await graph.read(readDataSet(), { timeoutMs: PATIENCE_MS });
    return rows.length > 0 ? null : 'no-data';
  } catch {
    // `src/neo4j` logs why the database is unavailable.
    return 'no-database';
  }
}
