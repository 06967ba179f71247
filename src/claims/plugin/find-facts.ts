import { findRelationshipsBy, type GraphRelationship } from '../../pothos-plugin-neo4j/index.ts';
import type { FactModel } from '../fact-model.ts';

/** Finds facts of a type by the prefix of their key, with their ranks. */
export function findFactsBy(
  call: Parameters<typeof findRelationshipsBy>[0],
  fact: FactModel,
  key: string,
): Promise<readonly GraphRelationship[]> {
  return findRelationshipsBy(call, fact, key, [{ of: 'l', property: 'rank', type: 'text' }]);
}
