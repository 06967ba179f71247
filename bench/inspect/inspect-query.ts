import type { Driver } from 'neo4j-driver';
import { askAt, resolveVariables } from '../answers/ask.ts';
import type { BenchQuery, Values } from '../queries/bench-query.ts';
import type { RoundTripCounter } from '../servers/round-trips.ts';
import { readMemoryMb } from '../servers/process-usage.ts';
import type { ServerName } from '../servers/server-names.ts';
import type { RunningServer } from '../servers/start-process.ts';
import { bodyOf, serversOf, urlOf, type RunningServers } from '../servers/start-servers.ts';
import { post, readData, readStatements } from './ask-server.ts';
import { compareResponses, type ResponseDifference } from './compare-responses.ts';

/** The inspection of a single request. A value is null if the server is too slow for the measurement. */
export interface InspectedRequest {
  /** The latency of the request without concurrent requests, in milliseconds. */
  readonly aloneMs: number;
  /** The memory of the server after the request, in megabytes. */
  readonly memoryMb: number | null;
  readonly bytes: number | null;
  readonly statements: number | null;
  readonly roundTrips: number | null;
  readonly dbHits: number | null;
}

/** The inspection of a query on a server. */
export interface Inspected {
  readonly server: ServerName;
  /** The request with the first set of variables, or null if the server failed. */
  readonly request: InspectedRequest | null;
  /** The difference from the first server that responded, which is gaiko by default, or null if the server failed. */
  readonly difference: ResponseDifference | null;
  /** The error message of the failure, or null if the server succeeded. */
  readonly failure: string | null;
  /** The request bodies for the measurement. */
  readonly bodies: readonly string[];
}

/** The servers and connections of an inspection. */
export interface Inspection {
  readonly servers: RunningServers;
  readonly trips: RoundTripCounter;
  /** A driver that connects to the database directly, not through the proxy. */
  readonly driver: Driver;
  readonly database: string;
}

const NOT_MEASURED = { bytes: null, statements: null, roundTrips: null, dbHits: null };
const TRIES = 3;
/** The time limit for starting requests of a query to a server. */
const MAX_START_MS = 5000;

/** Runs a query on all servers, compares the responses, and counts statements and database hits. */
export async function inspectQuery(
  inspection: Inspection,
  query: BenchQuery,
): Promise<readonly Inspected[]> {
  const names = serversOf(query, [...inspection.servers.keys()]);
  const gaiko = inspection.servers.get('gaiko') ?? inspection.servers.get('cached');
  const values = gaiko ? await findValues(query, gaiko) : query.values;
  const inspected: Inspected[] = [];
  let expected: readonly unknown[] | null = null;
  for (const name of names) {
    const server = inspection.servers.get(name);
    if (!server) continue;
    const bodies = values.map((each) => bodyOf(query, name, each));
    try {
      const { responses, request } = await inspectServer(inspection, name, server, bodies);
      expected ??= responses;
      const difference = compareResponses(expected, responses);
      inspected.push({ server: name, request, difference, failure: null, bodies });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      inspected.push({ server: name, request: null, difference: null, failure, bodies });
    }
  }
  return inspected;
}

async function inspectServer(
  inspection: Inspection,
  name: ServerName,
  server: RunningServer,
  bodies: readonly string[],
): Promise<{ readonly responses: readonly unknown[]; readonly request: InspectedRequest }> {
  const { responses, firstMs } = await readResponses(urlOf(name, server), bodies);
  const isSlow = firstMs > MAX_START_MS && name !== 'gaiko';
  const request = isSlow
    ? { ...NOT_MEASURED, aloneMs: firstMs, memoryMb: readMemoryMb(server.pid) }
    : await inspectRequest(inspection, name, server, bodies[0] ?? '');
  return { responses, request };
}

interface ReadResponses {
  /** The data of each response. */
  readonly responses: readonly unknown[];
  /** The latency of the first request, in milliseconds. */
  readonly firstMs: number;
}

async function readResponses(url: string, bodies: readonly string[]): Promise<ReadResponses> {
  const responses: unknown[] = [];
  const began = performance.now();
  let firstMs: number | null = null;
  for (const body of bodies) {
    if (performance.now() - began > MAX_START_MS) break;
    responses.push(await readData(url, body));
    firstMs ??= performance.now() - began;
  }
  return { responses, firstMs: firstMs ?? 0 };
}

/** Returns the sets of variables of a query. Reads variables such as cursors from the server. */
async function findValues(query: BenchQuery, gaiko: RunningServer): Promise<readonly Values[]> {
  const { lookups } = query;
  if (!lookups) return query.values;
  const ask = askAt(`${gaiko.origin}/graphql`);
  return Promise.all(
    query.values.map(async (values) => {
      const question = { query: query.gaiko, variables: values, lookups: lookups(values) };
      const found = Object.entries(await resolveVariables(ask, question));
      return Object.fromEntries(found.map(([name, value]) => [name, String(value)]));
    }),
  );
}

async function inspectRequest(
  inspection: Inspection,
  name: ServerName,
  server: RunningServer,
  body: string,
): Promise<InspectedRequest> {
  const { trips } = inspection;
  const tries: { readonly aloneMs: number; readonly trips: number; readonly bytes: number }[] = [];
  const began = performance.now();
  while (tries.length < TRIES && performance.now() - began < MAX_START_MS) {
    trips.take();
    const start = performance.now();
    const response = await post(urlOf(name, server), body);
    const aloneMs = performance.now() - start;
    tries.push({ aloneMs, trips: trips.take(), bytes: Buffer.byteLength(response) });
  }
  // The minimum excludes additional messages, such as liveness checks of connections.
  const roundTrips = Math.min(...tries.map((each) => each.trips));
  // An explained request bypasses the response cache and would report statements that a cached response does not need.
  const statements = roundTrips === 0 ? [] : await readStatements(inspection, name, server, body);
  return {
    aloneMs: Math.min(...tries.map((each) => each.aloneMs)),
    memoryMb: readMemoryMb(server.pid),
    roundTrips,
    bytes: tries[0]?.bytes ?? 0,
    statements: statements.length,
    dbHits: statements.reduce((sum, { dbHits }) => sum + dbHits, 0),
  };
}
