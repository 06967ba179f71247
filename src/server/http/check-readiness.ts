import type { Graph } from '../../neo4j/graph.ts';

const PATIENCE_MS = 2000;

/** Why the server cannot answer questions yet, in a word, or null when it can. */
export async function checkReadiness(graph: Graph): Promise<string | null> {
  try {
    const rows = await graph.read(DATA_SET, { timeoutMs: PATIENCE_MS });
    return rows.length > 0 ? null : 'no-data';
  } catch {
    // Why it cannot be reached is told by the room that tries; here only that it cannot.
    return 'no-database';
  }
}

const DATA_SET = { text: 'MATCH (d:DataSet) RETURN d.version LIMIT 1', parameters: {} };
