import type { Inspected, InspectedRequest } from '../inspect/inspect-query.ts';
import type { Measured, MeasureOptions } from '../measure/measure.ts';
import { median } from '../measure/quantile.ts';
import type { QueryProfile } from '../profile/profile-queries.ts';
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
  /** Where gaiko spends its CPU time. Missing if the benchmark did not run with `--profile`. */
  readonly profiles?: readonly QueryProfile[];
}

/** Returns the result of gaiko. */
export function findGaiko({ servers }: QueryResult): ServerResult | undefined {
  return servers.find(({ server }) => kindOf(server) === 'gaiko');
}

/** Returns the sum of the CPU times of Node.js and Java per request. Returns null if either is unknown. */
export function cpuOf(
  measured: Partial<Pick<Measured, 'nodeCpu' | 'javaCpu'>> | null,
): number | null {
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

type Figures = Partial<InspectedRequest & Omit<Measured, 'rounds'>>;

/** Returns the inspected and measured numbers of a result. */
export function figuresOf(result: ServerResult | undefined): Figures {
  return { ...result?.request, ...result?.measured };
}

/** Formats a number with a fixed number of decimal places. Returns a dash for an unknown number. */
export function show(value: number | null | undefined, digits: number): string {
  return value?.toFixed(digits) ?? '–';
}

/** The columns of the detailed tables: the heading, the number in the column, and the number of decimal places. */
const COLUMNS: readonly (readonly [heading: string, name: keyof Figures, digits: number])[] = [
  ['requests/s', 'requestsPerSecond', 1],
  ['p50 ms', 'p50', 1],
  ['p95 ms', 'p95', 1],
  ['CPU node ms', 'nodeCpu', 2],
  ['CPU java ms', 'javaCpu', 2],
  ['alone ms', 'aloneMs', 1],
  ['statements', 'statements', 0],
  ['round trips', 'roundTrips', 0],
  ['db hits', 'dbHits', 0],
  ['memory MB', 'memoryMb', 0],
  ['bytes', 'bytes', 0],
  ['failed', 'failures', 0],
];

/** The headings of the detailed tables. */
export const DETAIL_HEAD: readonly string[] = [
  'query',
  'server',
  ...COLUMNS.map(([heading]) => heading),
];

/** Returns a row of the detailed tables. */
export function detailRow({ name }: QueryResult, result: ServerResult): readonly string[] {
  const figures = figuresOf(result);
  const cells = COLUMNS.map(([, figure, digits]) => show(figures[figure], digits));
  return [name, result.server, ...cells];
}
