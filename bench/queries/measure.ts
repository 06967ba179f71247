import { resolveVariables, type Ask } from '../answers/ask.ts';
import { readCpuMs } from './cpu-time.ts';
import type { BenchQuery } from './queries.ts';
import { runLoad, type Load } from './run-load.ts';
import type { RunningServer } from './start-server.ts';

/** The measurements of a query. Times are in milliseconds, and CPU times are per request. Null if unknown. */
export interface Measured {
  readonly name: string;
  readonly about: string;
  readonly requests: number;
  readonly failures: number;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeCpu: number | null;
  readonly javaCpu: number | null;
  /** The number of Cypher statements per request. */
  readonly statements: number | null;
  /** The average size of a response. */
  readonly bytes: number;
}

/** The options for measuring. */
export interface MeasureOptions {
  readonly connections: number;
  /** The measuring time of each query, in all rounds together. */
  readonly seconds: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
}

interface Round extends Load {
  readonly nodeCpu: number | null;
  readonly javaCpu: number | null;
}

interface Prepared {
  readonly query: BenchQuery;
  readonly bodies: readonly string[];
  readonly statements: number | null;
  readonly rounds: Round[];
}

/**
 * Measures queries in rounds. Every second round runs in reverse order, so that slow phases of the machine affect all
 * queries.
 */
export async function measure(
  server: RunningServer,
  ask: Ask,
  queries: readonly BenchQuery[],
  options: MeasureOptions,
): Promise<readonly Measured[]> {
  const prepared: Prepared[] = [];
  for (const query of queries) prepared.push(await prepare(server, ask, query));
  const { connections, seconds, rounds, warmUpSeconds } = options;
  const run = ({ bodies }: Prepared, length: number): Promise<Load> =>
    runLoad({ url: server.url, bodies, connections, ms: length * 1000 });
  for (const each of prepared) await run(each, warmUpSeconds);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? prepared : prepared.toReversed();
    for (const each of order) {
      each.rounds.push(await withCpu(server, () => run(each, seconds / rounds)));
    }
  }
  return prepared.map(summarize);
}

async function prepare(server: RunningServer, ask: Ask, query: BenchQuery): Promise<Prepared> {
  const bodies: string[] = [];
  for (const question of query.questions) {
    const variables = await resolveVariables(ask, question);
    bodies.push(JSON.stringify({ query: question.query, variables }));
  }
  const statements = await countStatements(server.url, bodies[0] ?? '');
  return { query, bodies, statements, rounds: [] };
}

async function countStatements(url: string, body: string): Promise<number | null> {
  const headers = { 'content-type': 'application/json', 'x-gaiko-explain': '1' };
  const response = await fetch(url, { method: 'POST', headers, body });
  const answer: unknown = await response.json();
  return isExplained(answer) ? answer.extensions.cypher.length : null;
}

function isExplained(
  answer: unknown,
): answer is { readonly extensions: { readonly cypher: readonly unknown[] } } {
  if (typeof answer !== 'object' || answer === null || !('extensions' in answer)) return false;
  const { extensions } = answer;
  if (typeof extensions !== 'object' || extensions === null) return false;
  return 'cypher' in extensions && Array.isArray(extensions.cypher);
}

async function withCpu(
  { nodePid, javaPid }: RunningServer,
  work: () => Promise<Load>,
): Promise<Round> {
  const before = [readCpuMs(nodePid), readCpuMs(javaPid)] as const;
  const load = await work();
  const after = [readCpuMs(nodePid), readCpuMs(javaPid)] as const;
  return {
    ...load,
    nodeCpu: subtract(after[0], before[0]),
    javaCpu: subtract(after[1], before[1]),
  };
}

function subtract(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

function summarize({ query, statements, rounds }: Prepared): Measured {
  const requests = sum(rounds.map((round) => round.requests));
  const latencies = rounds.flatMap((round) => round.latencies).sort((one, other) => one - other);
  const cpuOf = (name: 'nodeCpu' | 'javaCpu'): number | null => {
    const known = rounds.map((round) => round[name]).filter((value) => value !== null);
    return known.length === rounds.length ? sum(known) / requests : null;
  };
  return {
    name: query.name,
    about: query.about,
    requests,
    failures: sum(rounds.map((round) => round.failures)),
    requestsPerSecond: (requests / sum(rounds.map((round) => round.ms))) * 1000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    nodeCpu: cpuOf('nodeCpu'),
    javaCpu: cpuOf('javaCpu'),
    statements,
    bytes: Math.round(sum(rounds.map((round) => round.bytes)) / requests),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
