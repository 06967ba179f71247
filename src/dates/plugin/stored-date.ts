import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../as-of.ts';

/** The expressions for a stored date: its text, and the first and last day that it can mean. */
export interface StoredDate {
  readonly text: Fragment;
  readonly earliest: Fragment;
  readonly latest: Fragment;
}

/**
 * Returns a condition that is true if all days that a date can mean are before the given day. An open end is not a day.
 */
export function isBefore({ text, latest }: StoredDate, first: string): Fragment {
  return cypher`(${text} <> '..' AND ${latest} < ${day(first)})`;
}

/** Returns a condition that is true if all days that a date can mean are after the given day. */
export function isAfter({ text, earliest }: StoredDate, last: string): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} > ${day(last)})`;
}

/** Returns a condition that is true if all days that a date can mean are within the given days. */
export function isWithin({ text, earliest, latest }: StoredDate, { first, last }: Span): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} >= ${day(first)} AND ${latest} <= ${day(last)})`;
}

/** Converts stored properties in the order text, earliest, latest to a stored date. */
export function toStoredDate([text, earliest, latest]: readonly Fragment[]): StoredDate {
  if (text && earliest && latest) return { text, earliest, latest };
  throw new Error('A date is stored as three properties.');
}
