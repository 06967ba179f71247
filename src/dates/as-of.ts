import { FIRST_DAY, LAST_DAY } from './day.ts';
import { readEdtf } from './read-edtf.ts';

/** A range of days, including the first and the last. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/**
 * The earliest and latest days on which a fact began and ended, and the days for which a source confirms it. Null or
 * empty if unknown.
 */
export interface FactBounds {
  readonly startEarliest: string;
  readonly startLatest: string;
  readonly endEarliest: string;
  readonly endLatest: string;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
}

/** Returns the days that an EDTF text can mean. An open or unknown side extends to the first or last valid day. */
export function readAsOf(text: string): Span {
  const date = readEdtf(text);
  return { first: date.earliest ?? FIRST_DAY, last: date.latest ?? LAST_DAY };
}

/** Returns whether a span contains all days of another. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Returns whether two spans have a day in common. */
export function overlaps(one: Span, other: Span): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Returns whether a fact certainly held on at least one day of the span. */
export function isCertainAt(bounds: FactBounds, span: Span): boolean {
  return (
    (bounds.startLatest <= span.last && bounds.endEarliest >= span.first) || isKnownAt(bounds, span)
  );
}

/** Returns whether a fact may have held on at least one day of the span. This includes facts that certainly held. */
export function isPossibleAt(bounds: FactBounds, span: Span): boolean {
  return overlaps({ first: bounds.startEarliest, last: bounds.endLatest }, span);
}

function isKnownAt({ knownFrom, knownUntil }: FactBounds, span: Span): boolean {
  if (!knownFrom || !knownUntil) return false;
  return overlaps({ first: knownFrom, last: knownUntil }, span);
}
