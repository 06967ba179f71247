import { cypher, value, type Fragment } from './cypher.ts';

/** A day, YYYY-MM-DD, as the database knows it. */
export function day(text: string): Fragment {
  return cypher`date(${value(text)})`;
}
