import { once } from 'node:events';
import { graphql, type GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { fillGraph } from './import/command/fill-graph.ts';
import { showProgress } from './import/command/show-progress.ts';
import { catalog } from './import/sources/index.ts';
import manifest from './package.json' with { type: 'json' };
import { describeAssistant } from './schema/assistants/describe-assistant.ts';
import { buildSchema } from './schema/build-schema.ts';
import { openLinkedData } from './schema/linked-data/open-linked-data.ts';
import { openExport } from './schema/questions/export.ts';
import { openPanelExport } from './schema/questions/panel-export.ts';
import { examples } from './schema/examples.ts';
import { describeReconciliation } from './schema/reconciliation/describe-service.ts';
import { browserFiles } from './schema/neo4j-browser/files.ts';
import { graphModel } from './schema/graph.ts';
import type { Assistant } from './src/assistants/tool.ts';
import { DatabaseUnavailable } from './src/neo4j/errors.ts';
import type { Graph } from './src/neo4j/graph.ts';
import { openGraph } from './src/neo4j/open-graph.ts';
import type { DatabaseState } from './src/neo4j/watch-database.ts';
import { noteListStatements } from './src/neo4j/warm-lists.ts';
import { watchVersion, type DataState, type VersionWatch } from './src/neo4j/watch-version.ts';
import {
  createContext,
  createValueCache,
  measureCost,
  type ValueCache,
} from './src/pothos-plugin-neo4j/index.ts';
import { checkReadiness, type StartProgress } from './src/server/http/check-readiness.ts';
import type { Database } from './src/process/choose-database.ts';
import { describeServer } from './src/process/describe-server.ts';
import type { Config } from './src/process/read-config.ts';
import { createServer, type ServerOptions } from './src/server/create-server.ts';
import { readExplorer } from './src/server/http/static-site.ts';
import type { Call } from './src/server/execute/run-operation.ts';
import { openStdio, type StdioServer } from './src/server/mcp/open-stdio.ts';

/** The folder that `npm run build` writes the explorer to, in the working directory. */
const EXPLORER_FOLDER = 'dist/explorer';
/** The maximum length of the log lines that wait to be written. */
const MAX_UNWRITTEN = 4_194_304;
const WARM_UP_MS = 30_000;

/** A server that is ready to connect to a database. */
export interface PreparedServer {
  /** Serves a database until `stopping` is aborted. Imports the bundled data first if the database lacks it. */
  serve(database: Database, stopping: AbortSignal): Promise<void>;
}

/** How a server reports its start, and how clients reach it. */
export interface ServerSetup {
  readonly log: (line: string) => void;
  /** Whether to serve an assistant over the standard input and output, instead of a port. */
  readonly isStdio: boolean;
}

/** Creates the schema and the log of a server. Does not connect to the database. */
export async function prepareServer(
  config: Config,
  { log, isStdio }: ServerSetup,
): Promise<PreparedServer> {
  // Writes without blocking. If the reader of the log is slow, lines are dropped rather than kept in memory.
  const target = pino.destination({
    dest: process.stderr.fd,
    sync: false,
    maxLength: MAX_UNWRITTEN,
  });
  const logger = pino({ level: config.logLevel }, target);
  const schema = buildSchema();
  const assistant = describeAssistant(schema);
  const { version } = manifest;
  const stdio = isStdio ? await openStdio({ assistant, version, log: logger }) : null;
  const parts = { config, schema, assistant, stdio, logger, log };
  return { serve: (database, stopping) => serve({ ...parts, database, stopping }) };
}

interface Serving {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly assistant: Assistant;
  /** The connection to an assistant, or null if the server listens at a port. */
  readonly stdio: StdioServer | null;
  readonly logger: Logger;
  readonly log: (line: string) => void;
  readonly database: Database;
  readonly stopping: AbortSignal;
}

async function serve(serving: Serving): Promise<void> {
  const { config, schema, assistant, stdio, logger, database, stopping } = serving;
  stopping.throwIfAborted();
  const graph = openGraph(database.address, { onState: logState(logger) });
  const versions = watchVersion(graph);
  // Both caches use the same watch. Otherwise, the response cache could contain a response with an older value.
  const parts = {
    graph,
    schema,
    assistant,
    logger,
    versions,
    cache: createValueCache(graph, versions),
  };
  let progress: StartProgress = 'starting';
  let warming = Promise.resolve();
  const served = refuseUntil(graph, () => progress !== 'starting');
  const server = defineServer(
    config,
    { ...parts, graph: served },
    {
      isImporting: () => progress === 'importing' || progress === 'updating',
      readState: () => readState(versions, progress),
      checkReady: () => checkReadiness(graph, progress),
      database: graph,
      ...(!stdio && { explorer: readExplorer(EXPLORER_FOLDER, config.publicUrl) }),
    },
  );
  try {
    const url = stdio ? null : (await server.listen()).url;
    let isAnnounced = false;
    await fill(serving, (next) => {
      progress = next;
      if (isAnnounced || next === 'starting' || next === 'importing') return;
      isAnnounced = true;
      if (url !== null) serving.log(describeServer(url, config, database, process.stdout));
      stdio?.start((request) => server.fetch(request));
    });
    warming = warmUp(parts, stopping);
    await untilAborted(stopping);
  } finally {
    await stdio?.close();
    await server.stop();
    await warming;
    await graph.close();
  }
}

/** Returns what the database contains. At the start of a server, an import follows if the database is empty. */
async function readState(versions: VersionWatch, progress: StartProgress): Promise<DataState> {
  if (progress === 'importing') return 'filling';
  const state = await versions.readState();
  return progress === 'starting' && state === 'empty' ? 'filling' : state;
}

/** Imports the bundled data unless the database contains it. */
async function fill(
  { database, logger, stopping }: Serving,
  setProgress: (next: StartProgress) => void,
): Promise<void> {
  await fillGraph({
    address: database.address,
    catalog,
    progress: showProgress(process.stdout),
    onState: setProgress,
    warn: (line) => {
      logger.warn(line);
    },
    signal: stopping,
  });
  setProgress('ready');
}

function logState(logger: Logger): (state: DatabaseState) => void {
  return (state) => {
    logger[state === 'available' ? 'info' : 'error']({ database: state }, STATE_MESSAGES[state]);
  };
}

const STATE_MESSAGES: Readonly<Record<DatabaseState, string>> = {
  available: 'The database is available again.',
  unavailable: 'The database is unavailable. The server checks it every second.',
  refused:
    'The database rejects the login. Check NEO4J_USERNAME and NEO4J_PASSWORD. The server tries again in a minute.',
};

/** Rejects reads until a condition holds. Before the stored data is checked, answers could be wrong. */
function refuseUntil(graph: Graph, isReady: () => boolean): Graph {
  return {
    ...graph,
    read: (statement, limits) =>
      isReady() ? graph.read(statement, limits) : Promise.reject(new DatabaseUnavailable()),
  };
}

interface Parts {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  readonly assistant: Assistant;
  readonly logger: Logger;
  readonly versions: VersionWatch;
  readonly cache: ValueCache;
}

/**
 * Runs the example queries once, then their statements with lists of other lengths. After a start, Neo4j needs seconds to
 * plan new statements.
 */
async function warmUp(
  { graph, schema, logger, cache }: Parts,
  stopping: AbortSignal,
): Promise<void> {
  const lists = noteListStatements(graph);
  const bounds = { maxPage: 100, timeoutMs: WARM_UP_MS, signal: stopping };
  for (const { query } of examples) {
    if (stopping.aborted) return;
    const contextValue = createContext({ ...bounds, graph: lists.graph, model: graphModel, cache });
    const { errors } = await graphql({ schema, source: query, contextValue });
    for (const error of errors ?? []) logger.debug({ err: error }, 'An example query failed.');
  }
  await lists.warm(stopping);
}

function defineServer(
  config: Config,
  { graph, schema, assistant, logger, versions, cache }: Parts,
  state: Pick<ServerOptions, 'checkReady' | 'isImporting' | 'readState' | 'database' | 'explorer'>,
) {
  const contextOf = (call: Call) =>
    createContext({ ...call, model: graphModel, maxPage: config.maxPage, cache });
  return createServer({
    schema,
    graph,
    createContext: contextOf,
    versions,
    openExport: (what, parameters, call, detail) =>
      openExport(what, parameters, contextOf(call), detail),
    linkedData: openLinkedData(schema, contextOf),
    tables: { panel: (parameters, call) => openPanelExport(parameters, contextOf(call)) },
    measureCost,
    ...state,
    tabs: examples,
    assistant,
    reconciliation: describeReconciliation(schema),
    browserFiles,
    config,
    version: manifest.version,
    log: logger,
  });
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
}
