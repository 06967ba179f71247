import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { countLabels, countTypes } from '../../src/graph/cypher/read/count-kinds.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { Graph } from '../../src/neo4j/graph.ts';

/** Returns the number of nodes of each label. */
export function countNodes(graph: Graph): Promise<ReadonlyMap<string, number>> {
  const labels = graphModel.nodes.map(({ label }) => label);
  return readCounts(graph, labels, countLabels(labels));
}

/** Returns the number of relationships of each type, including citations. */
export function countRelationships(graph: Graph): Promise<ReadonlyMap<string, number>> {
  const types = [...graphModel.links, cites].map(({ type }) => type);
  return readCounts(graph, types, countTypes(types));
}

async function readCounts(
  graph: Graph,
  names: readonly string[],
  statement: Statement,
): Promise<ReadonlyMap<string, number>> {
  const [counts = []] = await graph.read(statement);
  return new Map(names.map((name, at) => [name, Number(counts[at])]));
}
