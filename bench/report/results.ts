import type { Inspected, InspectedRequest } from '../inspect/inspect-query.ts';
import { median, type Measured, type MeasureOptions } from '../measure/measure.ts';
import { kindOf } from '../servers/server-names.ts';
import type { Machine } from './read-machine.ts';

/** The result of a query on a server. */
export interface ServerResult extends Omit<Inspected, 'bodies'> {
  /** Null if the server failed or was too slow for a measurement under load. */
  readonly measured: Measured | null;
}

/** The results of a query. */
export interface QueryResult {
  readonly name: string;
  readonly about: string;
  readonly servers: readonly ServerResult[];
  /** The reasons for known differences between the responses. */
  readonly reasons: readonly string[];
}

/** The results of a benchmark run. */
export interface BenchResults {
  /** The date of the run, such as 2026-01-31. */
  readonly date: string;
  /** The factor by which the bundled relationships were multiplied. */
  readonly times: number;
  readonly relationships: number;
  readonly dataVersion: string;
  readonly machine: Machine;
  readonly options: MeasureOptions;
  readonly queries: readonly QueryResult[];
}

/** Returns the result of gaiko. */
export function findGaiko({ servers }: QueryResult): ServerResult | undefined {
  return servers.find(({ server }) => kindOf(server) === 'gaiko');
}

/** Returns the sum of the CPU times of Node.js and Java per request. Returns null if either is unknown. */
export function cpuOf(measured: Pick<Measured, 'nodeCpu' | 'javaCpu'> | null): number | null {
  const { nodeCpu = null, javaCpu = null } = measured ?? {};
  return nodeCpu === null || javaCpu === null ? null : nodeCpu + javaCpu;
}

/**
 * Returns the CPU time of a server divided by the CPU time of gaiko, as the median of all rounds. Returns null if a CPU
 * time is unknown.
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

/** The inspected and measured numbers of a result. Unknown numbers are null. */
export type Figures = Readonly<
  Record<keyof InspectedRequest | Exclude<keyof Measured, 'rounds'>, number | null>
>;

const UNKNOWN: Figures = {
  ...{ aloneMs: null, bytes: null, statements: null, roundTrips: null, dbHits: null },
  ...{ requestsPerSecond: null, p50: null, p95: null, nodeCpu: null, javaCpu: null },
  ...{ memoryMb: null, failures: null },
};

/** Returns the inspected and measured numbers of a result. */
export function figuresOf(result: ServerResult | undefined): Figures {
  return { ...UNKNOWN, ...result?.request, ...result?.measured };
}

/** Formats a number with a fixed number of decimal places. Returns a dash for null. */
export function show(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}
