import { oneOfNumbers, textOf } from '../../src/pothos-plugin-neo4j/filters/filter-fields.ts';
import { NAMED } from './sorts.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { findNode } from '../../src/pothos-plugin-neo4j/load/find-nodes.ts';
import { encodeGlobalId } from '../../src/pothos-plugin-neo4j/global-id.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import type { GraphNode } from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { builder } from './builder.ts';
import { source } from './source-model.ts';

/** The filter on sources. */
const sourceListFilter = builder.filterInput('SourceList', {
  description:
    'Conditions on a source: `{publisher: {contains: "Wikipedia"}}`. All given conditions must hold.',
  isFlat: true,
  fields: () => ({
    title: textOf('node', 'title', { description: 'The title.' }),
    publisher: textOf('node', 'publisher', { description: 'The publisher.' }),
    sourceKind: textOf('node', 'sourceKind', {
      description: 'The kind of source: document, database, encyclopedia, page or mirror.',
    }),
    quality: oneOfNumbers('node', 'quality', {
      description: 'The quality is one of these values: [1, 2]. 1 is the best, 5 the worst.',
    }),
  }),
});

/** Everything with a global id. */
export const Node = builder.nodeInterface('Node', {
  description: 'Anything that can be fetched again by its global id.',
  fields: (t) => ({
    id: t.id({
      description: 'The global id: opaque, and the same after every import.',
      resolve: (node) => encodeGlobalId(node.label, node.key),
    }),
  }),
});

/** The type of sources. */
export const Source = builder.nodeObject(source, {
  description: 'A book, page, document or data set on whose word something stands here.',
  interfaces: [Node],
  fields: (t) => ({
    slug: t.property(source, 'key', {
      nullable: false,
      description: 'Its key, for `source(slug:)`.',
    }),
    title: t.property(source, 'title', { nullable: false, description: 'What it is called.' }),
    publisher: t.property(source, 'publisher', { description: 'Who brought it out.' }),
    url: t.property(source, 'url', { description: 'Where it can be read.' }),
    license: t.property(source, 'license', { description: 'On what terms it may be used.' }),
    citation: t.property(source, 'citation', { description: 'How it asks to be cited.' }),
    retrievedOn: t.property(source, 'retrievedOn', {
      description: 'The day on which it was read.',
    }),
    version: t.property(source, 'version', { description: 'Its edition or version.' }),
    coverage: t.property(source, 'coverage', { description: 'The span of time that it covers.' }),
    sourceKind: t.property(source, 'sourceKind', {
      description:
        'The kind of source: document (a treaty text or an official page), database, encyclopedia, page, or mirror (a copy of an encyclopedia).',
    }),
    quality: t.property(source, 'quality', {
      description:
        'The quality of the source: 1 primary or official, 2 scholarly or edited, 3 Wikipedia and similar, 4 press and other pages, 5 blogs, forums and copies.',
    }),
    note: t.property(source, 'note', { description: 'What to know when reading it.' }),
  }),
});

/** Sources as a connection. */
export const Sources = builder.nodeConnection('Source', {
  description: 'Sources, page by page.',
  node: Source,
});

builder.queryFields((t) => ({
  source: t.nodeBySlug(source, {
    type: Source,
    description: 'One source by its slug, which answers have under `sources`.',
  }),
  sources: t.nodesConnection(Sources, {
    model: source,
    sort: NAMED,
    filter: sourceListFilter,
    description: 'All sources, by title.',
  }),
}));

/** The sources of some slugs, in their order; slugs that no source has are left out. */
export async function findSources(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  slugs: readonly string[],
): Promise<readonly GraphNode[]> {
  const found = slugs.map((slug) => findNode({ ...call, scope: OPEN_SCOPE }, source.label, slug));
  return (await Promise.all(found)).filter((node) => node !== null);
}
