import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { countLabels, countTypes } from '../../src/graph/cypher/read/count-kinds.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { EMPTY_STORE } from '../plan/planned-store.ts';
import type { Store } from '../plan/store.ts';

/**
 * Opens a store that does not query the database for nodes of a label, or relationships of a type, that it does not
 * have now. It does not see them if they are written later.
 */
export async function skipEmptyKinds(graph: Graph, store: Store): Promise<Store> {
  const labels = graphModel.nodes.map(({ label }) => label);
  const types = [...graphModel.links, cites].map(({ type }) => type);
  const [nodes = []] = await graph.read(countLabels(labels));
  const [links = []] = await graph.read(countTypes(types));
  const emptyLabels = new Set(labels.filter((_, at) => nodes[at] === 0));
  const emptyTypes = new Set(types.filter((_, at) => links[at] === 0));
  const ofNodes = (label: string): Store => (emptyLabels.has(label) ? EMPTY_STORE : store);
  const ofLinks = (type: string): Store => (emptyTypes.has(type) ? EMPTY_STORE : store);
  return {
    ...store,
    readNodes: (model, keys) => ofNodes(model.label).readNodes(model, keys),
    missingKeys: (model, keys) => ofNodes(model.label).missingKeys(model, keys),
    readLinks: (kind, pairs) => ofLinks(kind.link.type).readLinks(kind, pairs),
  };
}
