import { cypher, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { readAsOf } from '../../src/dates/as-of.ts';

/** Holds unless all spans in which a country existed surely lie outside of a date. */
export function mayHaveExisted(node: string, date: string): Fragment {
  const { first, last } = readAsOf(date);
  const starts = cypher`${name(node)}.existenceFirstDays`;
  const ends = cypher`${name(node)}.existenceLastDays`;
  return cypher`(${starts} IS NULL OR any(at IN range(0, size(${starts}) - 1) WHERE ${starts}[at] <= ${value(last)} AND ${ends}[at] >= ${value(first)}))`;
}
