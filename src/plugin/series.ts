import type { Row } from '../neo4j/graph.ts';

/** How long the periods of a series are, in years. */
export const PERIOD_YEARS = { YEAR: 1, DECADE: 10, CENTURY: 100 } as const;

/** The length of the periods of a series. */
export type Period = keyof typeof PERIOD_YEARS;

/** One period: what surely began in it, and what may have, but may have begun in another. */
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
 * The series of rows as `countPeriods` gives them: every period from the first to the last that a date with two
 * bounds may mean, also those in which nothing began.
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

/** A period in EDTF: 1905, 190X, 19XX. */
function namePeriod(at: number, per: Period): string {
  const marks = { YEAR: '', DECADE: 'X', CENTURY: 'XX' }[per];
  return `${String(at).padStart(4 - marks.length, '0')}${marks}`;
}
