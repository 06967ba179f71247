import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { kindsAtEnd } from '../../src/graph/model/graph-model.ts';
import {
  readCitedOrigins,
  readFactOrigins,
  readNodeOrigins,
  type KeyPage,
} from './cypher/read-stored.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Graph, Row } from '../../src/neo4j/graph.ts';
import { BATCH_LIMITS } from './call-limits.ts';
import { textsOf } from '../plan/stored.ts';
import type { End } from '../record/record.ts';
import { nameBetween, nameNode, type Between } from '../record/target.ts';

/** A stored node, fact or citation, with the origins of its records. */
export interface Found {
  readonly target: string;
  /** The node, or the ends of the relationship. */
  readonly thing: End | Between;
  readonly origins: readonly string[];
}

/** Reads all relationships of a database that are based on the given sources, page by page. */
export async function* findRelationships(
  graph: Graph,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  for (const link of graphModel.links) {
    const pages = readPages(graph, (page) => readFactOrigins(link.type, sources, page));
    for await (const rows of pages) yield rows.flatMap((row) => readFact(link, row));
  }
  for (const from of kindsAtEnd(cites.from, graphModel))
    for (const to of cites.to) yield* findCitations(graph, { from, to }, sources);
}

/** Reads all nodes of a database that are based on the given sources or on no source, page by page. */
export async function* findNodes(
  graph: Graph,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  for (const model of graphModel.nodes) {
    const pages = readPages(graph, (page) => readNodeOrigins(model.label, sources, page));
    for await (const rows of pages) yield rows.map((row) => readNode(model, row));
  }
}

const PAGE = 5_000;

async function* readPages(
  graph: Graph,
  statement: (page: KeyPage) => Statement,
): AsyncGenerator<readonly Row[]> {
  let after = '';
  for (;;) {
    const rows = await graph.read(statement({ after, limit: PAGE }), BATCH_LIMITS);
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = String(rows.at(-1)?.[0]);
  }
}

async function* findCitations(
  graph: Graph,
  { from, to }: { readonly from: NodeModel; readonly to: NodeModel },
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const shape = { type: cites.type, from: from.label, to: to.label };
  let [after, afterOrigin] = ['', ''];
  for (;;) {
    const page = { after, afterOrigin, limit: PAGE };
    const rows = await graph.read(readCitedOrigins(shape, sources, page), BATCH_LIMITS);
    if (rows.length > 0) yield rows.map((row) => readCitation({ from, to }, row));
    if (rows.length < PAGE) return;
    [after = '', afterOrigin = ''] = rows.at(-1)?.map(String) ?? [];
  }
}

function readNode(model: NodeModel, [key, origins]: Row): Found {
  const end = { model, key: String(key) };
  return { target: nameNode(end), thing: end, origins: textsOf(origins) };
}

function readFact(link: FactModel, row: Row): readonly Found[] {
  const [, fromLabel, fromKey, toLabel, toKey, origins] = row;
  const from = kindsAtEnd(link.from, graphModel).find(({ label }) => label === fromLabel);
  const to = kindsAtEnd(link.to, graphModel).find(({ label }) => label === toLabel);
  // Relationships between other nodes are not imported, regardless of their properties.
  if (from === undefined || to === undefined) return [];
  const between = {
    link,
    from: { model: from, key: String(fromKey) },
    to: { model: to, key: String(toKey) },
  };
  return [{ target: nameBetween(between), thing: between, origins: textsOf(origins) }];
}

function readCitation(
  { from, to }: { readonly from: NodeModel; readonly to: NodeModel },
  [toKey, origin, fromKey]: Row,
): Found {
  const between = {
    link: cites,
    from: { model: from, key: String(fromKey) },
    to: { model: to, key: String(toKey) },
  };
  return { target: nameBetween(between), thing: between, origins: [String(origin)] };
}
