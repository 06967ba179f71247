import { cypher, type Fragment } from './cypher.ts';
import type { Statement } from './statement.ts';

/** The current date on the database server. The default time zone of Neo4j is UTC. */
export const TODAY: Fragment = cypher`date()`;

/** Returns whether a statement reads the current date. Values are parameters, so only a call matches the text. */
export function readsToday({ text }: Statement): boolean {
  return text.includes('date()');
}
