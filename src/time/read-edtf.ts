import edtf from 'edtf';
import { dayOf } from './day.ts';
import { InvalidEdtf } from './invalid-date.ts';

/** How fine a date is, by its finest known part. */
export type DatePrecision =
  'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY' | 'INTERVAL' | 'OPEN';

/** A date as honest as its source: the text, and the first and the last day that it may mean; null = no bound. */
export interface EdtfDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/** What an EDTF text of level 0 or 1 means; throws InvalidEdtf. */
export function readEdtf(text: string): EdtfDate {
  if (text === '') throw new InvalidEdtf(text, 'it is empty');
  if (text === '..') return { ...OPEN_SIDE, text, precision: 'OPEN' };
  return text.includes('/') ? readInterval(text) : readSingle(text, text);
}

const OPEN_SIDE = { earliest: null, latest: null, isApproximate: false, isUncertain: false };

function readInterval(text: string): EdtfDate {
  const sides = text.split('/');
  if (sides.length > 2) throw new InvalidEdtf(text, 'an interval has two sides');
  if (text === '/') throw new InvalidEdtf(text, 'an interval needs a date on one side');
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
  if (new Set(marks).size < marks.length) throw new InvalidEdtf(whole, 'a mark stands twice');
  return {
    text,
    ...readPlain(plain, whole),
    isApproximate: /[~%]/.test(marks),
    isUncertain: /[?%]/.test(marks),
  };
}

// In this order: a season looks like a month.
const FORMS: readonly (readonly [RegExp, DatePrecision])[] = [
  [/^\d{4}-2[1-4]$/, 'SEASON'],
  [/^\d{4}-\d{2}-\d{2}$/, 'DAY'],
  [/^\d{4}-[01]\d(-XX)?$/, 'MONTH'],
  [/^\d{4}(-XX){0,2}$/, 'YEAR'],
  [/^\d{3}X$/, 'DECADE'],
  [/^\d{2}XX$/, 'CENTURY'],
];

function readPlain(
  text: string,
  whole: string,
): Pick<EdtfDate, 'precision' | 'earliest' | 'latest'> {
  const precision = FORMS.find(([form]) => form.test(text))?.[1];
  if (precision === undefined) throw new InvalidEdtf(whole, reasonAgainst(text));
  if (text.startsWith('0000')) throw new InvalidEdtf(whole, 'years go from 0001 to 9999');
  const [earliest, latest] = precision === 'SEASON' ? readSeason(text) : readRange(text, whole);
  return { precision, earliest, latest };
}

function reasonAgainst(text: string): string {
  if (/\s/.test(text)) return 'it holds a blank';
  if (text.includes('T')) return 'a date has no time of day';
  if (/^[-Y]|^\d{5,}/.test(text)) return 'years have four digits, from 0001 to 9999';
  return 'it has none of the valid forms';
}

// The library reads the seasons as quarters of the calendar year.
function readSeason(text: string): [string, string] {
  const year = Number(text.slice(0, 4));
  const month = (Number(text.slice(5)) - 20) * 3;
  return [dayOf(firstOf(year, month)), dayOf(firstOf(year, month + 3) - 1)];
}

function firstOf(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime();
}

function readRange(text: string, whole: string): [string, string] {
  const range = parse(text);
  // The library moves 1900-02-29 to the first of March without a word.
  if (range?.edtf !== text)
    throw new InvalidEdtf(whole, 'there is no such day or month in the calendar');
  return [dayOf(range.min), dayOf(range.max)];
}

function parse(text: string): ReturnType<typeof edtf> | undefined {
  try {
    return edtf(text);
  } catch {
    return undefined;
  }
}
