import { cites } from '../schema/model/graph.ts';
import { deleteDataSet } from '../src/cypher/write-data-set.ts';
import { deleteMarkedLinks } from '../src/cypher/write-links.ts';
import { deleteNodes } from '../src/cypher/write-nodes.ts';
import type { Statement } from '../src/cypher/statement.ts';
import type { GraphModel } from '../src/model/graph-model.ts';
import type { Graph } from '../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';

const AT_ONCE = 10_000;

/** Removes all that imports wrote into a database, and nothing else. */
export async function removeData(graph: Graph, model: GraphModel): Promise<void> {
  await graph.write([deleteDataSet()]);
  for (const { type } of model.links)
    await repeat(graph, deleteMarkedLinks(type, 'claimOrigins', AT_ONCE));
  await repeat(graph, deleteMarkedLinks(cites.type, 'origin', AT_ONCE));
  for (const { label } of model.nodes) await repeat(graph, deleteNodes(label, AT_ONCE));
}

async function repeat(graph: Graph, statement: Statement): Promise<void> {
  for (;;) {
    const { nodesDeleted, linksDeleted } = await graph.write([statement], BATCH_LIMITS);
    if (nodesDeleted + linksDeleted === 0) return;
  }
}
