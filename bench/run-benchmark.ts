import { realpath } from 'node:fs/promises';
import type { Driver } from 'neo4j-driver';
import { findNeo4j } from '../src/embedded-neo4j/neo4j-process.ts';
import type { GraphAddress } from '../src/neo4j/open-graph.ts';
import { chooseDatabase } from '../src/process/choose-database.ts';
import { readDatabaseConfig } from '../src/process/read-config.ts';
import { askAt } from './answers/ask.ts';
import { openBenchHome, type BenchHome } from './growth/bench-home.ts';
import { grow } from './growth/grow.ts';
import { checkDifferences } from './inspect/check-differences.ts';
import { inspectQuery, type Inspected } from './inspect/inspect-query.ts';
import { measureQuery, warmUp, type MeasureOptions, type Target } from './measure/measure.ts';
import type { BenchQuery } from './queries/bench-query.ts';
import { profileQueries, type QueryProfile } from './profile/profile-queries.ts';
import { readMachine } from './report/read-machine.ts';
import type { BenchResults, QueryResult } from './report/results.ts';
import { openDriver } from './servers/database.ts';
import { installPeers } from './servers/install-peers.ts';
import { countRoundTrips } from './servers/round-trips.ts';
import { kindOf, type ServerName } from './servers/server-names.ts';
import {
  startServer,
  startServers,
  stopServers,
  urlOf,
  type RunningServers,
} from './servers/start-servers.ts';

/** The options of the benchmark. */
export interface BenchOptions extends MeasureOptions {
  /** The path of the gaiko program. */
  readonly program: string;
  readonly home: string | null;
  readonly queries: readonly BenchQuery[];
  readonly servers: readonly ServerName[];
  /** The factor by which the bundled relationships are multiplied. */
  readonly times: number;
  /** Whether to profile gaiko. */
  readonly profile: boolean;
  readonly log: (line: string) => void;
  readonly signal: AbortSignal;
}

/** The maximum latency of a single request in milliseconds. Slower servers are not measured under load. */
const MAX_ALONE_MS = { bundled: 5000, multiplied: 1000 };

/** Runs the benchmark on the database at NEO4J_URI. Starts an embedded Neo4j if NEO4J_URI is not set. */
export async function runBenchmark(options: BenchOptions): Promise<BenchResults> {
  const { times, servers, log } = options;
  if (times !== 1 && process.env['NEO4J_URI'] !== undefined) {
    throw new Error('--times requires an embedded Neo4j. Unset NEO4J_URI.');
  }
  if (servers.some((name) => kindOf(name) === 'peer')) await installPeers(log);
  const home = openBenchHome(options.home, times);
  try {
    return await withDatabase(home, options);
  } finally {
    home.close();
  }
}

async function withDatabase(home: BenchHome, options: BenchOptions): Promise<BenchResults> {
  const { log, signal } = options;
  const settings = { GAIKO_HOME: home.folder, GAIKO_BOLT_PORT: '0', GAIKO_BROWSER_PORT: '0' };
  const config = readDatabaseConfig({ ...process.env, ...settings });
  const chosen = await chooseDatabase(config, { log, signal });
  const { address } = chosen;
  const driver = openDriver(address, { disableLosslessIntegers: true });
  try {
    const dataVersion = await prepareData(home, address, driver, options);
    const inspected = await inspect(address, driver, options);
    const neo4j = await findNeo4j(await realpath(home.folder));
    const queries = await measure(inspected, address, neo4j?.pid ?? null, options);
    const profiles = options.profile ? await profileGaiko(inspected, address, options) : undefined;
    const { connections, seconds, rounds, warmUpSeconds, times } = options;
    return {
      date: new Date().toISOString().slice(0, 10),
      times,
      relationships: await countRelationships(driver, address.database),
      dataVersion,
      machine: await readMachine(driver),
      options: { connections, seconds, rounds, warmUpSeconds },
      queries,
      ...(profiles && { profiles }),
    };
  } finally {
    await driver.close();
    await chosen.stop();
  }
}

/** Imports the bundled data, multiplies the relationships if requested, and returns the data version. */
async function prepareData(
  home: BenchHome,
  address: GraphAddress,
  driver: Driver,
  { program, times, log }: BenchOptions,
): Promise<string> {
  const dataVersion = await importData(address, program);
  // The multiplication runs while no server is connected, because servers read counts at start-up.
  if (home.times !== times) {
    log(`Multiplying the relationships by ${times} …`);
    home.noteStart();
    await grow(driver, { database: address.database, times });
    home.noteEnd(times);
  }
  return dataVersion;
}

