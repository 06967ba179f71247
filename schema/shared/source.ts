import { NAMED } from './sorts.ts';
import type { GraphQLResolveInfo } from 'graphql';
import {
  findNode,
  encodeGlobalId,
  type GraphContext,
  type GraphNode,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { builder, slugField } from './builder.ts';
import { sourceListFilter } from './source-filter.ts';
import { source } from './source-model.ts';

/** The interface of objects with a global id. */
export const Node = builder.nodeInterface('Node', {
  description: 'An object that can be fetched by its global id.',
  fields: (t) => ({
    id: t.id({
      description:
        'The global id, an opaque string. Importing the same data again does not change it.',
      resolve: (node) => encodeGlobalId(node.label, node.key),
    }),
  }),
});

/** The source type. */
export const Source = builder.nodeObject(source, {
  description: 'A book, page, document or data set that is cited as a source.',
  interfaces: [Node],
  fields: (t) => ({
    slug: slugField(t, source),
    title: t.property('title', { nullable: false, description: 'The title.' }),
    publisher: t.property('publisher', { description: 'The publisher.' }),
    url: t.property('url', { description: 'The URL.' }),
    license: t.property('license', { description: 'The license.' }),
    citation: t.property('citation', {
      description: 'The citation that the publisher requests.',
    }),
    retrievedOn: t.property('retrievedOn', {
      description: 'The date of access.',
    }),
    version: t.property('version', { description: 'The edition or version.' }),
    coverage: t.property('coverage', { description: 'The period that the source covers.' }),
    sourceKind: t.property('sourceKind', {
      description:
        'The kind of source: document (a treaty text or an official page), database, encyclopedia, page, or mirror (a copy of an encyclopedia).',
    }),
    quality: t.property('quality', {
      description:
        'The quality of the source: 1 primary or official, 2 scholarly or edited, 3 Wikipedia and similar, 4 press and other pages, 5 blogs, forums and copies.',
    }),
    note: t.property('note', {
      description: 'A note for readers of the source. Null if there is none.',
    }),
  }),
});

/** The connection of sources. */
export const Sources = builder.nodeConnection('Source', {
  description: 'A connection of sources.',
  node: Source,
});

builder.queryFields((t) => ({
  source: t.nodeBySlug(source, {
    type: Source,
    description:
      'Finds a source by its slug. To get the slugs of sources, select `sources { slug }`.',
  }),
  sources: t.nodesConnection(Sources, {
    model: source,
    sort: NAMED,
    filter: sourceListFilter,
    description: 'All sources, sorted by title.',
  }),
}));

/** Returns the sources with the given slugs, in that order. Skips unknown slugs. */
export async function findSources(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  slugs: readonly string[],
): Promise<readonly GraphNode[]> {
  const found = slugs.map((slug) => findNode({ ...call, scope: OPEN_SCOPE }, source.label, slug));
  return (await Promise.all(found)).filter((node) => node !== null);
}
