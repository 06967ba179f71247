import { cypher, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { EXISTENCE_DAYS } from './model.ts';

/** Returns a condition that holds unless the country certainly did not exist on a date. */
export function mayHaveExisted(node: string, date: string): Fragment {
  const { first, last } = readAsOf(date);
  const spans = cypher`${name(node)}.${name(EXISTENCE_DAYS)}`;
  return cypher`(${spans} IS NULL OR any(span IN ${spans} WHERE left(span, 10) <= ${value(last)} AND right(span, 10) >= ${value(first)}))`;
}
