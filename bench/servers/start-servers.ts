import type { GraphAddress } from '../../src/neo4j/open-graph.ts';
import type { BenchQuery, ServerName, Values } from '../queries/bench-query.ts';
import { pickUsed } from '../queries/bench-query.ts';
import { toEnvironment } from './database.ts';
import { startProcess, type ProcessOptions, type RunningServer } from './start-process.ts';

/** The servers of the benchmark with their descriptions, in the order of the tables. */
export const SERVERS: Readonly<Record<ServerName, string>> = {
  gaiko: 'gaiko without its cache of answers',
  cached: 'gaiko with its cache of answers',
  shipped: '@neo4j/graphql on Yoga, set up as in its documentation',
  tuned:
    '@neo4j/graphql with the fastest settings of the driver and of Yoga, one round trip a statement',
  natural: 'floor 1: node:http, natural Cypher, JSON.stringify',
  columns: 'floor 2: node:http, Cypher that returns columns, text written by hand',
};

/** All names of servers. */
export const SERVER_NAMES: readonly ServerName[] = [
  'gaiko',
  'cached',
  'shipped',
  'tuned',
  'natural',
  'columns',
];

/** Running servers by their names. */
export type RunningServers = ReadonlyMap<ServerName, RunningServer>;

/** The settings of gaiko. Its limits are above what the queries need. */
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

/** The options for starting the servers. */
export interface ServersOptions {
  readonly names: readonly ServerName[];
  readonly address: GraphAddress;
  /** The program of gaiko, such as dist/main.js. */
  readonly program: string;
}

/** Starts servers one after another. If one fails, stops the others. */
export async function startServers(options: ServersOptions): Promise<RunningServers> {
  const running = new Map<ServerName, RunningServer>();
  try {
    for (const name of options.names) {
      running.set(name, await startProcess(toProcess(name, options)));
    }
    return running;
  } catch (error) {
    await stopServers(running);
    throw error;
  }
}

/** Stops servers. */
export async function stopServers(servers: RunningServers): Promise<void> {
  await Promise.all([...servers.values()].map((server) => server.stop()));
}

/** Returns the servers that answer a query. The cache of gaiko is only measured where it is the question. */
export function serversOf(query: BenchQuery, names: readonly ServerName[]): readonly ServerName[] {
  const isPeer = (name: ServerName): boolean => name === 'shipped' || name === 'tuned';
  return names.filter((name) => {
    if (name === 'gaiko') return query.isCached !== true;
    if (name === 'cached') return query.isCached === true;
    return !isPeer(name) || query.peer !== undefined;
  });
}

/** Returns the URL for the queries of a server. */
export function urlOf(name: ServerName, { origin }: RunningServer): string {
  return isFloor(name) ? `${origin}/` : `${origin}/graphql`;
}

/** Returns the body of a request. A floor gets the name of the query. */
export function bodyOf(query: BenchQuery, name: ServerName, values: Values): string {
  if (isFloor(name)) return JSON.stringify({ query: query.name, variables: values });
  const isGaiko = name === 'gaiko' || name === 'cached';
  const text = isGaiko ? query.gaiko : (query.peer ?? '');
  return JSON.stringify({ query: text, variables: pickUsed(text, values) });
}

function isFloor(name: ServerName): boolean {
  return name === 'natural' || name === 'columns';
}

function toProcess(name: ServerName, { address, program }: ServersOptions): ProcessOptions {
  const environment = toEnvironment(address);
  if (name === 'gaiko' || name === 'cached') {
    const cache = name === 'gaiko' ? { GAIKO_CACHE_MB: '0' } : {};
    return {
      args: [FAST_NODE, program],
      environment: { ...environment, ...LIMITS, ...cache },
      readyLine: /^gaiko is ready/,
    };
  }
  const own = isFloor(name) ? 'floor' : 'peer';
  const flags = name === 'tuned' || name === 'columns' ? [FAST_NODE] : [];
  const args = [...flags, `${import.meta.dirname}/${own}.js`, name];
  return { args, environment, readyLine: /^Listening at/ };
}
