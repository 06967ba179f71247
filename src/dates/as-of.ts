import { FIRST_DAY, LAST_DAY } from './day.ts';
import { readEdtf } from './read-edtf.ts';

/** The days that a question is about, first and last included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days between which a fact began and ended, and those for which it is known; null or empty = none known. */
export interface FactBounds {
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
}

/** The days that an EDTF text given as asOf means; an open or unknown side reaches to the last day there is. */
export function readAsOf(text: string): Span {
  const date = readEdtf(text);
  return { first: date.earliest ?? FIRST_DAY, last: date.latest ?? LAST_DAY };
}

/** Whether a fact surely held on some day of the span. */
export function isCertainAt(bounds: FactBounds, span: Span): boolean {
  return (
    (bounds.startLatest <= span.last && bounds.endEarliest >= span.first) || isKnownAt(bounds, span)
  );
}

/** Whether a fact may have held on some day of the span; what is certain is possible too. */
export function isPossibleAt(bounds: FactBounds, span: Span): boolean {
  return bounds.startEarliest <= span.last && bounds.endLatest >= span.first;
}

function isKnownAt({ knownFrom, knownUntil }: FactBounds, span: Span): boolean {
  if (!knownFrom || !knownUntil) return false;
  return knownFrom <= span.last && knownUntil >= span.first;
}
