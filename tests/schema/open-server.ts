import { pino } from 'pino';
import { describeAssistant } from '../../schema/assistants/describe-assistant.ts';
import { buildSchema } from '../../schema/build-schema.ts';
import { openLinkedData } from '../../schema/linked-data/open-linked-data.ts';
import { openExport } from '../../schema/questions/export.ts';
import { openPanelExport } from '../../schema/questions/panel-export.ts';
import { examples } from '../../schema/examples.ts';
import { describeReconciliation } from '../../schema/reconciliation/describe-service.ts';
import { graphModel } from '../../schema/graph.ts';
import { browserFiles } from '../../schema/neo4j-browser/files.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import {
  createContext,
  createValueCache,
  measureCost,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { readConfig } from '../../src/process/read-config.ts';
import { createServer, type GaikoServer } from '../../src/server/create-server.ts';
import type { Call } from '../../src/server/execute/run-operation.ts';
import type { StaticSite } from '../../src/server/http/static-site.ts';
import { watchVersion } from '../../src/neo4j/watch-version.ts';
import { openBundledGraph } from '../open-bundled-graph.ts';

/** The whole server on the bundled data, within the test process. */
export interface OpenServer extends GaikoServer {
  readonly graph: Graph;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(query: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  close(): Promise<void>;
}

/** Serves requests during the tests of a suite. Returns a function that returns the address of the server. */
export function serveSuite(): () => string {
  let server: OpenServer;
  let url: string;
  beforeAll(async () => {
    server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
    url = (await server.listen()).url;
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    await server.close();
  });
  return () => url;
}

/**
 * Opens the server over the database with the bundled data. Settings are environment variables. Responses are cached only if
 * GAIKO_CACHE_MB is set.
 */
export async function openServer(
  settings: Readonly<Record<string, string>> = {},
  wrap: (graph: Graph) => Graph = (graph) => graph,
  now: () => number = Date.now,
  explorer?: StaticSite,
): Promise<OpenServer> {
  const graph = await openBundledGraph();
  const config = readConfig({ PORT: '0', GAIKO_CACHE_MB: '0', ...settings });
  const schema = buildSchema();
  const versions = watchVersion(graph);
  const cache = createValueCache(graph, versions);
  const contextOf = (call: Call) =>
    createContext({ ...call, model: graphModel, maxPage: config.maxPage, cache });
  const server = createServer({
    schema,
    graph: wrap(graph),
    createContext: contextOf,
    versions,
    now,
    openExport: (what, parameters, call, detail) =>
      openExport(what, parameters, contextOf(call), detail),
    linkedData: openLinkedData(schema, contextOf),
    tables: { panel: (parameters, call) => openPanelExport(parameters, contextOf(call)) },
    measureCost,
    assistant: describeAssistant(schema),
    reconciliation: describeReconciliation(schema),
    tabs: examples,
    browserFiles,
    config,
    version: '1.2.3',
    log: pino({ level: 'silent' }),
    ...(explorer && { explorer }),
  });
  const ask = (path: string, init: RequestInit): Promise<Response> =>
    server.fetch(new Request(`http://localhost${path}`, init));
  return {
    ...server,
    graph,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (query, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      }),
    close: () => graph.close(),
  };
}
