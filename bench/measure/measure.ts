import { readCpuMs, readMemoryMb } from '../servers/process-usage.ts';
import type { ServerName } from '../servers/server-names.ts';
import { median, quantile } from './quantile.ts';
import { during, sendLoad, type Sent } from './send-load.ts';

/** The measurements of one round on a server. CPU times are in milliseconds per request, or null if unknown. */
export interface Round {
  readonly requests: number;
  readonly failures: number;
  readonly requestsPerSecond: number;
  readonly nodeCpu: number | null;
  readonly javaCpu: number | null;
}

/**
 * The measurements of a query on a server. Latencies are in milliseconds. CPU times are in milliseconds per request, or
 * null if unknown.
 */
export interface Measured {
  readonly rounds: readonly Round[];
  readonly requestsPerSecond: number;
  /** Quantiles of the latencies of successful requests. Null if no request succeeded. */
  readonly p50: number | null;
  readonly p95: number | null;
  readonly nodeCpu: number | null;
  readonly javaCpu: number | null;
  /** The maximum resident memory of the server at the end of a round, in megabytes. */
  readonly memoryMb: number | null;
  readonly failures: number;
}

/** A server and the requests for the measurement. */
export interface Target {
  readonly server: ServerName;
  readonly url: string;
  readonly pid: number | null;
  readonly bodies: readonly string[];
}

/** The options of a measurement. */
export interface MeasureOptions {
  readonly connections: number;
  /** The total duration of all rounds of a query on a server. */
  readonly seconds: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
}

interface Observed {
  readonly latencies: readonly number[];
  readonly round: Round;
  readonly memoryMb: number | null;
}

/**
 * Measures a query on several servers in alternating rounds. Every second round runs in reverse order, so that changes
 * in the load of the machine affect all servers.
 */
export async function measureQuery(
  targets: readonly Target[],
  javaPid: number | null,
  options: MeasureOptions,
): Promise<ReadonlyMap<ServerName, Measured>> {
  const { seconds, rounds } = options;
  await warmUp(targets, options);
  const observed = new Map(targets.map(({ server }) => [server, [] as Observed[]]));
  for (let at = 0; at < rounds; at += 1) {
    for (const target of at % 2 === 0 ? targets : targets.toReversed()) {
      const one = await observe(target, javaPid, () => runLoad(target, seconds / rounds, options));
      observed.get(target.server)?.push(one);
    }
  }
  return new Map([...observed].map(([server, all]) => [server, summarize(all)]));
}

/** Sends requests to each server and discards the measurements. */
export async function warmUp(targets: readonly Target[], options: MeasureOptions): Promise<void> {
  for (const target of targets) await runLoad(target, options.warmUpSeconds, options);
}

/** Sends the requests of a query to a server for some seconds. Throws if the server closes connections. */
export async function runLoad(
  { server, url, bodies }: Target,
  seconds: number,
  { connections }: MeasureOptions,
): Promise<Sent> {
  const sent = await sendLoad({
    url,
    connections,
    goesOn: during(seconds * 1000),
    bodyAt: (at) => bodies[at % bodies.length] ?? '',
  });
  if (sent.outcomes.has('lost') || sent.outcomes.has('refused')) {
    throw new Error(`The server ${server} closed connections during the measurement.`);
  }
  return sent;
}

async function observe(
  { pid }: Target,
  javaPid: number | null,
  work: () => Promise<Sent>,
): Promise<Observed> {
  const before = [readCpuMs(pid), readCpuMs(javaPid)] as const;
  const { outcomes, latencies, ms } = await work();
  const after = [readCpuMs(pid), readCpuMs(javaPid)] as const;
  const requests = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  const round = {
    requests,
    failures: requests - latencies.length,
    requestsPerSecond: (requests / ms) * 1000,
    nodeCpu: perRequest(before[0], after[0], requests),
    javaCpu: perRequest(before[1], after[1], requests),
  };
  return { latencies, round, memoryMb: readMemoryMb(pid) };
}

function perRequest(before: number | null, after: number | null, requests: number): number | null {
  return before === null || after === null ? null : (after - before) / requests;
}

function summarize(observed: readonly Observed[]): Measured {
  const rounds = observed.map(({ round }) => round);
  const latencies = observed.flatMap((one) => one.latencies);
  const memory = observed.map(({ memoryMb }) => memoryMb).filter((value) => value !== null);
  return {
    rounds,
    requestsPerSecond: median(rounds.map((round) => round.requestsPerSecond)) ?? 0,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    nodeCpu: median(rounds.map((round) => round.nodeCpu)),
    javaCpu: median(rounds.map((round) => round.javaCpu)),
    memoryMb: memory.length === 0 ? null : Math.max(...memory),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
  };
}
