import { readCpuMs, readMemoryMb } from '../servers/process-usage.ts';
import type { ServerName } from '../servers/server-names.ts';
import { runLoad, type Load } from './run-load.ts';

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
  readonly p50: number;
  readonly p95: number;
  readonly nodeCpu: number | null;
  readonly javaCpu: number | null;
  /** The highest memory of the server at the end of a round, in megabytes. */
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
  readonly load: Load;
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
      const one = await observe(target, javaPid, () => run(target, seconds / rounds, options));
      observed.get(target.server)?.push(one);
    }
  }
  return new Map([...observed].map(([server, all]) => [server, summarize(all)]));
}

/** Sends requests to each server without measuring them. */
export async function warmUp(targets: readonly Target[], options: MeasureOptions): Promise<void> {
  for (const target of targets) await run(target, options.warmUpSeconds, options);
}

function run(
  { url, bodies }: Target,
  seconds: number,
  { connections }: MeasureOptions,
): Promise<Load> {
  return runLoad({ url, bodies, connections, ms: seconds * 1000 });
}

async function observe(
  { pid }: Target,
  javaPid: number | null,
  work: () => Promise<Load>,
): Promise<Observed> {
  const before = [readCpuMs(pid), readCpuMs(javaPid)] as const;
  const load = await work();
  const after = [readCpuMs(pid), readCpuMs(javaPid)] as const;
  const { requests, failures, ms } = load;
  const round = {
    requests,
    failures,
    requestsPerSecond: (requests / ms) * 1000,
    nodeCpu: perRequest(before[0], after[0], requests),
    javaCpu: perRequest(before[1], after[1], requests),
  };
  return { load, round, memoryMb: readMemoryMb(pid) };
}

function perRequest(before: number | null, after: number | null, requests: number): number | null {
  return before === null || after === null ? null : (after - before) / requests;
}

function summarize(observed: readonly Observed[]): Measured {
  const rounds = observed.map(({ round }) => round);
  const latencies = observed.flatMap(({ load }) => load.latencies).sort((one, two) => one - two);
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

/** Returns the median. Returns null if there are no values or if a value is null. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null).sort((one, two) => one - two);
  if (known.length === 0 || known.length < values.length) return null;
  const middle = Math.floor(known.length / 2);
  const [below, above] = [known[middle - 1] ?? 0, known[middle] ?? 0];
  return known.length % 2 === 0 ? (below + above) / 2 : above;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
