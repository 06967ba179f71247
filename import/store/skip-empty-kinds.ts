import type { Graph } from '../../src/neo4j/graph.ts';
import { EMPTY_STORE } from '../plan/planned-store.ts';
import type { Store } from '../plan/store.ts';
import { countNodes, countRelationships } from './count-kinds.ts';

/**
 * Returns a store that does not query labels without nodes or types without relationships. The database is counted only
 * once. If a label or type is empty at that time, the store does not find data that is written to it later.
 */
export async function skipEmptyKinds(graph: Graph, store: Store): Promise<Store> {
  const counts = new Map([...(await countNodes(graph)), ...(await countRelationships(graph))]);
  const storeOf = (kind: string): Store => (counts.get(kind) === 0 ? EMPTY_STORE : store);
  return {
    ...store,
    readNodes: (model, keys) => storeOf(model.label).readNodes(model, keys),
    missingKeys: (model, keys) => storeOf(model.label).missingKeys(model, keys),
    readLinks: (kind, pairs) => storeOf(kind.link.type).readLinks(kind, pairs),
  };
}
