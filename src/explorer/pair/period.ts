import { describeDate } from '../facts/describe-date.ts';
import type { Range } from './span.ts';

/** The first and the last date of a period, in EDTF. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Returns the 25 years before and after a date, in EDTF. Without a date, returns the last 50 years. */
export function periodAround(date: string, today: string): Period {
  const thisYear = Number(today.slice(0, 4));
  const year = Number(/\d{4}/.exec(date.replaceAll('X', '5'))?.[0] ?? thisYear);
  const until = Math.min(year + 25, thisYear);
  return { from: formatYear(until - 50), until: formatYear(until) };
}

function formatYear(year: number): string {
  return String(Math.max(1, year)).padStart(4, '0');
}

/** Returns a period in whole years, from the start of the first year to the end of the last year, or null if the period is reversed. */
export function toWindow({ from, until }: Period): Range | null {
  const first = Number(/^\d{4}/.exec(from.replaceAll('X', '0'))?.[0]);
  const last = Number(/^\d{4}/.exec(until.replaceAll('X', '9'))?.[0]);
  return first <= last ? { from: first, until: last + 1 } : null;
}

/** Describes a date that a reader has entered, in English. An empty text stands for today. */
export function describeEntered(date: string): string {
  if (date === '') return 'today';
  return describeDate({
    edtf: date,
    isApproximate: /[~%]$/.test(date),
    isUncertain: /[?%]$/.test(date),
  });
}

/** Describes a date with its preposition, for the end of a sentence: "in 1905", "on 12 August 1905", "today". */
export function describeWhen(date: string): string {
  const words = describeEntered(date);
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return `on ${words}`;
  return /^[\dX-]+$/.test(date) ? `in ${words}` : words;
}
