import { cites } from '../../schema/graph.ts';
import { deleteDataFiles, deleteDataSet } from '../../src/graph/cypher/store/write-data-set.ts';
import {
  countMarkedRelationships,
  deleteMarkedRelationships,
} from '../../src/graph/cypher/store/write-relationships.ts';
import { countNodes, deleteNodes } from '../../src/graph/cypher/store/write-nodes.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { GraphModel } from '../../src/graph/model/graph-model.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';

/** The number of nodes and relationships that were removed, or would be. */
export interface Removed {
  readonly nodesDeleted: number;
  readonly linksDeleted: number;
}

/** Removes everything that imports wrote into a database, and nothing else. */
export async function removeData(graph: Graph, model: GraphModel): Promise<Removed> {
  await graph.write([deleteDataSet(), deleteDataFiles(null)]);
  let [nodesDeleted, linksDeleted] = [0, 0];
  for (const [type, mark] of marksOf(model))
    linksDeleted += await repeat(graph, deleteMarkedRelationships(type, mark, AT_ONCE));
  for (const { label } of model.nodes)
    nodesDeleted += await repeat(graph, deleteNodes(label, AT_ONCE));
  return { nodesDeleted, linksDeleted };
}

/** Counts what imports wrote, including nodes that would be kept because of relationships from other programs. */
export async function countData(graph: Graph, model: GraphModel): Promise<Removed> {
  let [nodesDeleted, linksDeleted] = [0, 0];
  for (const [type, mark] of marksOf(model))
    linksDeleted += await count(graph, countMarkedRelationships(type, mark));
  for (const { label } of model.nodes) nodesDeleted += await count(graph, countNodes(label));
  return { nodesDeleted, linksDeleted };
}

const AT_ONCE = 10_000;

function marksOf(model: GraphModel): readonly (readonly [type: string, mark: string])[] {
  const facts = model.links.map(({ type }) => [type, 'claimOrigins'] as const);
  return [...facts, [cites.type, 'origin']];
}

async function count(graph: Graph, statement: Statement): Promise<number> {
  const [row] = await graph.read(statement, BATCH_LIMITS);
  return Number(row?.[0] ?? 0);
}

async function repeat(graph: Graph, statement: Statement): Promise<number> {
  let sum = 0;
  for (;;) {
    const { nodesDeleted, linksDeleted } = await graph.write([statement], BATCH_LIMITS);
    if (nodesDeleted + linksDeleted === 0) return sum;
    sum += nodesDeleted + linksDeleted;
  }
}
