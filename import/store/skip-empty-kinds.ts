import type { Graph } from '../../src/neo4j/graph.ts';
import { EMPTY_STORE } from '../plan/planned-store.ts';
import type { Store } from '../plan/store.ts';
import { countKinds } from './count-kinds.ts';

/**
 * Opens a store that does not query the database for nodes of a label, or relationships of a type, that it does not
 * have now. It does not see them if they are written later.
 */
export async function skipEmptyKinds(graph: Graph, store: Store): Promise<Store> {
  const { nodes, links } = await countKinds(graph);
  const ofNodes = (label: string): Store => (nodes(label) === 0 ? EMPTY_STORE : store);
  const ofLinks = (type: string): Store => (links(type) === 0 ? EMPTY_STORE : store);
  return {
    ...store,
    readNodes: (model, keys) => ofNodes(model.label).readNodes(model, keys),
    missingKeys: (model, keys) => ofNodes(model.label).missingKeys(model, keys),
    readLinks: (kind, pairs) => ofLinks(kind.link.type).readLinks(kind, pairs),
  };
}
