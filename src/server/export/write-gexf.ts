import type { ExportedColumn, ExportedNode } from '../../pothos-plugin-neo4j/index.ts';
import {
  escapeXml,
  nameNode,
  OWN_COLUMNS,
  formatProperties,
  listSpan,
  type AboutExport,
  type GraphFormat,
} from './graph-format.ts';

/** Writes GEXF 1.2, which Gephi and networkx read. */
export const GEXF: GraphFormat = {
  contentType: 'application/gexf+xml; charset=utf-8',
  begin: (about) => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">
<meta><creator>gaiko</creator><description>${escapeXml(describe(about))}</description></meta>
<graph mode="dynamic" timeformat="date" defaultedgetype="directed">
<attributes class="node">
${[...OWN_COLUMNS.node, ...about.nodeColumns].map(declareAttribute).join('')}</attributes>
<attributes class="edge">
${[...OWN_COLUMNS.link, ...about.linkColumns].map(declareAttribute).join('')}</attributes>
<nodes>
`,
  node: (node) =>
    `<node id="${escapeXml(nameNode(node))}" label="${escapeXml(labelOf(node))}"${formatSpan(node)}>${formatValues(node)}</node>\n`,
  between: '</nodes>\n<edges>\n',
  link: (link) =>
    `<edge id="${escapeXml(link.key)}" source="${escapeXml(nameNode(link.from))}" target="${escapeXml(nameNode(link.to))}" label="${escapeXml(link.type)}"${formatSpan(link)}>${formatValues(link)}</edge>\n`,
  end: '</edges>\n</graph>\n</gexf>\n',
};

const TYPES: Readonly<Partial<Record<ExportedColumn['type'], string>>> = {
  integer: 'integer',
  float: 'double',
  boolean: 'boolean',
};

function describe({ title, version, permalink, isTruncated }: AboutExport): string {
  const cut = isTruncated ? ' Some nodes or links are omitted because of the limits.' : '';
  return `${title}. Data version ${version}, ${permalink}.${cut}`;
}

function labelOf({ key, properties }: ExportedNode): string {
  return String(properties.find(({ name }) => name === 'name')?.value ?? key);
}

function declareAttribute({ name, type }: ExportedColumn): string {
  return `<attribute id="${name}" title="${name}" type="${TYPES[type] ?? 'string'}"/>\n`;
}

/** The timeline of Gephi reads these attributes. Without them, a node or edge is always visible. */
function formatSpan(thing: Parameters<typeof listSpan>[0]): string {
  return listSpan(thing)
    .map(([name, day]) => ` ${name}="${day}"`)
    .join('');
}

function formatValues(thing: Parameters<typeof formatProperties>[0]): string {
  const values = formatProperties(thing).map(
    ([name, text]) => `<attvalue for="${name}" value="${escapeXml(text)}"/>`,
  );
  return `<attvalues>${values.join('')}</attvalues>`;
}
