import { all } from './condition.ts';
import { cypher, join, name, value, type Fragment } from './cypher.ts';
import { walkOn, type Step, type Walked } from './pattern.ts';

/** A filter condition that requires a relationship between `n` and a node with one of the given keys. */
export interface RelatedKeys {
  readonly keys: readonly string[];
  readonly step: Step;
  readonly walked: Walked;
  /** Conditions on the relationship and the related node. */
  readonly conditions: readonly Fragment[];
}

/** Binds `n` to each node that meets the condition. The match starts at the nodes with the given keys. */
export function matchFromKeys(related: RelatedKeys): Fragment {
  const { step, walked, conditions } = related;
  return cypher`${matchKeys(related)}
MATCH ${walkOn({ ...step, labels: [] }, walked)} WHERE ${all(conditions)}
WITH DISTINCT n
`;
}

/**
 * Binds `degree` to the number of relationships of the nodes with the given keys, and `count` to the number of all
 * relationships of the same types in the graph.
 */
export function countFromKeys(related: RelatedKeys): Fragment {
  const { step, walked } = related;
  const { to, link } = walked;
  const counts = step.types.map((type) => cypher`COUNT { ()-[:${name(type)}]->() }`);
  return cypher`CALL () {
  ${matchKeys(related)}
  RETURN sum(COUNT { ${walkOn({ ...step, labels: [] }, { from: 'any', link, to })} }) AS degree
}
WITH degree, reduce(sum = 0, each IN [${join(counts, ', ')}] | sum + each) AS count`;
}

function matchKeys({ keys, step, walked }: RelatedKeys): Fragment {
  const labels = join(step.labels.map(name), '|');
  return cypher`MATCH (${name(walked.to)}:${labels}) WHERE ${name(walked.to)}.key IN ${value(keys)}`;
}
