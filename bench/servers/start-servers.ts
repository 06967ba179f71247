import type { GraphAddress } from '../../src/neo4j/open-graph.ts';
import { pickUsed, type BenchQuery, type Values } from '../queries/bench-query.ts';
import { toEnvironment } from './database.ts';
import { kindOf, type ServerName } from './server-names.ts';
import { startProcess, type ProcessOptions, type RunningServer } from './start-process.ts';

/** The running servers by name. */
export type RunningServers = ReadonlyMap<ServerName, RunningServer>;

/** The settings of gaiko. The limits exceed what the queries need. */
const LIMITS = {
  HOST: '127.0.0.1',
  PORT: '0',
  LOG_LEVEL: 'warn',
  GAIKO_MAX_COST: '10000000',
  GAIKO_MAX_PAGE: '1000',
  GAIKO_TIMEOUT_MS: '60000',
  GAIKO_RATE_LIMIT: 'off',
};
const FAST_NODE = '--max-semi-space-size=64';

/** The options of the benchmark servers. */
export interface ServersOptions {
  readonly names: readonly ServerName[];
  readonly address: GraphAddress;
  /** The path of the gaiko program, such as dist/main.js. */
  readonly program: string;
  /** Additional arguments of Node.js for gaiko. Default: none. */
  readonly nodeArguments?: readonly string[];
}

/** Starts servers one after another. If a server fails to start, stops the others. */
export async function startServers(options: ServersOptions): Promise<RunningServers> {
  const running = new Map<ServerName, RunningServer>();
  try {
    for (const name of options.names) {
      running.set(name, await startServer(name, options));
    }
    return running;
  } catch (error) {
    await stopServers(running);
    throw error;
  }
}

/** Starts a server. */
export function startServer(
  name: ServerName,
  options: Omit<ServersOptions, 'names'>,
): Promise<RunningServer> {
  return startProcess(toProcess(name, options));
}

/** Stops all servers and waits for the processes to end. */
export async function stopServers(servers: RunningServers): Promise<void> {
  await Promise.all([...servers.values()].map((server) => server.stop()));
}

/** Returns the servers that run a query. Only queries about the response cache run on the server `cached`. */
export function serversOf(query: BenchQuery, names: readonly ServerName[]): readonly ServerName[] {
  return names.filter((name) => {
    if (name === 'gaiko') return query.isCached !== true;
    if (name === 'cached') return query.isCached === true;
    return kindOf(name) === 'floor' || query.peer !== undefined;
  });
}

/** Returns the query URL of a server. */
export function urlOf(name: ServerName, { origin }: RunningServer): string {
  return kindOf(name) === 'floor' ? `${origin}/` : `${origin}/graphql`;
}

/** Returns the request body of a query. A floor receives the query name instead of GraphQL. */
export function bodyOf(query: BenchQuery, name: ServerName, values: Values): string {
  const kind = kindOf(name);
  if (kind === 'floor') return JSON.stringify({ query: query.name, variables: values });
  const text = kind === 'gaiko' ? query.gaiko : (query.peer ?? '');
  return JSON.stringify({ query: text, variables: pickUsed(text, values) });
}

function toProcess(
  name: ServerName,
  { address, program, nodeArguments = [] }: Omit<ServersOptions, 'names'>,
): ProcessOptions {
  const environment = toEnvironment(address);
  const kind = kindOf(name);
  if (kind === 'gaiko') {
    const cache = name === 'gaiko' ? { GAIKO_CACHE_MB: '0' } : {};
    return {
      args: [FAST_NODE, ...nodeArguments, program],
      environment: { ...environment, ...LIMITS, ...cache },
      readyLine: /^gaiko is ready/,
    };
  }
  const flags = name === 'tuned' || name === 'columns' ? [FAST_NODE] : [];
  const args = [...flags, `${import.meta.dirname}/${kind}.js`, name];
  return { args, environment, readyLine: /^Listening at/ };
}
