import type { Span } from '../../src/dates/as-of.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import { checkEdtf } from './check-edtf.ts';
import type { RowIssue } from './source.ts';

/** Returns the earliest of several starts; empty if one of them is unknown. */
export function earliestStart(starts: readonly string[]): string {
  if (starts.includes('')) return '';
  return [...starts].sort((one, other) => compare(firstDay(one), firstDay(other)))[0] ?? '';
}

/**
 * Returns the latest of several ends. The result is open if one of them is open, otherwise unknown if one is unknown.
 */
export function latestEnd(ends: readonly string[]): string {
  if (ends.includes('..')) return '..';
  if (ends.includes('')) return '';
  return [...ends].sort((one, other) => compare(lastDay(other), lastDay(one)))[0] ?? '';
}

/** Returns an issue if an end is certainly before its start. Unknown and open bounds are valid. */
export function checkOrder(column: string, start: string, end: string): readonly RowIssue[] {
  if (start === '' || end === '' || !isDate(start) || !isDate(end)) return [];
  if (firstDay(start) <= lastDay(end)) return [];
  return [{ column, rule: 'order', message: `${end} lies before ${start}` }];
}

interface Period {
  readonly from: string;
  readonly until: string;
}

/** Returns the possible days of a period. An unknown or open bound extends to the first or last valid day. */
export function toSpan({ from, until }: Period): Span {
  return { first: firstDay(from) || FIRST_DAY, last: lastDay(until) || LAST_DAY };
}

/** Returns the first possible day of a date; empty for an empty cell. */
export function firstDay(date: string): string {
  return date === '' ? '' : (readEdtf(date).earliest ?? FIRST_DAY);
}

/** Returns the last possible day of a date; empty for an empty cell. */
export function lastDay(date: string): string {
  return date === '' ? '' : (readEdtf(date).latest ?? LAST_DAY);
}

// Another check reports invalid dates.
function isDate(cell: string): boolean {
  return checkEdtf(cell) === undefined;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
