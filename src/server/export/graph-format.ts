import type {
  ExportedBatch,
  ExportedColumn,
  ExportedRelationship,
  ExportedNode,
} from '../../pothos-plugin-neo4j/index.ts';

/** What a file says of itself. */
export interface AboutExport {
  readonly title: string;
  /** Which state of the data it holds. */
  readonly version: string;
  /** The same question again, with the state of the data that it was asked of. */
  readonly permalink: string;
  /** Whether something was left out to stay within bounds. */
  readonly isTruncated: boolean;
  readonly nodeColumns: readonly ExportedColumn[];
  readonly linkColumns: readonly ExportedColumn[];
}

/** A format in which a graph is written piece by piece: all nodes, then all links. */
export interface GraphFormat {
  readonly contentType: string;
  begin(about: AboutExport): string;
  node(node: ExportedNode): string;
  /** What stands between the last node and the first link. */
  readonly between: string;
  link(link: ExportedRelationship): string;
  readonly end: string;
}

/** A graph as text in a format, batch by batch. */
export async function* writeGraph(
  format: GraphFormat,
  about: AboutExport,
  batches: AsyncIterable<ExportedBatch>,
): AsyncGenerator<string, void> {
  yield format.begin(about);
  let isAmongNodes = true;
  for await (const batch of batches) {
    if ('nodes' in batch) {
      yield batch.nodes.map((node) => format.node(node)).join('');
      continue;
    }
    if (isAmongNodes) yield format.between;
    isAmongNodes = false;
    yield batch.links.map((link) => format.link(link)).join('');
  }
  if (isAmongNodes) yield format.between;
  yield format.end;
}

/** The columns that every file has beside those of the graph's own. */
export const OWN_COLUMNS = {
  node: [
    { name: 'kind', type: 'text' },
    { name: 'sources', type: 'texts' },
  ],
  link: [
    { name: 'kind', type: 'text' },
    { name: 'isSymmetric', type: 'boolean' },
    { name: 'sources', type: 'texts' },
  ],
} as const;

/** All properties of a node or link, the file's own among them, as texts by name. */
export function formatProperties(
  thing: ExportedNode | ExportedRelationship,
): readonly (readonly [name: string, text: string])[] {
  const own = 'label' in thing ? [['kind', thing.label]] : [['kind', thing.type]];
  const symmetric = 'isSymmetric' in thing ? [['isSymmetric', String(thing.isSymmetric)]] : [];
  const sources = ['sources', thing.citations.map(({ text }) => text).join('; ')];
  const rest = thing.properties.map(({ name, value }) => [
    name,
    Array.isArray(value) ? value.join('; ') : String(value),
  ]);
  return [...own, ...symmetric, sources, ...rest].map(([name = '', text = '']) => [name, text]);
}

/** The name of a node within a file. */
export function nameNode({ label, key }: { readonly label: string; readonly key: string }): string {
  return `${label}:${key}`;
}

/** Text as it may stand in XML, in attributes too. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (sign) => XML_NAMES[sign] ?? sign);
}

// XML knows no way to write these.
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const XML_NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
