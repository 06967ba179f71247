import { FIRST_DAY, LAST_DAY } from '../dates/day.ts';
import { readEdtf } from '../dates/read-edtf.ts';

/** The first and the last day that a date given by a source can mean. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

/** Returns the days that an EDTF text can mean; a side without a bound extends to the first or last day there is. */
export function readRange(text: string): DayRange {
  const { earliest, latest } = readEdtf(text);
  return { earliest: earliest ?? FIRST_DAY, latest: latest ?? LAST_DAY };
}

/**
 * Returns whether the dates of two sources agree. They agree if one range contains the other. A missing date agrees
 * with every date. An open date agrees only with open dates.
 */
export function isAgreed(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true;
  if (one === '..' || other === '..') return false;
  const [left, right] = [readRange(one), readRange(other)];
  return includes(left, right) || includes(right, left);
}

/**
 * Returns the most precise date, or the first of several equally precise dates. Returns an empty text if no date is
 * given.
 */
export function findFinest(texts: readonly string[]): string {
  const given = texts.filter((text) => text !== '');
  return given.reduce(
    (best, text) => (measure(text) < measure(best) ? text : best),
    given[0] ?? '',
  );
}

/** Returns the length of the range that a date can mean, in milliseconds. A missing date has the longest range. */
export function measure(text: string): number {
  if (text === '') return Number.MAX_SAFE_INTEGER;
  if (text === '..') return 0;
  const { earliest, latest } = readRange(text);
  return Date.parse(latest) - Date.parse(earliest);
}

function includes(outer: DayRange, inner: DayRange): boolean {
  return outer.earliest <= inner.earliest && inner.latest <= outer.latest;
}
