import { contains, readAsOf } from '../dates/as-of.ts';

/**
 * Returns whether the dates of two sources agree. They agree if one range contains the other. A missing date agrees
 * with every date. An open date agrees only with open dates.
 */
export function isAgreed(one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return true;
  if (one === '..' || other === '..') return false;
  const [left, right] = [readAsOf(one), readAsOf(other)];
  return contains(left, right) || contains(right, left);
}

/**
 * Returns the most precise date, or the first of several equally precise dates. Returns an empty text if no date is
 * given.
 */
export function findFinest(texts: readonly string[]): string {
  const [first = '', ...others] = texts.filter((text) => text !== '');
  return others.reduce((best, text) => (measure(text) < measure(best) ? text : best), first);
}

/** Returns the length of the range that a date can mean, in milliseconds. A missing date has the longest range. */
export function measure(text: string): number {
  if (text === '') return Number.MAX_SAFE_INTEGER;
  if (text === '..') return 0;
  const { first, last } = readAsOf(text);
  return Date.parse(last) - Date.parse(first);
}
