import type { ExportedColumn } from '../../pothos-plugin-neo4j/index.ts';
import {
  escapeXml,
  nameNode,
  OWN_COLUMNS,
  formatProperties,
  listSpan,
  SPAN_COLUMNS,
  type AboutExport,
  type GraphFormat,
} from './graph-format.ts';

/** Writes GraphML, which networkx, igraph, Gephi and yEd read. */
export const GRAPHML: GraphFormat = {
  contentType: 'application/graphml+xml; charset=utf-8',
  begin: (about) => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${declareKeys(about)}<graph id="G" edgedefault="directed">
<data key="graph.title">${escapeXml(about.title)}</data>
<data key="graph.version">${escapeXml(about.version)}</data>
<data key="graph.permalink">${escapeXml(about.permalink)}</data>
<data key="graph.isTruncated">${about.isTruncated}</data>
`,
  node: (node) => `<node id="${escapeXml(nameNode(node))}">${formatData('node', node)}</node>\n`,
  between: '',
  link: (link) =>
    `<edge id="${escapeXml(link.key)}" source="${escapeXml(nameNode(link.from))}" target="${escapeXml(nameNode(link.to))}">${formatData('edge', link)}</edge>\n`,
  end: '</graph>\n</graphml>\n',
};

const TYPES: Readonly<Partial<Record<ExportedColumn['type'], string>>> = {
  integer: 'int',
  float: 'double',
  boolean: 'boolean',
};

function declareKeys(about: AboutExport): string {
  const graph = ['title', 'version', 'permalink'].map((name) => ({ name, type: 'text' as const }));
  return [
    ...[...graph, { name: 'isTruncated', type: 'boolean' as const }].map(declareKey('graph')),
    ...[...OWN_COLUMNS.node, ...SPAN_COLUMNS, ...about.nodeColumns].map(declareKey('node')),
    ...[...OWN_COLUMNS.link, ...SPAN_COLUMNS, ...about.linkColumns].map(declareKey('edge')),
  ].join('');
}

function declareKey(of: 'graph' | 'node' | 'edge'): (column: ExportedColumn) => string {
  return ({ name, type }) =>
    `<key id="${of}.${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[type] ?? 'string'}"/>\n`;
}

function formatData(of: 'node' | 'edge', thing: Parameters<typeof formatProperties>[0]): string {
  return [...formatProperties(thing), ...listSpan(thing)]
    .map(([name, text]) => `<data key="${of}.${name}">${escapeXml(text)}</data>`)
    .join('');
}
