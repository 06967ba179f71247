import type { Driver } from 'neo4j-driver';
import { askAt, resolveVariables } from '../answers/ask.ts';
import type { BenchQuery, ServerName, Values } from '../queries/bench-query.ts';
import type { RoundTripCounter } from '../servers/round-trips.ts';
import { readMemoryMb } from '../servers/process-usage.ts';
import type { RunningServer } from '../servers/start-process.ts';
import { bodyOf, serversOf, urlOf, type RunningServers } from '../servers/start-servers.ts';
import { askPatiently, post, readData, readStatements } from './ask-server.ts';
import {
  compareLeaves,
  countLeaves,
  type AnswerDifference,
  type Leaves,
} from './compare-answers.ts';

/** What one request does. Null stands for what a slow server is not asked. */
export interface InspectedRequest {
  /** The time of a single request without other load, in milliseconds. */
  readonly aloneMs: number;
  /** The memory of the server after the request, in megabytes. */
  readonly memoryMb: number | null;
  readonly bytes: number | null;
  readonly statements: number | null;
  readonly roundTrips: number | null;
  readonly dbHits: number | null;
}

/** What a query does on a server. */
export interface Inspected {
  readonly server: ServerName;
  /** The request with the first set of variables. Null if the server failed. */
  readonly request: InspectedRequest | null;
  /** The difference from the answers of gaiko. Null if the server failed. */
  readonly difference: AnswerDifference | null;
  /** The reason why the server failed, such as a timeout. */
  readonly failure: string | null;
  /** The requests, which are sent in turn when the query is measured. */
  readonly bodies: readonly string[];
}

/** What an inspection needs. */
export interface Inspection {
  readonly servers: RunningServers;
  readonly trips: RoundTripCounter;
  /** A driver for PROFILE that does not use the counting proxy. */
  readonly driver: Driver;
  readonly database: string;
}

const NOT_ASKED = { bytes: null, statements: null, roundTrips: null, dbHits: null };
const TRIES = 3;
/** After this time, a server gets no more requests of a query. */
const WITHIN_MS = 5000;

/** Asks all servers a query and compares their answers, statements and database hits. */
export async function inspectQuery(
  inspection: Inspection,
  query: BenchQuery,
): Promise<readonly Inspected[]> {
  const names = serversOf(query, [...inspection.servers.keys()]);
  const gaiko = inspection.servers.get('gaiko') ?? inspection.servers.get('cached');
  const values = gaiko ? await findValues(query, gaiko) : query.values;
  const inspected: Inspected[] = [];
  let expected: readonly Leaves[] | null = null;
  for (const name of names) {
    const server = inspection.servers.get(name);
    if (!server) continue;
    const bodies = values.map((each) => bodyOf(query, name, each));
    try {
      const { leaves, request } = await askServer(inspection, name, server, bodies);
      expected ??= leaves;
      const difference = addUp(expected, leaves);
      inspected.push({ server: name, request, difference, failure: null, bodies });
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      inspected.push({ server: name, request: null, difference: null, failure, bodies });
    }
  }
  return inspected;
}

async function askServer(
  inspection: Inspection,
  name: ServerName,
  server: RunningServer,
  bodies: readonly string[],
): Promise<{ readonly leaves: readonly Leaves[]; readonly request: InspectedRequest }> {
  const { leaves, firstMs } = await readLeaves(urlOf(name, server), bodies);
  const isSlow = firstMs > WITHIN_MS && name !== 'gaiko';
  const request = isSlow
    ? { ...NOT_ASKED, aloneMs: firstMs, memoryMb: readMemoryMb(server.pid) }
    : await inspectRequest(inspection, name, server, bodies[0] ?? '');
  return { leaves, request };
}

interface ReadAnswers {
  readonly leaves: readonly Leaves[];
  /** The time of the first request, in milliseconds. */
  readonly firstMs: number;
}

async function readLeaves(url: string, bodies: readonly string[]): Promise<ReadAnswers> {
  const leaves: Leaves[] = [];
  const began = performance.now();
  let firstMs: number | null = null;
  for (const body of bodies) {
    if (performance.now() - began > WITHIN_MS) break;
    const answer = await askPatiently(url, body);
    firstMs ??= performance.now() - began;
    leaves.push(countLeaves(readData(answer)));
  }
  return { leaves, firstMs: firstMs ?? 0 };
}

/** Adds the values that only the server knows to the sets of variables. */
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
  while (tries.length < TRIES && performance.now() - began < WITHIN_MS) {
    trips.take();
    const start = performance.now();
    const answer = await post(urlOf(name, server), body);
    const aloneMs = performance.now() - start;
    tries.push({ aloneMs, trips: trips.take(), bytes: Buffer.byteLength(answer) });
  }
  // Other messages, such as the check of a connection, can only add to the number.
  const roundTrips = Math.min(...tries.map((each) => each.trips));
  // An explained request is never answered from the cache, so it would show statements that others do not need.
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

function addUp(expected: readonly Leaves[], found: readonly Leaves[]): AnswerDifference {
  const both = Math.min(expected.length, found.length);
  const all = expected
    .slice(0, both)
    .map((leaves, at) => compareLeaves(leaves, found[at] ?? new Map()));
  return {
    values: all.reduce((sum, { values }) => sum + values, 0),
    differing: all.reduce((sum, { differing }) => sum + differing, 0),
    examples: all.flatMap(({ examples }) => examples).slice(0, 5),
  };
}
