import { cypher, type Fragment } from '../../graph/cypher/cypher.ts';
import { day } from '../../graph/cypher/day.ts';
import type { Span } from '../as-of.ts';

/** A date as it is stored: its text, and the first and the last day that it may mean. */
export interface StoredDate {
  readonly text: Fragment;
  readonly earliest: Fragment;
  readonly latest: Fragment;
}

/** Holds for dates whose every day is before one. An open end is no day. */
export function isBefore({ text, latest }: StoredDate, first: string): Fragment {
  return cypher`(${text} <> '..' AND ${latest} < ${day(first)})`;
}

/** Holds for dates whose every day is after one. */
export function isAfter({ text, earliest }: StoredDate, last: string): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} > ${day(last)})`;
}

/** Holds for dates whose every day is among those asked for. */
export function isWithin({ text, earliest, latest }: StoredDate, { first, last }: Span): Fragment {
  return cypher`(${text} <> '..' AND ${earliest} >= ${day(first)} AND ${latest} <= ${day(last)})`;
}

/** A date whose stored properties stand in the order text, earliest, latest. */
export function toStoredDate([text, earliest, latest]: readonly Fragment[]): StoredDate {
  if (text && earliest && latest) return { text, earliest, latest };
  throw new Error('A date is stored as three properties.');
}
