import type { TimelineEntry } from './timeline-query.ts';

/** A fact with the dates that the timeline returns. */
export type DatedFact = NonNullable<TimelineEntry['fact']>;

/** A date with its earliest and latest possible day. */
export type SpanDate = DatedFact['startedOn'];

/** A range of time in years and parts of years: 1905.5 is the middle of 1905. */
export interface Range {
  readonly from: number;
  readonly until: number;
}

/**
 * The dates of a fact, and the periods in which the fact possibly and certainly held. `certain` is null if the fact
 * certainly held on no day.
 */
export interface Span {
  readonly possible: Range;
  readonly certain: Range | null;
  /** The date of signature, if the start is unknown. */
  readonly signed: SpanDate;
  readonly start: SpanDate;
  readonly end: SpanDate;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
}

/**
 * Returns the time during which a fact held. A treaty cannot hold before its signature. A fact that continues ends
 * today.
 */
export function toSpan(fact: DatedFact, signedOn: SpanDate, today: string): Span {
  const { startedOn: start, knownFrom, knownUntil } = fact;
  const signed = start ? null : signedOn;
  // An event without an end took place on one date.
  const end = fact.endedOn ?? (fact.link === 'TOOK_PART_IN' ? start : null);
  const dates = { signed, start, end, knownFrom, knownUntil };
  return { ...dates, possible: toPossible(dates, today), certain: toCertain(dates, today) };
}

type Dates = Omit<Span, 'possible' | 'certain'>;

function toPossible({ signed, start, end }: Dates, today: string): Range {
  const lower = (start ?? signed)?.earliest;
  return { from: lower ? toYears(lower) : -Infinity, until: endOfDay(end?.latest ?? today) };
}

// A fact with one known date certainly held on that date.
function toCertain({ start, end, knownFrom, knownUntil }: Dates, today: string): Range | null {
  const from = start?.latest ?? knownFrom;
  const until = lastCertainDay(end, today) ?? knownUntil;
  const [first, last] = [from ?? until, until ?? from];
  return first && last && first <= last ? { from: toYears(first), until: endOfDay(last) } : null;
}

function lastCertainDay(end: SpanDate, today: string): string | null {
  return end?.edtf === '..' ? today : (end?.earliest ?? null);
}

/** Returns the time during which two facts both held, or null if the facts did not overlap. */
export function intersectSpans(a: Span, b: Span): Span | null {
  const possible = intersect(a.possible, b.possible);
  if (!possible) return null;
  const later = a.possible.from >= b.possible.from ? a : b;
  const earlier = a.possible.until <= b.possible.until ? a : b;
  return {
    possible,
    certain: a.certain && b.certain && intersect(a.certain, b.certain),
    signed: later.signed,
    start: later.start,
    knownFrom: later.knownFrom,
    end: earlier.end,
    knownUntil: earlier.knownUntil,
  };
}

function intersect(a: Range, b: Range): Range | null {
  const range = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return range.from < range.until ? range : null;
}

/** Converts the start of a day (YYYY-MM-DD) to years: 2 July 1905 is about 1905.5. */
export function toYears(day: string): number {
  const year = day.slice(0, 4);
  const start = Date.parse(`${year}-01-01`);
  const end = Date.parse(`${year}-12-31`) + DAY;
  return Number(year) + (Date.parse(day) - start) / (end - start);
}

const DAY = 86_400_000;

function endOfDay(day: string): number {
  return toYears(day) + 1 / 366;
}
