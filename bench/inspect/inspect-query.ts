import { setTimeout as wait } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { askAt, resolveVariables } from '../answers/ask.ts';
import type { BenchQuery, ServerName, Values } from '../queries/bench-query.ts';
import {
  profile,
  toIntegers,
  type ProfiledStatement,
  type SentStatement,
} from '../servers/database.ts';
import type { RoundTripCounter } from '../servers/round-trips.ts';
import { STATEMENTS_PATH } from '../servers/serve.ts';
import type { RunningServer } from '../servers/start-process.ts';
import { bodyOf, serversOf, urlOf, type RunningServers } from '../servers/start-servers.ts';
import {
  compareLeaves,
  countLeaves,
  type AnswerDifference,
  type Leaves,
} from './compare-answers.ts';

/** What one request does. */
export interface InspectedRequest {
  /** The time of a single request without other load, in milliseconds. */
  readonly aloneMs: number;
  readonly bytes: number;
  readonly statements: number;
  readonly roundTrips: number;
  readonly dbHits: number;
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

const TRIES = 3;
const COMPARE_WITHIN_MS = 5000;
const MAX_ATTEMPTS = 5;
const WAIT_MS = 2000;

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
      const leaves = await readLeaves(urlOf(name, server), bodies);
      const request = await inspectRequest(inspection, name, server, bodies[0] ?? '');
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

/** Returns the values of the answers. After a slow answer, asks no further questions. */
async function readLeaves(url: string, bodies: readonly string[]): Promise<readonly Leaves[]> {
  const leaves: Leaves[] = [];
  const began = performance.now();
  for (const body of bodies) {
    if (performance.now() - began > COMPARE_WITHIN_MS) break;
    leaves.push(countLeaves(readData(await askPatiently(url, body))));
  }
  return leaves;
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
  while (tries.length < TRIES && performance.now() - began < COMPARE_WITHIN_MS) {
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
    roundTrips,
    bytes: tries[0]?.bytes ?? 0,
    statements: statements.length,
    dbHits: statements.reduce((sum, { dbHits }) => sum + dbHits, 0),
  };
}

async function explain(url: string, body: string): Promise<readonly SentStatement[]> {
  const answer = JSON.parse(await post(url, body, { 'x-gaiko-explain': '1' })) as {
    extensions: { cypher: { text: string; parameters: Record<string, unknown> }[] };
  };
  return answer.extensions.cypher.map(({ text, parameters }) => ({
    text,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([key, value]) => [key, toIntegers(value)]),
    ),
  }));
}

async function readStatements(
  { driver, database }: Inspection,
  name: ServerName,
  { origin }: RunningServer,
  body: string,
): Promise<readonly ProfiledStatement[]> {
  if (name === 'gaiko' || name === 'cached') {
    return profile(driver, database, await explain(`${origin}/graphql`, body));
  }
  const text = await post(`${origin}${STATEMENTS_PATH}`, body);
  return JSON.parse(text) as readonly ProfiledStatement[];
}

/** On a busy machine, a server may take the database for unavailable. Repeats such requests. */
async function askPatiently(url: string, body: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(url, body);
    const isBusy = answer.includes('"code":"SERVICE_UNAVAILABLE"');
    if (!isBusy || attempt === MAX_ATTEMPTS) return answer;
    await wait(WAIT_MS * attempt);
  }
}

async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`);
}

function readData(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors === undefined) return data;
  throw new Error(JSON.stringify(errors).slice(0, 300));
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
