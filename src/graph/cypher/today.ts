import { cypher, type Fragment } from './cypher.ts';
import type { Statement } from './statement.ts';

/** The current day of the database: in UTC, unless the database is configured otherwise. */
export const TODAY: Fragment = cypher`date()`;

/** Returns whether a statement reads the current day. Values are parameters, so that the text is always the call. */
export function readsToday({ text }: Statement): boolean {
  return text.includes('date()');
}
