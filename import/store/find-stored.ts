import { graphModel } from '../../schema/graph.ts';
import { cites } from '../../schema/shared/source-model.ts';
import { kindsAtEnd } from '../../src/graph/model/graph-model.ts';
import {
  readCitedOrigins,
  readFactOrigins,
  readNodeOrigins,
  readOriginsOfFacts,
  readOriginsOfNodes,
  type KeyPage,
} from './cypher/read-stored.ts';
import type { Statement } from '../../src/graph/cypher/statement.ts';
import type { FactModel } from '../../src/claims/fact-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { Graph, Row } from '../../src/neo4j/graph.ts';
import type { Group } from '../plan/group-by.ts';
import { BATCH_LIMITS } from './call-limits.ts';
import { countKinds } from './count-kinds.ts';
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
  const { links: count } = await countKinds(graph);
  const facts = graphModel.links.map((link) => ({ kind: link, size: count(link.type) }));
  for (const links of groupSmall(facts)) yield* findFacts(graph, links, sources);
  if (count(cites.type) === 0) return;
  for (const from of kindsAtEnd(cites.from, graphModel))
    for (const to of cites.to) yield* findCitations(graph, { from, to }, sources);
}

/** Reads all nodes of a database that are based on the given sources or on no source, page by page. */
export async function* findNodes(
  graph: Graph,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const { nodes: count } = await countKinds(graph);
  const kinds = graphModel.nodes.map((model) => ({ kind: model, size: count(model.label) }));
  for (const models of groupSmall(kinds)) yield* findNodesOf(graph, models, sources);
}

const PAGE = 5_000;

/** A label or relationship type, and the number of its nodes or relationships. */
interface Counted<Kind> {
  readonly kind: Kind;
  readonly size: number;
}

/**
 * Groups kinds so that each group fits on a page. A kind that does not fit forms its own group. Leaves out empty kinds.
 * Planning a statement for each kind would take longer than reading a small graph.
 */
function groupSmall<Kind>(counted: readonly Counted<Kind>[]): readonly Group<Kind>[] {
  const groups: [Kind, ...Kind[]][] = [];
  let left = 0;
  for (const { kind, size } of counted) {
    if (size === 0) continue;
    const group = groups.at(-1);
    if (group !== undefined && size <= left) group.push(kind);
    else groups.push([kind]);
    left = (group !== undefined && size <= left ? left : PAGE) - size;
  }
  return groups;
}

async function* findFacts(
  graph: Graph,
  links: Group<FactModel>,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const [link, ...others] = links;
  if (others.length === 0) {
    const pages = readPages(graph, (page) => readFactOrigins(link.type, sources, page));
    for await (const rows of pages) yield rows.flatMap((row) => readFact(link, row));
    return;
  }
  const types = links.map(({ type }) => type);
  const rows = await graph.read(readOriginsOfFacts(types, sources), BATCH_LIMITS);
  yield rows.flatMap((row) =>
    links.filter(({ type }) => type === row[TYPE_COLUMN]).flatMap((each) => readFact(each, row)),
  );
}

const TYPE_COLUMN = 6;

async function* findNodesOf(
  graph: Graph,
  models: Group<NodeModel>,
  sources: readonly string[],
): AsyncGenerator<readonly Found[]> {
  const [model, ...others] = models;
  if (others.length === 0) {
    const pages = readPages(graph, (page) => readNodeOrigins(model.label, sources, page));
    for await (const rows of pages) yield rows.map((row) => readNode(model, row));
    return;
  }
  const labels = models.map(({ label }) => label);
  const rows = await graph.read(readOriginsOfNodes(labels, sources), BATCH_LIMITS);
  yield rows.flatMap(([label, ...row]) =>
    models.filter((each) => each.label === label).map((each) => readNode(each, row)),
  );
}

async function* readPages(
  graph: Graph,
  statement: (page: KeyPage) => Statement,
): AsyncGenerator<readonly Row[]> {
  const read = (after: string): Promise<readonly Row[]> => {
    const rows = graph.read(statement({ after, limit: PAGE }), BATCH_LIMITS);
    // A failure is reported when the page is used. If the caller stops first, it is never used.
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
