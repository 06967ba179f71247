import { cypher, join, name, value, type Fragment } from '../../src/graph/cypher/cypher.ts';
import { readAsOf, type Span } from '../../src/dates/as-of.ts';
import { EXISTENCE_DAYS } from '../country/model.ts';
import { entities } from '../graph.ts';

/** True for nodes that are one of some kinds of entities. */
export function isOneOf(node: string, kinds: readonly string[]): Fragment {
  const labels = entities
    .map(({ label }) => label)
    .filter((label) => kinds.includes(label.toUpperCase()));
  if (labels.length === 0) return cypher`false`;
  return cypher`${name(node)}:${join(labels.map(name), '|')}`;
}

/** True unless all periods in which a country existed certainly lie outside of a date. */
export function mayHaveExisted(node: string, date: string): Fragment {
  return mayHaveExistedIn(node, readAsOf(date));
}

/** Does the same for a span of days. */
export function mayHaveExistedIn(node: string, { first, last }: Span): Fragment {
  const spans = cypher`${name(node)}.${name(EXISTENCE_DAYS)}`;
  return cypher`(${spans} IS NULL OR any(span IN ${spans} WHERE left(span, 10) <= ${value(last)} AND right(span, 10) >= ${value(first)}))`;
}
