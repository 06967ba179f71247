import { cypher, value, type Fragment } from './cypher.ts';

/** Returns a date of Cypher for a day in the form YYYY-MM-DD. */
export function day(text: string): Fragment {
  return cypher`date(${value(text)})`;
}
