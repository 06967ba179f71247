import { importTables } from '../../import/command/import-tables.ts';
import type { ImportReport } from '../../import/report/import-report.ts';
import { catalog } from '../../import/sources/index.ts';
import { readRequest } from '../../import/command/choose-inputs.ts';
import { openTestGraph } from '../open-test-graph.ts';
import { fillGraph } from '../setup/fill-database.ts';
import { openApi, type Api } from '../schema/open-api.ts';
import { dataSetsOfAnySize } from './of-any-size.ts';

/** The API on the bundled data and external data sets. Closing it withdraws the external data sets. */
export interface ExternalApi extends Api {
  readonly report: ImportReport;
}

/** Imports external data sets into the bundled data. Takes command-line arguments such as `cow-states=FILE`. */
export async function openExternal(...words: readonly string[]): Promise<ExternalApi> {
  const api = await openWritableApi();
  const report = await importTables(
    api.graph,
    { ...catalog, external: dataSetsOfAnySize },
    { only: words },
  );
  const withdraw = words.map((word) => readRequest(word).name);
  return {
    ...api,
    report,
    close: async () => {
      await importTables(api.graph, catalog, { withdraw });
      await api.close();
    },
  };
}

/** Opens the API on the bundled data in the database for suites that write. */
export async function openWritableApi(): Promise<Api> {
  const graph = openTestGraph();
  await fillGraph(graph);
  return openApi(graph);
}
