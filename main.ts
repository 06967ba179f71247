import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { graphql, type GraphQLSchema } from 'graphql';
import { pino, type Logger } from 'pino';
import { importTables, isUpToDate } from './import/command/import-tables.ts';
import { summarize } from './import/report/import-report.ts';
import { catalog } from './import/sources/index.ts';
import { ImportError } from './import/table/import-error.ts';
import manifest from './package.json' with { type: 'json' };
import { buildSchema } from './schema/build-schema.ts';
import { openExport } from './schema/questions/export.ts';
import { openPanelExport } from './schema/questions/panel-export.ts';
import { examples } from './schema/examples.ts';
import { graphModel } from './schema/graph.ts';
import { DatabaseUnavailable } from './src/neo4j/errors.ts';
import type { Graph } from './src/neo4j/graph.ts';
import { openGraph } from './src/neo4j/open-graph.ts';
import { watchVersion } from './src/neo4j/watch-version.ts';
import { createContext, measureCost } from './src/pothos-plugin-neo4j/index.ts';
import { checkReadiness } from './src/server/http/check-readiness.ts';
import { abortOnSignals } from './src/process/abort-on-signals.ts';
import { chooseDatabase, type Database } from './src/process/choose-database.ts';
import { exitCodeOf } from './src/process/exit-code-of.ts';
import { EXIT_CODES } from './src/process/exit-codes.ts';
import { readConfig, type Config } from './src/process/read-config.ts';
import { createServer } from './src/server/create-server.ts';
import type { Call } from './src/server/execute/run-operation.ts';
import type { Serving } from './src/server/http/create-yoga.ts';

const ASK_AGAIN_MS = 2000;
const WARM_UP_MS = 30_000;

start().then(
  () => process.exit(EXIT_CODES.DONE),
  (error: unknown) => {
    log(error instanceof Error ? error.message : String(error));
    process.exit(exitCodeOf(error));
  },
);

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const stopping = abortOnSignals(() => {
    log('Stopping after running requests have finished.');
  });
  try {
    const database = await chooseDatabase(config, { log, signal: stopping });
    try {
      await serve(config, database, stopping);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!stopping.aborted) {
      throw error;
    }
    // Errors caused by stopping are not failures. An interrupted wait is not reported.
    if (!(error instanceof Error && error.name === 'AbortError')) {
      log(`While stopping: ${String(error)}`);
    }
  }
}

async function serve(config: Config, database: Database, stopping: AbortSignal): Promise<void> {
  stopping.throwIfAborted();
  const logger = pino({ level: config.logLevel }, pino.destination(process.stderr.fd));
  const graph = openGraph(database.address);
  let isImporting = false;
  let warming = Promise.resolve();
  const schema = buildSchema();
  const server = defineServer(
    config,
    { graph, schema, logger },
    {
      isImporting: () => isImporting,
      checkReady: async () => (isImporting ? 'importing' : checkReadiness(graph)),
    },
  );
  const fillGraph = async (): Promise<void> => {
    if (await isUpToDate(graph, catalog)) {
      return;
    }
    log('Importing the bundled data ...');
    isImporting = true;
    const report = await importTables(graph, catalog, { log, signal: stopping }).finally(() => {
      isImporting = false;
    });
    log(summarize(report));
  };
  try {
    const { url } = await server.listen();
    log(`Listening at ${url}`);
    await untilPossible(fillGraph, logger, stopping);
    log(whereItIs(url, config, database));
    warming = warmUp({ graph, schema, logger }, stopping);
    await untilAborted(stopping);
  } finally {
    await server.stop();
    await warming;
    await graph.close();
  }
}

interface Parts {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
}

/** Runs the example queries once. After a start, the database needs seconds to plan new statements. */
async function warmUp({ graph, schema, logger }: Parts, stopping: AbortSignal): Promise<void> {
  for (const { query } of examples) {
    if (stopping.aborted) return;
    const bounds = { graph, model: graphModel, maxPage: 100, timeoutMs: WARM_UP_MS };
    const contextValue = createContext({ ...bounds, signal: stopping });
    const { errors } = await graphql({ schema, source: query, contextValue });
    for (const error of errors ?? []) logger.debug({ err: error }, 'An example query failed.');
  }
}

function defineServer(
  config: Config,
  { graph, schema, logger }: Parts,
  state: Pick<Serving, 'checkReady' | 'isImporting'>,
) {
  const contextOf = (call: Call) =>
    createContext({ ...call, model: graphModel, maxPage: config.maxPage });
  return createServer({
    schema,
    graph,
    createContext: contextOf,
    versions: watchVersion(graph),
    openExport: (what, parameters, call) => openExport(what, parameters, contextOf(call)),
    tables: { panel: (parameters, call) => openPanelExport(parameters, contextOf(call)) },
    measureCost,
    ...state,
    tabs: examples,
    config,
    version: manifest.version,
    log: logger,
  });
}

/** Retries work while the database is unavailable or another import is running. */
async function untilPossible(
  work: () => Promise<void>,
  logger: Logger,
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
      logger.warn(`${error.message} Retrying.`);
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

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}
