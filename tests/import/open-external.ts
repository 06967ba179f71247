import { importBundled, isUpToDate, type ImportReport } from '../../import/run-command.ts';
import { readRequest } from '../../import/command/choose-inputs.ts';
import { openTestGraph } from '../open-test-graph.ts';
import { openApi, type Api } from '../schema/open-api.ts';
import { dataSetsOfAnySize } from './of-any-size.ts';

/** The API on the bundled data and data sets of users; closing takes these back. */
export interface Given extends Api {
  readonly report: ImportReport;
}

/** Imports data sets, named as on the command line (`cow-states=FILE`), beside the bundled data. */
export async function openExternal(...words: readonly string[]): Promise<Given> {
  const api = await openWritableApi();
  const report = await importBundled(api.graph, { only: words, given: dataSetsOfAnySize });
  const withdraw = words.map((word) => readRequest(word).name);
  return {
    ...api,
    report,
    close: async () => {
      await importBundled(api.graph, { withdraw });
      await api.close();
    },
  };
}

/** The API on the bundled data in the database for suites that write. */
export async function openWritableApi(): Promise<Api> {
  const graph = openTestGraph();
  if (!(await isUpToDate(graph))) await importBundled(graph, { isAdopting: true });
  return openApi(graph);
}
