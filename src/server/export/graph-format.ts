import type { Mapping } from '../../linked-data/mapping.ts';
import type {
  ExportedBatch,
  ExportedColumn,
  ExportedRelationship,
  ExportedNode,
} from '../../pothos-plugin-neo4j/index.ts';

/** The metadata of an exported file. */
export interface AboutExport {
  readonly title: string;
  /** The version of the data. */
  readonly version: string;
  /** A link to the same export, with the version of the data. */
  readonly permalink: string;
  /** Whether the export omits nodes or relationships because of the limits. */
  readonly isTruncated: boolean;
  readonly nodeColumns: readonly ExportedColumn[];
  readonly linkColumns: readonly ExportedColumn[];
  /** The mapping of the graph to RDF. */
  readonly mapping: Mapping;
}

/** A file format for graphs. All nodes precede the relationships. */
export interface FileFormat {
  readonly contentType: string;
  /** `RECORDS` if the format can contain lists of records. `COLUMNS` if each property has one value. */
  readonly detail: 'COLUMNS' | 'RECORDS';
  /** Writes a graph as text, batch by batch. */
  write(about: AboutExport, batches: AsyncIterable<ExportedBatch>): AsyncGenerator<string, void>;
}

/** The functions that write each node and each relationship of a file format separately. */
export interface GraphFormat {
  readonly contentType: string;
  begin(about: AboutExport): string;
  node(node: ExportedNode): string;
  /** The text between the last node and the first relationship. */
  readonly between: string;
  link(link: ExportedRelationship): string;
  readonly end: string;
}

/** Returns the file format with functions that write nodes and relationships separately. */
export function toFileFormat(format: GraphFormat): FileFormat {
  const { contentType } = format;
  return {
    contentType,
    detail: 'COLUMNS',
    write: (about, batches) => writeGraph(format, about, batches),
  };
}

async function* writeGraph(
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

/** The columns of every file in addition to the exported properties. */
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

/** Returns the columns of a node or relationship as texts, by name. */
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

/** The columns with the first and the last possible day of a node or relationship. */
export const SPAN_COLUMNS = [
  { name: 'start', type: 'day' },
  { name: 'end', type: 'day' },
] as const;

/** Returns the known days of `SPAN_COLUMNS`, by name. */
export function listSpan({
  span,
}: ExportedNode | ExportedRelationship): readonly (readonly [name: string, day: string])[] {
  return SPAN_COLUMNS.flatMap(({ name }) => {
    const day = span[name];
    return day === null ? [] : [[name, day] as const];
  });
}

/** Returns the identifier of a node within a file. */
export function nameNode({ label, key }: { readonly label: string; readonly key: string }): string {
  return `${label}:${key}`;
}

/** Escapes a text for XML, including attributes. */
export function escapeXml(text: string): string {
  return text.replace(NO_XML, '').replace(/[&<>"]/g, (sign) => XML_NAMES[sign] ?? sign);
}

// XML cannot represent these characters.
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const XML_NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
