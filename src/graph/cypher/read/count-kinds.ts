import { cypher, join, name, toStatement } from '../cypher.ts';
import type { Statement } from '../statement.ts';

/**
 * Counts the nodes of each label from the count store. Returns a single row with the counts in the order of the labels.
 */
export function countLabels(labels: readonly string[]): Statement {
  const counts = labels.map((label) => cypher`COUNT { (:${name(label)}) } AS ${name(label)}`);
  return toStatement(cypher`RETURN ${join(counts, ', ')}`);
}

/**
 * Counts the relationships of each type from the count store. Returns a single row with the counts in the order of the
 * types.
 */
export function countTypes(types: readonly string[]): Statement {
  const counts = types.map((type) => cypher`COUNT { ()-[:${name(type)}]->() } AS ${name(type)}`);
  return toStatement(cypher`RETURN ${join(counts, ', ')}`);
}
