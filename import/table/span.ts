import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { InvalidEdtf } from '../../src/dates/invalid-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { Complaint } from './source.ts';

/** The first of several starts; empty when one of them is unknown. */
export function earliestStart(starts: readonly string[]): string {
  if (starts.includes('')) return '';
  return [...starts].sort((one, other) => compare(firstDay(one), firstDay(other)))[0] ?? '';
}

/** The last of several ends: open when one is open, else unknown when one is unknown. */
export function latestEnd(ends: readonly string[]): string {
  if (ends.includes('..')) return '..';
  if (ends.includes('')) return '';
  return [...ends].sort((one, other) => compare(lastDay(other), lastDay(one)))[0] ?? '';
}

/** A complaint when an end surely lies before its start; unknown and open bounds are in order. */
export function complainAboutOrder(
  column: string,
  start: string,
  end: string,
): readonly Complaint[] {
  if (start === '' || end === '' || !isDate(start) || !isDate(end)) return [];
  if (firstDay(start) <= lastDay(end)) return [];
  return [{ column, rule: 'order', message: `${end} lies before ${start}` }];
}

/** The first day that a date may mean; empty for an empty cell. */
export function firstDay(date: string): string {
  return date === '' ? '' : (readEdtf(date).earliest ?? FIRST_DAY);
}

/** The last day that a date may mean; empty for an empty cell. */
export function lastDay(date: string): string {
  return date === '' ? '' : (readEdtf(date).latest ?? LAST_DAY);
}

// A cell that is no date has a fault of its own.
function isDate(cell: string): boolean {
  try {
    readEdtf(cell);
    return true;
  } catch (error) {
    if (error instanceof InvalidEdtf) return false;
    throw error;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
