import type { Row } from '../../src/neo4j/graph.ts';
import { openBundledGraph } from '../open-bundled-graph.ts';

/** The database with the bundled tables. */
export interface Imported {
  ask(text: string, parameters?: Readonly<Record<string, unknown>>): Promise<readonly Row[]>;
  /** Returns the first column of the first row. */
  count(text: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the database with the bundled tables. */
export async function openImported(): Promise<Imported> {
  const graph = await openBundledGraph();
  return {
    ask: (text, parameters = {}) => graph.read({ text, parameters }),
    count: async (text) => (await graph.read({ text, parameters: {} }))[0]?.[0],
    close: () => graph.close(),
  };
}
