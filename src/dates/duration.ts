import { dayOf } from './day.ts';

/** The first and last day that a date can mean, null without a bound, and whether it is open (`..`). */
export interface DateBounds {
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly isOpen: boolean;
}

/** A number of days as a range. Null where it has no known bound. */
export interface Duration {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/**
 * Returns the days from one date to another, as a range of what both dates can mean. Null if a date is unknown or the
 * start is open. If the end is open, the range has no upper bound, and its lower bound counts to today.
 */
export function durationBetween(start: DateBounds | null, end: DateBounds | null): Duration | null {
  if (!start || !end || start.isOpen || start.latest === null) return null;
  const until = end.isOpen ? { earliest: dayOf(Date.now()), latest: null } : end;
  const latest = countDays(start.earliest, until.latest);
  // An end without a first possible day is not before the start.
  const earliest = countDays(start.latest, until.earliest ?? start.latest) ?? 0;
  const canBeZero = latest === null || latest >= 0;
  return { earliest: canBeZero ? Math.max(earliest, 0) : earliest, latest };
}

function countDays(from: string | null, until: string | null): number | null {
  if (from === null || until === null) return null;
  return Math.round((Date.parse(until) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

const MILLISECONDS_PER_DAY = 86_400_000;
