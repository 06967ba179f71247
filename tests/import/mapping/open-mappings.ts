import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importTables, type ImportOptions } from '../../../import/command/import-tables.ts';
import type { ImportReport } from '../../../import/report/import-report.ts';
import { catalog } from '../../../import/sources/index.ts';
import type { Api } from '../../schema/open-api.ts';
import { compareDumps, dumpGraph } from '../dump-graph.ts';

/** The example of a mapping of events, without the extension. */
export const VISITS = 'docs/examples/state-visits';

/** The example of a mapping of facts, without the extension. */
export const RELATIONS = 'docs/examples/relations';

/** The API on the bundled data, and a temporary folder for mappings and tables. */
export interface MappingApi extends Api {
  /** Writes a file to the folder. Returns its path. */
  write(name: string, text: string): string;
  /** Imports a table with its mapping. */
  importMapped(mapping: string, table: string, options?: ImportOptions): Promise<ImportReport>;
  /** Returns the lines of the error of an import; an empty line if it succeeds. */
  importError(mapping: string, table: string): Promise<readonly string[]>;
}

/** Adds a folder for mappings to an API. Closing it removes the folder. */
export function withMappings(api: Api): MappingApi {
  const folder = mkdtempSync(join(tmpdir(), 'gaiko-mapping-'));
  const importMapped: MappingApi['importMapped'] = (mapping, table, options = {}) =>
    importTables(api.graph, catalog, { mappings: [mapping], only: [table], ...options });
  return {
    ...api,
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    importMapped,
    async importError(mapping, table) {
      const message = await importMapped(mapping, table).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      return message.split('\n');
    },
    async close() {
      rmSync(folder, { recursive: true });
      await api.close();
    },
  };
}

/** Withdraws data sets, and expects the graph that was there before them. */
export async function expectWithdrawal(
  { graph }: Api,
  names: readonly string[],
  before: readonly string[],
): Promise<void> {
  await importTables(graph, catalog, { withdraw: names });
  expect(compareDumps(await dumpGraph(graph), before)).toEqual([]);
}
