import SchemaBuilder, { type FieldMap, type ObjectRef, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { cypher } from '../../graph/cypher/cypher.ts';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import { collectForConnection, ONE_STEP, type Collected } from '../selection/collect-columns.ts';
import type { NodeEdge, Page } from '../connections/connection.ts';
import { decodeCursor, encodeCursor } from '../connections/cursor.ts';
import { selectedHere, type FieldPlan } from '../selection/field-plan.ts';
import {
  comparePlaces,
  findHits,
  placeOf,
  type Hit,
  type Hits,
  type SearchPlan,
} from './find-hits.ts';
import { fetchNode } from '../load/find-nodes.ts';
import type { GraphTypeRef } from '../global-types.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { GraphNode } from '../load/graph-value.ts';
import { readPageArguments, type PageArguments } from '../connections/page-arguments.ts';
import { readSearchText } from './rank-name.ts';
import { OPEN_SCOPE } from '../scope/scope.ts';
import { sharedTypes } from '../builder/shared-types.ts';

/** An edge of a search: a node, its score, and the name that matched. */
export interface SearchEdge extends NodeEdge {
  readonly score: number;
  readonly matched: string;
}

/** The result of a search, in pages. */
export interface SearchResult extends Page<SearchEdge> {
  nodes(): Promise<readonly GraphNode[]>;
  isTruncated(): Promise<boolean>;
}

interface SearchCall {
  readonly context: GraphContext;
  readonly info: GraphQLResolveInfo;
  readonly plan: SearchPlan;
  readonly text: string;
  /** The searched labels. */
  readonly labels: readonly string[];
  readonly arguments: PageArguments;
}

/** Returns a search as a connection, with one statement for the search and one for the nodes of the page. */
export function openSearch(call: SearchCall): SearchResult {
  const { context, plan, text, labels } = call;
  const page = readPageArguments(call.arguments, context.maxPage);
  const order = `search ${JSON.stringify([readSearchText(text).folded, labels])}`;
  const from = page.cursor === null ? null : decodeCursor(page.cursor, order, PLACE);
  const collected = collectForConnection(call.info, selectedHere(call.info), {
    ends: ONE_STEP,
    node: 'far',
    always: [{ of: 'n', property: 'key', type: 'text' }],
  });
  let running: Promise<Hits> | undefined;
  const found = (): Promise<Hits> => (running ??= findHits(context, plan, { text, labels }));
  const beyond = async (): Promise<readonly Hit[]> =>
    (await found()).hits.filter((hit) => {
      const way = from === null ? 0 : comparePlaces(placeOf(plan, hit), from);
      return from === null || (page.isBackward ? way < 0 : way > 0);
    });
  const hasMore = async (): Promise<boolean> => (await beyond()).length > page.size;
  const hasLess = async (): Promise<boolean> =>
    (await beyond()).length < (await found()).hits.length;
  const edges = async (): Promise<readonly SearchEdge[]> => {
    const all = await beyond();
    const hits = page.isBackward ? all.slice(-page.size) : all.slice(0, page.size);
    const read = hits.map((hit) =>
      openEdge(call, collected, hit, encodeCursor(order, placeOf(plan, hit))),
    );
    return (await Promise.all(read)).flat();
  };
  return {
    edges,
    nodes: async () => (await edges()).map((edge) => edge.node),
    totalCount: async () => (await found()).hits.length,
    isTruncated: async () => (await found()).isTruncated,
    hasNextPage: page.isBackward ? hasLess : hasMore,
    hasPreviousPage: page.isBackward ? hasMore : hasLess,
  };
}

const PLACE: readonly OrderTerm[] = (['integer', 'integer', 'text', 'text'] as const).map(
  (type) => ({ expression: cypher``, type, isDescending: false }),
);

// A node that was deleted between the two statements is left out.
async function openEdge(
  { context }: SearchCall,
  collected: Collected,
  hit: Hit,
  cursor: string,
): Promise<readonly SearchEdge[]> {
  const node = await fetchNode({ context, scope: OPEN_SCOPE, collected }, hit.label, hit.key);
  return node ? [{ cursor, node, score: hit.score, matched: hit.matched }] : [];
}

/* eslint-disable @typescript-eslint/no-namespace --
   Pothos plugins add their methods by merging into its global namespace. */
declare global {
  export namespace PothosSchemaTypes {
    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** Defines `…Connection` and `…Edge` for search results. */
      searchConnection(
        name: string,
        options: { readonly description: string; readonly node: GraphTypeRef<Types> },
      ): ObjectRef<Types, SearchResult>;
    }
  }
}

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

(SchemaBuilder.prototype as Builder).searchConnection = function searchConnection(name, options) {
  const node = [options.node] as [ObjectRef<SchemaTypes, GraphNode>];
  const edge = defineEdge(this, name, options.node);
  return this.objectRef<SearchResult>(`${name}Connection`).implement({
    description: options.description,
    fields: (t): FieldMap => ({
      edges: t.field({
        type: [edge],
        description: 'The hits on this page, best first.',
        extensions: { graph: { part: 'edges' } satisfies FieldPlan },
        resolve: (result) => result.edges(),
      }),
      nodes: t.field({
        type: node,
        description: 'The hits on this page, without scores.',
        extensions: { graph: { part: 'nodes' } satisfies FieldPlan },
        resolve: (result) => result.nodes(),
      }),
      pageInfo: t.field({
        type: sharedTypes(this).pageInfo,
        description: 'Whether there are more pages, and the cursors to fetch them.',
        extensions: { graph: { part: 'pageInfo' } satisfies FieldPlan },
        resolve: (result) => result,
      }),
      totalCount: t.int({
        description: 'The number of ranked hits; at most 200.',
        resolve: (result) => result.totalCount(),
      }),
      isTruncated: t.boolean({
        description: 'Whether there are more hits than are ranked. A longer text finds fewer.',
        resolve: (result) => result.isTruncated(),
      }),
    }),
  });
};

function defineEdge(
  builder: Builder,
  name: string,
  node: GraphTypeRef<SchemaTypes>,
): ObjectRef<SchemaTypes, SearchEdge> {
  return builder.objectRef<SearchEdge>(`${name}Edge`).implement({
    description: `A hit in ${name}Connection: the entity, its score, and the name that matched.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'The cursor of this edge.',
      }),
      node: t.field({
        type: node,
        description: 'The entity.',
        extensions: { graph: { end: 'far' } satisfies FieldPlan },
        resolve: (each) => each.node as never,
      }),
      score: t.exposeFloat('score', {
        description:
          'How well the entity matches, from 0 to 1: 1 is an exact name, 0.97 or more a code, 0.5 or more the beginning or a part of a name. Each misspelled letter lowers the score.',
      }),
      matched: t.exposeString('matched', { description: 'The name or code that matched.' }),
    }),
  });
}
