import type { Graph } from '../../neo4j/graph.ts';

const PATIENCE_MS = 2000;

/** Returns the reason why the server is not ready, in one word, or null if it is. */
export async function checkReadiness(graph: Graph): Promise<string | null> {
  try {
    const rows = await graph.read(DATA_SET, { timeoutMs: PATIENCE_MS });
    return rows.length > 0 ? null : 'no-data';
  } catch {
    // The caller that tries to connect logs why the database is unavailable; here it only matters that it is.
    return 'no-database';
  }
}

const DATA_SET = { text: 'MATCH (d:DataSet) RETURN d.version LIMIT 1', parameters: {} };
