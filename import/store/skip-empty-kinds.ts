import type { Graph } from '../../src/neo4j/graph.ts';
import { EMPTY_STORE } from '../plan/planned-store.ts';
import type { Store } from '../plan/store.ts';
import { countNodes, countRelationships } from './count-kinds.ts';

/**
 * Wraps a store to skip queries for labels without nodes and for types without relationships. Counts the nodes and
 * relationships once, so the store does not find the first ones of a label or type that are written later.
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
