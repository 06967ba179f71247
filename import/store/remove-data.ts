import { setTimeout as wait } from 'node:timers/promises';
import { cites } from '../../schema/shared/source-model.ts';
import { BOOKKEEPING } from '../../src/graph/model/bookkeeping.ts';
import { deleteDataFiles, deleteDataSet } from './cypher/write-data-set.ts';
import {
  countMarkedRelationships,
  deleteMarkedRelationships,
} from './cypher/write-relationships.ts';
import { countMarkedNodes, deleteMarkedNodes } from './cypher/write-nodes.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { GraphModel } from '../../src/graph/model/graph-model.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';

/** The number of nodes and relationships that were or would be removed. */
export interface Removed {
  readonly nodesDeleted: number;
  readonly linksDeleted: number;
}

/** Removes all imported data from a database. Keeps the data of other programs. */
export async function removeData(graph: Graph, model: GraphModel): Promise<Removed> {
  const { nodesDeleted: described } = await graph.write([deleteDataSet(), deleteDataFiles(null)]);
  // Servers check every second whether there is data. All servers must reject queries before nodes are deleted.
  if (described > 0) await wait(SERVERS_NOTICE_MS);
  let [nodesDeleted, linksDeleted] = [0, 0];
  for (const [type, mark] of marksOf(model))
    linksDeleted += await repeat(graph, deleteMarkedRelationships(type, mark, AT_ONCE));
  for (const [label, mark] of nodeMarksOf(model))
    nodesDeleted += await repeat(graph, deleteMarkedNodes(label, mark, AT_ONCE));
  return { nodesDeleted, linksDeleted };
}

/** Counts the imported data, including nodes that would be kept because of relationships created by other programs. */
export async function countData(graph: Graph, model: GraphModel): Promise<Removed> {
  let [nodesDeleted, linksDeleted] = [0, 0];
  for (const [type, mark] of marksOf(model))
    linksDeleted += await count(graph, countMarkedRelationships(type, mark));
  for (const [label, mark] of nodeMarksOf(model))
    nodesDeleted += await count(graph, countMarkedNodes(label, mark));
  return { nodesDeleted, linksDeleted };
}

/** The properties that mark imported nodes, in the current and in the previous storage format. */
export const NODE_MARKS = [BOOKKEEPING.origins, 'recordOrigins'] as const;

const AT_ONCE = 10_000;
const SERVERS_NOTICE_MS = 1_100;

type Mark = readonly [kind: string, mark: string];

function nodeMarksOf(model: GraphModel): readonly Mark[] {
  return model.nodes.flatMap(({ label }) => NODE_MARKS.map((mark) => [label, mark] as const));
}

function marksOf(model: GraphModel): readonly Mark[] {
  const facts = model.links.flatMap(({ type }) => FACT_MARKS.map((mark) => [type, mark] as const));
  return [...facts, ...CITATION_MARKS.map((mark) => [cites.type, mark] as const)];
}

// The second property of each pair belongs to the previous storage format.
const FACT_MARKS = [BOOKKEEPING.origins, 'claimOrigins'];
const CITATION_MARKS = [BOOKKEEPING.origin, 'origin'];

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
