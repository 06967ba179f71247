import type { Row } from '../../neo4j/graph.ts';

/** The lengths of the periods of a series, in years. */
export const PERIOD_YEARS = { YEAR: 1, DECADE: 10, CENTURY: 100 } as const;

/** The enum of period lengths. */
export type Period = keyof typeof PERIOD_YEARS;

/**
 * One period: the number of rows that certainly began in it, and of those that may have begun in it or in another
 * one.
 */
export interface Point {
  readonly period: string;
  readonly count: number;
  readonly possible: number;
}

interface Span {
  /** Infinite if the date is unbounded on that side. */
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/**
 * Converts the rows of `countPeriods` to a series: every period from the first to the last that a date with two
 * bounds can mean, including empty ones.
 */
export function readSeries(rows: readonly Row[], per: Period): readonly Point[] {
  const spans = rows.map(([, first, last, count]) => ({
    first: first === null ? -Infinity : Number(first),
    last: last === null ? Infinity : Number(last),
    count: Number(count),
  }));
  const bounded = spans.filter(({ first, last }) => first > -Infinity && last < Infinity);
  if (bounded.length === 0) return [];
  const from = Math.min(...bounded.map(({ first }) => first));
  const until = Math.max(...bounded.map(({ last }) => last));
  return Array.from({ length: until - from + 1 }, (_, at) => readPoint(spans, from + at, per));
}

function readPoint(spans: readonly Span[], at: number, per: Period): Point {
  const here = spans.filter(({ first, last }) => first <= at && at <= last);
  const sure = here.filter(({ first, last }) => first === last);
  const count = countAll(sure);
  return { period: namePeriod(at, per), count, possible: countAll(here) - count };
}

function countAll(spans: readonly Span[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}

/** Formats a period in EDTF: 1905, 190X, 19XX. */
function namePeriod(at: number, per: Period): string {
  const marks = { YEAR: '', DECADE: 'X', CENTURY: 'XX' }[per];
  return `${String(at).padStart(4 - marks.length, '0')}${marks}`;
}
