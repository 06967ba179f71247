import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { graphql, type GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { importBundled, isUpToDate, summarize } from './import/run-command.ts';
import { IMPORT_ERRORS, ImportError } from './import/table/import-error.ts';
import manifest from './package.json' with { type: 'json' };
import { buildSchema } from './schema/build-schema.ts';
import { openExport } from './schema/questions/export.ts';
import { examples } from './schema/examples.ts';
import { graphModel } from './schema/graph.ts';
import { DatabaseRefused, DatabaseUnavailable } from './src/neo4j/errors.ts';
import { NoDatabase } from './src/embedded-neo4j/no-database.ts';
import { startEmbedded } from './src/embedded-neo4j/start-embedded.ts';
import type { Graph } from './src/neo4j/graph.ts';
import { openGraph } from './src/neo4j/open-graph.ts';
import { createContext } from './src/pothos-plugin-neo4j/load/graph-context.ts';
import { measureCost } from './src/pothos-plugin-neo4j/selection/measure-cost.ts';
import { checkReadiness } from './src/server/http/check-readiness.ts';
import { BadSettings, readConfig, type Config, type DatabaseAddress } from './src/server/config.ts';
import { createServer } from './src/server/create-server.ts';
import type { Call } from './src/server/execute/run-operation.ts';

const ASK_AGAIN_MS = 2000;
const WARM_UP_MS = 30_000;

interface Database {
  readonly address: DatabaseAddress;
  readonly browserUrl: string | null;
  stop(): Promise<void>;
}

start().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(exitCodeOf(error));
  },
);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const stopping = stopOnSignals();
  try {
    const database = await findDatabase(config, stopping);
    try {
      await serve(config, database, stopping);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!stopping.aborted) {
      throw error;
    }
    // Errors caused by stopping are not failures, and an interrupted wait need not be reported.
    if (!(error instanceof Error && error.name === 'AbortError')) {
      say(`While stopping: ${String(error)}`);
    }
  }
}

async function serve(config: Config, database: Database, stopping: AbortSignal): Promise<void> {
  stopping.throwIfAborted();
  const log = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  const graph = openGraph(database.address);
  let isImporting = false;
  let warming = Promise.resolve();
  const schema = buildSchema();
  const server = defineServer(config, { graph, schema, log }, async () =>
    isImporting ? 'importing' : checkReadiness(graph),
  );
  const fillGraph = async (): Promise<void> => {
    if (await isUpToDate(graph)) {
      return;
    }
    say('Importing the bundled data ...');
    isImporting = true;
    const report = await importBundled(graph, { say, signal: stopping }).finally(() => {
      isImporting = false;
    });
    say(summarize(report));
  };
  try {
    const { url } = await server.listen();
    say(`Listening at ${url}`);
    await untilPossible(fillGraph, log, stopping);
    say(whereItIs(url, config, database));
    warming = warmUp({ graph, schema, log }, stopping);
    await untilAborted(stopping);
  } finally {
    await server.stop();
    await warming;
    await graph.close();
  }
}

async function findDatabase(config: Config, signal: AbortSignal): Promise<Database> {
  if (config.neo4j) {
    return { address: config.neo4j, browserUrl: null, stop: () => Promise.resolve() };
  }
  const { home, boltPort, browserPort } = config;
  const embedded = await startEmbedded({ home, boltPort, browserPort, log: say, signal });
  const { uri, username, password, browserUrl } = embedded;
  return {
    address: { uri, username, password, database: 'neo4j' },
    browserUrl,
    stop: () => embedded.stop(),
  };
}

interface Parts {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
}

/** Runs the example queries once, because a database that has just started needs seconds to plan new statements. */
async function warmUp({ graph, schema, log }: Parts, stopping: AbortSignal): Promise<void> {
  for (const { query } of examples) {
    if (stopping.aborted) return;
    const bounds = { graph, model: graphModel, maxPage: 100, timeoutMs: WARM_UP_MS };
    const contextValue = createContext({ ...bounds, signal: stopping });
    const { errors } = await graphql({ schema, source: query, contextValue });
    for (const error of errors ?? []) log.debug({ err: error }, 'An example query failed.');
  }
}

function defineServer(
  config: Config,
  { graph, schema, log }: Parts,
  checkReady: () => Promise<string | null>,
) {
  const contextOf = (call: Call) =>
    createContext({ ...call, model: graphModel, maxPage: config.maxPage });
  return createServer({
    schema,
    graph,
    createContext: contextOf,
    openExport: (what, parameters, call) => openExport(what, parameters, contextOf(call)),
    measureCost,
    checkReady,
    tabs: examples,
    config,
    version: manifest.version,
    log,
  });
}

/** Retries work while the database is unavailable or another import is running. */
async function untilPossible(
  work: () => Promise<void>,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isPassing(error)) {
        throw error;
      }
      log.warn(`${error.message} Trying again.`);
      await wait(ASK_AGAIN_MS, undefined, { signal });
    }
  }
}

function isPassing(error: unknown): error is Error {
  return (
    error instanceof DatabaseUnavailable ||
    (error instanceof ImportError && error.code === 'LEASE_HELD')
  );
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) {
    await once(signal, 'abort');
  }
}

function stopOnSignals(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      say('Stopping after running requests have finished.');
      controller.abort();
    });
  }
  return controller.signal;
}

function whereItIs(url: string, config: Config, { address, browserUrl }: Database): string {
  return [
    '',
    'gaiko is ready.',
    config.publicTools ? `  GraphiQL       ${url}/graphql` : `  GraphQL        ${url}/graphql`,
    ...(browserUrl === null
      ? []
      : [
          `  Neo4j Browser  ${browserUrl}`,
          `                 username ${address.username}, password ${address.password}`,
        ]),
    '  Stop it with Ctrl-C.',
    '',
  ].join('\n');
}

function exitCodeOf(error: unknown): number {
  if (error instanceof BadSettings || error instanceof DatabaseRefused) {
    return 2;
  }
  if (error instanceof ImportError) {
    return IMPORT_ERRORS[error.code].exitCode;
  }
  return error instanceof NoDatabase ? 3 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
