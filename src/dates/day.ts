import { InvalidDay } from './invalid-date.ts';

/**
 * The first valid day, which is stored if a date has no lower bound. Days are texts in the form YYYY-MM-DD, which sort
 * chronologically.
 */
export const FIRST_DAY = '0001-01-01';

/** The last valid day, which is stored if a date has no upper bound. */
export const LAST_DAY = '9999-12-31';

/** Returns the text if it is a calendar date in the years 0001 to 9999. Otherwise throws InvalidDay. */
export function readDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    throw new InvalidDay(text, 'it is not in the form YYYY-MM-DD');
  if (text < FIRST_DAY) throw new InvalidDay(text, 'the year must be from 0001 to 9999');
  if (!isOnCalendar(text)) throw new InvalidDay(text, 'the calendar has no such day');
  return text;
}

/** Returns the next day. The last valid day is returned unchanged. */
export function dayAfter(day: string): string {
  return day >= LAST_DAY ? LAST_DAY : dayOf(Date.parse(day) + 86_400_000);
}

/** Returns the earlier of two days. */
export function earlierDay(one: string, other: string): string {
  return one < other ? one : other;
}

/** Returns the later of two days. */
export function laterDay(one: string, other: string): string {
  return one > other ? one : other;
}

/** Returns the UTC day of a time, limited to the valid days. */
export function dayOf(milliseconds: number): string {
  const year = new Date(milliseconds).getUTCFullYear();
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function isOnCalendar(text: string): boolean {
  const moment = Date.parse(text);
  return !Number.isNaN(moment) && dayOf(moment) === text;
}
