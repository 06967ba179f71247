import { importTables, isUpToDate } from '../../import/command/import-tables.ts';
import { catalog } from '../../import/sources/index.ts';
import type { Row } from '../../src/neo4j/graph.ts';
import { openTestGraph } from '../open-test-graph.ts';

/** The database of the test run with the bundled tables in it. */
export interface Imported {
  ask(text: string, parameters?: Readonly<Record<string, unknown>>): Promise<readonly Row[]>;
  /** The first column of the first row. */
  count(text: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens the database, and imports where no other test has. */
export async function openImported(): Promise<Imported> {
  const graph = openTestGraph();
  if (!(await isUpToDate(graph, catalog))) await importTables(graph, catalog, { isAdopting: true });
  return {
    ask: (text, parameters = {}) => graph.read({ text, parameters }),
    count: async (text) => (await graph.read({ text, parameters: {} }))[0]?.[0],
    close: () => graph.close(),
  };
}
