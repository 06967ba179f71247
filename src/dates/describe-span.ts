import { FIRST_DAY, LAST_DAY } from './day.ts';
import { describeDate, describeDay, describeWhen } from './describe-date.ts';
import { readEdtf, type EdtfDate } from './read-edtf.ts';

/** The displayed dates of a fact, as EDTF texts and days. Empty or null if unknown. */
export interface ShownSpan {
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly knownFrom: string | null;
  readonly knownUntil: string | null;
  /** The last day on which it may have ended, if known. It distinguishes an event from a lasting state. */
  readonly endLatest?: string | null;
  /** The first day on which it may have begun, if known. */
  readonly startEarliest?: string | null;
}

/** Describes a period in English for the end of a sentence: "from 12 August 1905 to 13 July 1911". */
export function describeSpan(span: ShownSpan): string {
  if (!span.startedOn) return describeWithoutStart(span);
  const start = readEdtf(span.startedOn);
  if (!span.endedOn) return describeWithoutEnd(start, span);
  if (span.endedOn === '..') return `since ${describeStart(start)}`;
  if (span.endedOn === span.startedOn) return describeWhen(start);
  return `from ${describeStart(start)} to ${describeBound(readEdtf(span.endedOn))}`;
}

function describeWithoutStart(span: ShownSpan): string {
  const { endedOn, knownFrom } = span;
  if (!endedOn) return describeKnown(span);
  if (endedOn === '..')
    return `${knownFrom ? `at least since ${describeDay(knownFrom)}` : 'to this day'} (start unknown)`;
  const end = describeBound(readEdtf(endedOn));
  const isKnownBefore = knownFrom && knownFrom < (readEdtf(endedOn).earliest ?? LAST_DAY);
  return isKnownBefore
    ? `at least from ${describeDay(knownFrom)} to ${end} (start unknown)`
    : `until ${end} (start unknown)`;
}

function describeKnown({ knownFrom, knownUntil, startEarliest, endLatest }: ShownSpan): string {
  const days = [...new Set([knownFrom, knownUntil])];
  const [first, last] = days.flatMap((day) => (day ? [describeDay(day)] : []));
  const bounds = [
    ...(startEarliest && startEarliest !== FIRST_DAY
      ? [` not before ${describeDay(startEarliest)}`]
      : []),
    ...(endLatest && endLatest !== LAST_DAY ? [` not after ${describeDay(endLatest)}`] : []),
  ];
  if (!first) return `at an unknown time${bounds.join(' and')}`;
  return `at least ${last ? `from ${first} to ${last}` : `on ${first}`} (beginning and end unknown)`;
}

function describeWithoutEnd(start: EdtfDate, { knownUntil, endLatest }: ShownSpan): string {
  const startLatest = start.latest ?? LAST_DAY;
  if (endLatest && endLatest !== LAST_DAY && endLatest <= startLatest) return describeWhen(start);
  const from = `from ${describeStart(start)}`;
  if (knownUntil && knownUntil > startLatest)
    return `${from} at least to ${describeDay(knownUntil)} (end unknown)`;
  const bound = endLatest && endLatest !== LAST_DAY ? ` not after ${describeDay(endLatest)}` : '';
  return `${from} to an unknown date${bound}`;
}

function describeStart(date: EdtfDate): string {
  return date.precision === 'OPEN' ? 'the beginning' : describeBound(date);
}

function describeBound(date: EdtfDate): string {
  const words = describeDate(date);
  return words.startsWith('between ') ? `some time ${words}` : words;
}
