import { Century, Date as CalendarDate, Decade } from 'edtf';
import { dayOf } from './day.ts';
import { InvalidEdtf } from './invalid-date.ts';

/** The precision of a date, given by its most precise known part. */
type DatePrecision =
  'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY' | 'INTERVAL' | 'OPEN';

/** A parsed date with the first and last day that it can mean, or null for a side without a bound. */
export interface EdtfDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** Parses an EDTF text of level 0 or 1. Throws InvalidEdtf. */
export function readEdtf(text: string): EdtfDate {
  // V8 copies a slice of up to 12 characters. A longer slice as a key would keep the whole file in memory.
  if (text.length > MAX_CACHED_LENGTH) return parseEdtf(text);
  const cached = CACHE.get(text);
  if (cached !== undefined) return cached;
  const date = parseEdtf(text);
  if (CACHE.size === MAX_CACHED) CACHE.clear();
  CACHE.set(text, date);
  return date;
}

// An import parses each date several times, and many rows contain the same dates.
const CACHE = new Map<string, EdtfDate>();
const MAX_CACHED = 10_000;
const MAX_CACHED_LENGTH = 12;

function parseEdtf(text: string): EdtfDate {
  if (text === '') throw new InvalidEdtf(text, 'it is empty');
  if (YEAR_LAST.test(text))
    throw new InvalidEdtf(text, 'it must start with the year, as in 1905-09-05');
  if (text === '..') return { ...OPEN_SIDE, text, precision: 'OPEN' };
  return text.includes('/') ? readInterval(text) : readSingle(text, text);
}

const YEAR_LAST = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;
const OPEN_SIDE = { earliest: null, latest: null, isApproximate: false, isUncertain: false };

function readInterval(text: string): EdtfDate {
  const sides = text.split('/');
  if (sides.length > 2) throw new InvalidEdtf(text, 'an interval has exactly two sides');
  if (text === '/') throw new InvalidEdtf(text, 'an interval needs a date on at least one side');
  const [start, end] = [readSide(sides[0] ?? '', text), readSide(sides[1] ?? '', text)];
  if (start.earliest !== null && end.latest !== null && start.earliest > end.latest)
    throw new InvalidEdtf(text, 'it ends before it starts');
  return {
    text,
    precision: 'INTERVAL',
    earliest: start.earliest,
    latest: end.latest,
    isApproximate: start.isApproximate || end.isApproximate,
    isUncertain: start.isUncertain || end.isUncertain,
  };
}

function readSide(side: string, whole: string): Omit<EdtfDate, 'text' | 'precision'> {
  return side === '' || side === '..' ? OPEN_SIDE : readSingle(side, whole);
}

function readSingle(text: string, whole: string): EdtfDate {
  const marks = /[~?%]*$/.exec(text)?.[0] ?? '';
  const plain = text.slice(0, text.length - marks.length);
  if (new Set(marks).size < marks.length) throw new InvalidEdtf(whole, 'a qualifier is repeated');
  return {
    text,
    ...readPlain(plain, whole),
    isApproximate: /[~%]/.test(marks),
    isUncertain: /[?%]/.test(marks),
  };
}

// The first matching form applies. Seasons come first, because a season looks like a month.
const FORMS: readonly (readonly [RegExp, DatePrecision, (text: string) => Days])[] = [
  [/^\d{4}-2[1-4]$/, 'SEASON', readSeason],
  [/^\d{4}-\d{2}-\d{2}$/, 'DAY', readDay],
  [/^\d{4}-[01]\d(-XX)?$/, 'MONTH', readCalendarDate],
  [/^\d{4}(-XX){0,2}$/, 'YEAR', readCalendarDate],
  [/^\d{3}X$/, 'DECADE', (text) => readDays(new Decade(Number(text.slice(0, 3))))],
  [/^\d{2}XX$/, 'CENTURY', (text) => readDays(new Century(Number(text.slice(0, 2))))],
];

interface Days {
  readonly earliest: string;
  readonly latest: string;
}

function readPlain(text: string, whole: string): Days & Pick<EdtfDate, 'precision'> {
  const form = FORMS.find(([pattern]) => pattern.test(text));
  if (form === undefined) throw new InvalidEdtf(whole, reasonAgainst(text));
  if (text.startsWith('0000')) throw new InvalidEdtf(whole, 'the year must be from 0001 to 9999');
  const [, precision, read] = form;
  const days = read(text);
  // The library silently changes 30 February to 2 March.
  if (precision !== 'SEASON' && !fits(days.earliest, text))
    throw new InvalidEdtf(whole, 'the calendar has no such day or month');
  return { precision, ...days };
}

function reasonAgainst(text: string): string {
  if (/\s/.test(text)) return 'it contains a space';
  if (text.includes('T')) return 'a time of day is not allowed';
  if (/^[-Y]|^\d{5,}|^\d{1,3}$/.test(text))
    return 'the year must have four digits, from 0001 to 9999';
  return 'it has none of the valid forms';
}

// The library treats seasons as quarters of the calendar year, so spring would begin in January.
function readSeason(text: string): Days {
  const year = Number(text.slice(0, 4));
  const month = (Number(text.slice(5)) - 21) * 3 + 2;
  const [first, last] = [new CalendarDate([year, month]), new CalendarDate([year, month + 2])];
  return { earliest: dayOf(first.min), latest: dayOf(last.max) };
}

// Most dates are days, which the library's calendar computes ten times as slowly.
function readDay(text: string): Days {
  const day = new Date(0);
  day.setUTCFullYear(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)));
  const found = dayOf(day.getTime());
  return { earliest: found, latest: found };
}

// The library's parser takes 50 µs per date and rejects qualifiers on decades. Its calendar takes 4 µs.
function readCalendarDate(text: string): Days {
  const [year = 0, ...parts] = text.replaceAll('-XX', '').split('-').map(Number);
  const [month = 1, ...days] = parts;
  return readDays(new CalendarDate(parts.length > 0 ? [year, month - 1, ...days] : [year]));
}

function readDays({ min, max }: { readonly min: number; readonly max: number }): Days {
  return { earliest: dayOf(min), latest: dayOf(max) };
}

function fits(day: string, text: string): boolean {
  const digits = text.replaceAll('-XX', '').replace(/X+$/, '');
  return day.startsWith(digits);
}
