import type { Inspected, InspectedRequest } from '../inspect/inspect-query.ts';
import { median, type Measured, type MeasureOptions } from '../measure/measure.ts';
import type { Machine } from './read-machine.ts';

/** The result of a query on a server. */
export interface ServerResult extends Omit<Inspected, 'bodies'> {
  /** Null if the server failed, or if a single request was too slow for measuring under load. */
  readonly measured: Measured | null;
}

/** The results of a query. */
export interface QueryResult {
  readonly name: string;
  readonly about: string;
  readonly servers: readonly ServerResult[];
  /** The reasons for differences between the answers. */
  readonly reasons: readonly string[];
}

/** The results of a run of the benchmark. */
export interface BenchResults {
  /** The day of the run. */
  readonly date: string;
  /** The multiple of the relationships of the bundled data. */
  readonly times: number;
  readonly relationships: number;
  readonly dataVersion: string;
  readonly machine: Machine;
  readonly options: MeasureOptions;
  readonly queries: readonly QueryResult[];
}

/** Returns the result of gaiko, with its cache if the query is about the cache. */
export function findGaiko({ servers }: QueryResult): ServerResult | undefined {
  return servers.find(({ server }) => server === 'gaiko' || server === 'cached');
}

/** Returns the CPU time of a request in node and java together. Returns null if it is unknown. */
export function cpuOf(measured: Pick<Measured, 'nodeCpu' | 'javaCpu'> | null): number | null {
  const { nodeCpu = null, javaCpu = null } = measured ?? {};
  return nodeCpu === null || javaCpu === null ? null : nodeCpu + javaCpu;
}

/**
 * Returns how many times as much CPU a server needs as gaiko: the median of all rounds. Returns null if it is unknown.
 */
export function compareCpu(
  gaiko: Measured | null | undefined,
  other: Measured | null | undefined,
): number | null {
  if (!gaiko || !other) return null;
  return median(
    gaiko.rounds.map((round, at) => {
      const [own, others] = [cpuOf(round), cpuOf(other.rounds[at] ?? null)];
      return own === null || others === null || own === 0 ? null : others / own;
    }),
  );
}

/** The numbers of a result. Those that are unknown are null. */
export type Figures = Readonly<
  Record<keyof InspectedRequest | Exclude<keyof Measured, 'rounds'>, number | null>
>;

const UNKNOWN: Figures = {
  ...{ aloneMs: null, bytes: null, statements: null, roundTrips: null, dbHits: null },
  ...{ requestsPerSecond: null, p50: null, p95: null, nodeCpu: null, javaCpu: null },
  ...{ memoryMb: null, failures: null },
};

/** Returns the numbers of a result. */
export function figuresOf(result: ServerResult | undefined): Figures {
  return { ...UNKNOWN, ...result?.request, ...result?.measured };
}

/** Formats a number. A dash stands for an unknown one. */
export function show(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}
