import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { countLabels, countTypes } from '../../src/graph/cypher/read/count-kinds.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** The number of nodes of a label, and the number of relationships of a type. */
export interface KindCounts {
  readonly nodes: (label: string) => number;
  readonly links: (type: string) => number;
}

/** Counts the nodes of each label and the relationships of each type, from the count store of the database. */
export async function countKinds(graph: Graph): Promise<KindCounts> {
  const labels = graphModel.nodes.map(({ label }) => label);
  const types = [...graphModel.links, cites].map(({ type }) => type);
  const [nodes = []] = await graph.read(countLabels(labels));
  const [links = []] = await graph.read(countTypes(types));
  return {
    nodes: (label) => Number(nodes[labels.indexOf(label)]),
    links: (type) => Number(links[types.indexOf(type)]),
  };
}
