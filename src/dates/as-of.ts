import { FIRST_DAY, LAST_DAY } from './day.ts';
import { readEdtf } from './read-edtf.ts';

/** The days of a query, including the first and the last. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days between which a fact began and ended, and the days for which it is known; null or empty = unknown. */
export interface FactBounds {
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
}

/**
 * Returns the days that an EDTF text given as asOf means; an open or unknown side extends to the first or last day
 * there is.
 */
export function readAsOf(text: string): Span {
  const date = readEdtf(text);
  return { first: date.earliest ?? FIRST_DAY, last: date.latest ?? LAST_DAY };
}

/** Whether a fact certainly held on some day of the span. */
export function isCertainAt(bounds: FactBounds, span: Span): boolean {
  return (
    (bounds.startLatest <= span.last && bounds.endEarliest >= span.first) || isKnownAt(bounds, span)
  );
}

/** Whether a fact may have held on some day of the span. Facts that certainly held are included. */
export function isPossibleAt(bounds: FactBounds, span: Span): boolean {
  return bounds.startEarliest <= span.last && bounds.endLatest >= span.first;
}

function isKnownAt({ knownFrom, knownUntil }: FactBounds, span: Span): boolean {
  if (!knownFrom || !knownUntil) return false;
  return knownFrom <= span.last && knownUntil >= span.first;
}
