import { graphModel } from '../schema/model/graph.ts';
import { countLabels, countTypes } from '../src/cypher/count-kinds.ts';
import type { Graph } from '../src/neo4j/graph.ts';

/** How many nodes of each label and links of each type a graph holds. */
export interface GraphCount {
  readonly nodes: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
}

/** Counts a graph by kind, from the count store of the database. */
export async function countGraph(graph: Graph): Promise<GraphCount> {
  const labels = graphModel.nodes.map(({ label }) => label);
  const types = graphModel.links.map(({ type }) => type);
  const [nodes = []] = await graph.read(countLabels(labels));
  const [links = []] = await graph.read(countTypes(types));
  const pair = (names: readonly string[], counts: readonly unknown[]) =>
    Object.fromEntries(names.map((name, at) => [name, Number(counts[at] ?? 0)]));
  return { nodes: pair(labels, nodes), links: pair(types, links) };
}
