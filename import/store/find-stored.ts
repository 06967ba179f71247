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
import { countNodes, countRelationships } from './count-kinds.ts';
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
  const counts = await countRelationships(graph);
  for (const links of groupSmall(graphModel.links, ({ type }) => counts.get(type) ?? 0)) {
    const types = links.map(({ type }) => type);
    const pages = readPages(graph, (page) => readFactOrigins(types, sources, page));
    for await (const rows of pages) yield rows.flatMap((row) => readFact(links, row));
  }
  if (counts.get(cites.type) === 0) return;
  for (const to of cites.to) yield* findCitations(graph, to, sources);
}

/** Reads all nodes of a database that are based on the given sources or on no source, page by page. */
export async function* findNodes(
  graph: Graph,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const counts = await countNodes(graph);
  for (const models of groupSmall(graphModel.nodes, ({ label }) => counts.get(label) ?? 0)) {
    const labels = models.map(({ label }) => label);
    const pages = readPages(graph, (page) => readNodeOrigins(labels, sources, page));
    for await (const rows of pages) yield rows.flatMap((row) => readNode(models, row));
  }
}

const PAGE = 5_000;

/**
 * Groups node or relationship models so that the data of a group fits on a page. A larger model forms its own group.
 * Models without data are omitted. Each group is read with one statement, because Neo4j needs more time to plan a
 * statement than to read a small amount of data.
 */
function groupSmall<Model>(
  models: readonly Model[],
  sizeOf: (model: Model) => number,
): readonly (readonly Model[])[] {
  const groups: { readonly models: Model[]; size: number }[] = [];
  for (const model of models) {
    const size = sizeOf(model);
    if (size === 0) continue;
    const group = groups.at(-1);
    if (group && group.size + size <= PAGE) {
      group.models.push(model);
      group.size += size;
    } else groups.push({ models: [model], size });
  }
  return groups.map((group) => group.models);
}

async function* readPages(
  graph: Graph,
  statement: (page: KeyPage) => Statement,
): AsyncGenerator<readonly Row[]> {
  const read = (after: string): Promise<readonly Row[]> => {
    const rows = graph.read(statement({ after, limit: PAGE }), BATCH_LIMITS);
    // The caller may await this page later or never. An unhandled rejection would end the process.
    rows.catch(() => undefined);
    return rows;
  };
  let reading = read('');
  for (;;) {
    const rows = await reading;
    // The database reads the next page while the caller processes this one.
    if (rows.length === PAGE) reading = read(String(rows.at(-1)?.[0]));
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
  }
}

async function* findCitations(
  graph: Graph,
  to: NodeModel,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const citing = kindsAtEnd(cites.from, graphModel);
  const shape = { type: cites.type, from: citing.map(({ label }) => label), to: to.label };
  let [after, afterOrigin, afterStart] = ['', '', ['', '']];
  for (;;) {
    const page = { after, afterOrigin, afterStart, limit: PAGE };
    const rows = await graph.read(readCitedOrigins(shape, sources, page), BATCH_LIMITS);
    if (rows.length > 0) yield rows.flatMap((row) => readCitation(citing, to, row));
    if (rows.length < PAGE) return;
    [after = '', afterOrigin = '', ...afterStart] = rows.at(-1)?.map(String) ?? [];
  }
}

function readNode(models: readonly NodeModel[], [key, origins, label]: Row): readonly Found[] {
  const model = models.find((each) => each.label === label);
  if (model === undefined) return [];
  const end = { model, key: String(key) };
  return [{ target: nameNode(end), thing: end, origins: textsOf(origins) }];
}

function readFact(links: readonly FactModel[], row: Row): readonly Found[] {
  const [, fromLabel, fromKey, toLabel, toKey, origins, type] = row;
  const link = links.find((each) => each.type === type);
  if (link === undefined) return [];
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
  citing: readonly NodeModel[],
  to: NodeModel,
  [toKey, origin, fromLabel, fromKey]: Row,
): readonly Found[] {
  const from = citing.find(({ label }) => label === fromLabel);
  if (from === undefined) return [];
  const between = {
    link: cites,
    from: { model: from, key: String(fromKey) },
    to: { model: to, key: String(toKey) },
  };
  return [{ target: nameBetween(between), thing: between, origins: [String(origin)] }];
}