/** Starts gaiko, which imports the bundled data, and returns the data version. */
async function importData(address: GraphAddress, program: string): Promise<string> {
  const servers = await startServers({ names: ['gaiko'], address, program });
  try {
    const origin = servers.get('gaiko')?.origin ?? '';
    const { data } = await askAt(`${origin}/graphql`)('{ dataset { version } }');
    const { dataset } = data as { dataset: { version: string } };
    return dataset.version;
  } finally {
    await stopServers(servers);
  }
}

interface InspectedQuery {
  readonly query: BenchQuery;
  readonly inspected: readonly Inspected[];
}

/** Compares the responses of all servers. Throws an error if responses have unknown differences. */
async function inspect(
  address: GraphAddress,
  driver: Driver,
  { program, servers: names, queries, times, log, signal }: BenchOptions,
): Promise<readonly InspectedQuery[]> {
  const { database } = address;
  const trips = await countRoundTrips(address.uri);
  const counted = { ...address, uri: trips.uri };
  const servers = await startServers({ names, address: counted, program });
  try {
    const all: InspectedQuery[] = [];
    for (const query of queries) {
      signal.throwIfAborted();
      log(`Comparing the responses to ${query.name} …`);
      const inspected = await inspectQuery({ servers, trips, driver, database }, query);
      all.push({ query, inspected });
    }
    const unknown = all.flatMap(({ query, inspected }) =>
      checkDifferences(query, inspected, times !== 1),
    );
    if (unknown.length > 0)
      throw new Error(['Responses have unknown differences:', ...unknown].join('\n  '));
    return all;
  } finally {
    await stopServers(servers);
    trips.close();
  }
}

async function measure(
  all: readonly InspectedQuery[],
  address: GraphAddress,
  javaPid: number | null,
  options: BenchOptions,
): Promise<readonly QueryResult[]> {
  const { program, servers: names, log, signal } = options;
  const servers = await startServers({ names, address, program });
  try {
    const prepared = all.map((each) => ({
      ...each,
      targets: chooseTargets(each, servers, options),
    }));
    // The servers and the database compile code during the first requests.
    log('Warming up the servers …');
    for (const { targets } of prepared) await warmUp(targets, options);
    const results: QueryResult[] = [];
    for (const { query, inspected, targets } of prepared) {
      signal.throwIfAborted();
      log(`Measuring ${query.name} …`);
      const measured = await measureQuery(targets, javaPid, options);
      results.push({
        name: query.name,
        about: query.about,
        servers: inspected.map(({ server, request, difference, failure }) => ({
          ...{ server, request, difference, failure },
          measured: measured.get(server) ?? null,
        })),
        reasons: query.differences?.map(({ reason }) => reason) ?? [],
      });
    }
    return results;
  } finally {
    await stopServers(servers);
  }
}

/** Profiles gaiko under each query. */
function profileGaiko(
  all: readonly InspectedQuery[],
  address: GraphAddress,
  options: BenchOptions,
): Promise<readonly QueryProfile[]> {
  const { program, log } = options;
  log('Profiling gaiko …');
  return profileQueries(
    {
      start: (nodeArguments) => startServer('gaiko', { address, program, nodeArguments }),
      targetsOf: (server) => {
        const servers = new Map([['gaiko', server]] as const);
        return all.flatMap((each) =>
          chooseTargets(each, servers, options).map((target) => [each.query.name, target] as const),
        );
      },
    },
    options,
  );
}

/** Returns the servers that answer a query fast enough for a measurement under load. */
function chooseTargets(
  { inspected }: InspectedQuery,
  servers: RunningServers,
  { times }: BenchOptions,
): readonly Target[] {
  const limit = times === 1 ? MAX_ALONE_MS.bundled : MAX_ALONE_MS.multiplied;
  const fast = inspected.filter(({ request }) => request !== null && request.aloneMs <= limit);
  return toTargets(fast, servers);
}

function toTargets(inspected: readonly Inspected[], servers: RunningServers): readonly Target[] {
  return inspected.flatMap(({ server, bodies }) => {
    const running = servers.get(server);
    return running ? [{ server, bodies, url: urlOf(server, running), pid: running.pid }] : [];
  });
}

async function countRelationships(driver: Driver, database: string): Promise<number> {
  const { records } = await driver.executeQuery(
    'MATCH ()-[r]->() RETURN count(r)',
    {},
    { database },
  );
  return Number(records[0]?.get(0));
}
