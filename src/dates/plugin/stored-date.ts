import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../as-of.ts';

/** A date as it is stored: its text, and the first and the last day that it can mean. */
export interface StoredDate {
  readonly text: Fragment;
  readonly earliest: Fragment;
  readonly latest: Fragment;
}

/** True if all days of a date are before the given day. An open end is not a day. */
export function isBefore({ text, latest }: StoredDate, first: string): Fragment {
  return cypher`(${text} <> '..' AND ${latest} < ${day(first)})`;
}

/** True if all days of a date are after the given day. */
export function isAfter({ text, earliest }: StoredDate, last: string): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} > ${day(last)})`;
}

/** True if all days of a date are within the given days. */
export function isWithin({ text, earliest, latest }: StoredDate, { first, last }: Span): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} >= ${day(first)} AND ${latest} <= ${day(last)})`;
}

/** A date whose stored properties stand in the order text, earliest, latest. */
export function toStoredDate([text, earliest, latest]: readonly Fragment[]): StoredDate {
  if (text && earliest && latest) return { text, earliest, latest };
  throw new Error('A date is stored as three properties.');
}
