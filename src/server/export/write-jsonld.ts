import type {
  Citation,
  ExportedRelationship,
  ExportedNode,
} from '../../pothos-plugin-neo4j/index.ts';
import { listSpan, nameNode, type GraphFormat } from './graph-format.ts';

/** Writes JSON-LD 1.1 with an embedded context, which readers need not fetch. */
export const JSONLD: GraphFormat = {
  contentType: 'application/ld+json; charset=utf-8',
  begin: ({ title, version, permalink, isTruncated }) => `{
"@context": ${JSON.stringify(CONTEXT)},
"@graph": [
${JSON.stringify({ '@id': 'urn:gaiko:dataset', '@type': 'schema:Dataset', name: title, version, url: permalink, isTruncated })}`,
  node: (node) => `,\n${JSON.stringify(describeNode(node))}`,
  between: '',
  link: (link) => `,\n${JSON.stringify(describeLink(link))}`,
  end: '\n]\n}\n',
};

const CONTEXT = {
  '@vocab': 'urn:gaiko:term:',
  schema: 'https://schema.org/',
  name: 'schema:name',
  version: 'schema:version',
  citation: 'schema:citation',
  url: { '@id': 'schema:url', '@type': '@id' },
  sameAs: { '@id': 'schema:sameAs', '@type': '@id' },
  from: { '@type': '@id' },
  to: { '@type': '@id' },
};

function describeNode(node: ExportedNode): object {
  return {
    '@id': iriOf(nameNode(node)),
    '@type': node.label,
    key: node.key,
    ...Object.fromEntries(listSpan(node)),
    ...propertiesOf(node),
    citation: node.citations.map(describeCitation),
  };
}

function describeLink(link: ExportedRelationship): object {
  return {
    '@id': iriOf(`Fact:${link.key}`),
    '@type': link.type,
    from: iriOf(nameNode(link.from)),
    to: iriOf(nameNode(link.to)),
    isSymmetric: link.isSymmetric,
    ...Object.fromEntries(listSpan(link)),
    ...propertiesOf(link),
    citation: link.citations.map(describeCitation),
  };
}

function propertiesOf({ properties }: ExportedNode | ExportedRelationship): object {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

function describeCitation({ key, text, url }: Citation): object {
  return {
    '@id': iriOf(`Source:${key}`),
    '@type': 'schema:CreativeWork',
    name: text,
    ...(url === null ? {} : { url }),
  };
}

function iriOf(name: string): string {
  const colon = name.indexOf(':');
  return `urn:gaiko:${name.slice(0, colon)}:${encodeURIComponent(name.slice(colon + 1))}`;
}
