import { isCertainAt, isPossibleAt, type FactBounds, type Span } from './as-of.ts';
import { earlierDay, laterDay } from './day.ts';

/** The certainty that facts held on the same day, or null if the facts cannot have held on the same day. */
export type Held = 'CERTAIN' | 'POSSIBLE' | null;

/** Returns whether all facts certainly or possibly held on the same day of a span. */
export function areTogether(facts: readonly FactBounds[], span: Span): Held {
  const [only, ...others] = facts;
  if (!only) return null;
  if (others.length === 0) {
    if (isCertainAt(only, span)) return 'CERTAIN';
    return isPossibleAt(only, span) ? 'POSSIBLE' : null;
  }
  if (meet([[span], ...facts.map(certainDays)])) return 'CERTAIN';
  return meet([[span], ...facts.map(possibleDays)]) ? 'POSSIBLE' : null;
}

/** Returns the spans of days on which a fact certainly held. */
function certainDays(fact: FactBounds): readonly Span[] {
  const known =
    fact.knownFrom && fact.knownUntil ? [{ first: fact.knownFrom, last: fact.knownUntil }] : [];
  return [{ first: fact.startLatest, last: fact.endEarliest }, ...known].filter(isSpan);
}

function possibleDays(fact: FactBounds): readonly Span[] {
  return [{ first: fact.startEarliest, last: fact.endLatest }].filter(isSpan);
}

/** Returns whether at least one day is in a span of every list. */
function meet(lists: readonly (readonly Span[])[]): boolean {
  const common = lists.reduce((found, spans) =>
    found.flatMap((one) => spans.map((other) => overlap(one, other)).filter(isSpan)),
  );
  return common.length > 0;
}

function overlap(one: Span, other: Span): Span {
  return { first: laterDay(one.first, other.first), last: earlierDay(one.last, other.last) };
}

function isSpan({ first, last }: Span): boolean {
  return first <= last;
}
