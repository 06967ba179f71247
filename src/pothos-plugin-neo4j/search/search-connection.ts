import SchemaBuilder, { type ObjectRef, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { cypher } from '../../graph/cypher/cypher.ts';
import type { OrderTerm } from '../../graph/cypher/order.ts';
import {
  collectForConnection,
  indexOf,
  ONE_STEP,
  type Collected,
} from '../selection/collect-columns.ts';
import { planOf } from '../selection/field-plan.ts';
import { isIntrospection, type Selection } from '../selection/walk-selection.ts';
import { pageNeeds } from '../selection/page-needs.ts';
import { planOnce } from '../load/plan-once.ts';
import type { NodeEdge, Page } from '../connections/connection.ts';
import { decodeCursor, encodeCursor } from '../connections/cursor.ts';
import { comparePlaces, findHits, placeOf, type Hits } from './find-hits.ts';
import { HIT_COLUMNS, type Hit } from './read-hit.ts';
import type { SearchPlan } from './search-plan.ts';
import type { GraphTypeRef } from '../connections/connection-ref.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { GraphNode } from '../load/graph-value.ts';
import {
  cutPage,
  readPageArguments,
  type PageArguments,
  type PageBounds,
  type PageWanted,
} from '../connections/page-arguments.ts';
import { readSearchText } from './rank-name.ts';
import type { Scope } from '../hooks/scope.ts';
import { cursorField, nodeField, defineConnection } from '../connections/connection-types.ts';

/** An edge of a search: a node, its score, and the name that matched. */
export interface SearchEdge extends NodeEdge {
  readonly score: number;
  readonly matched: string;
  readonly isText: boolean;
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
  /** The scope of the fields below the nodes. */
  readonly scope: Scope;
}

/** Returns a search as a connection. The statement of the search also fetches the selected properties of the nodes. */
export function openSearch(call: SearchCall): SearchResult {
  const { context, plan, text, labels } = call;
  const page = readPageArguments(call.arguments, context.maxPage);
  const indexes = [plan.names?.words, plan.texts?.index];
  const order = `search ${JSON.stringify([readSearchText(text).folded, labels, indexes])}`;
  const [start, end] = [page.start, page.end].map((cursor) =>
    cursor === null ? null : decodeCursor(cursor, order, PLACE),
  );
  const { collected, cursors, isWhole } = planOnce(context, call.info, openSearch, planSelection);
  const needed = isWhole ? Infinity : countNeeded(page);
  let running: Promise<Hits> | undefined;
  const found = (): Promise<Hits> =>
    (running ??= findHits(context, plan, { text, labels, collected, needed }));
  const bounds = async (): Promise<PageBounds> => {
    const [after, before] = page.isBackward ? [end, start] : [start, end];
    const { hits } = await found();
    if (!after && !before) return cutPage(page, { low: 0, high: hits.length });
    const places = hits.map((hit) => placeOf(plan, hit));
    const low = after ? places.findLastIndex((each) => comparePlaces(each, after) <= 0) + 1 : 0;
    const upper = before ? places.findIndex((each) => comparePlaces(each, before) >= 0) : -1;
    return cutPage(page, { low, high: upper === -1 ? places.length : upper });
  };
  const cursorOf = (hit: Hit): string => (cursors ? encodeCursor(order, placeOf(plan, hit)) : '');
  const edges = async (): Promise<readonly SearchEdge[]> => {
    const { from, to } = await bounds();
    const hits = (await found()).hits.slice(from, to);
    return hits.map((hit) => openEdge(call.scope, collected, hit, cursorOf(hit)));
  };
  return {
    edges,
    cursorAt: async (place) => (await edges()).at(place)?.cursor ?? null,
    nodes: async () => (await edges()).map((edge) => edge.node),
    totalCount: async () => (await found()).hits.length,
    isTruncated: async () => (await found()).isTruncated,
    hasNextPage: async () => (await bounds()).to < (await found()).hits.length,
    hasPreviousPage: async () => (await bounds()).from > 0,
  };
}

const SHAPE = {
  ends: ONE_STEP,
  node: 'far',
  always: HIT_COLUMNS,
} as const;

const PLACE: readonly OrderTerm[] = (['integer', 'integer', 'text', 'text'] as const).map(
  (type) => ({ expression: cypher``, type, isDescending: false }),
);

/** Returns the columns of the nodes, whether cursors are selected, and whether a selected field depends on all hits. */
function planSelection(selection: Selection) {
  const collected = collectForConnection(selection, SHAPE);
  return { collected, cursors: pageNeeds(selection).cursors, isWhole: !selection.every(isOfPage) };
}

function isOfPage({ field }: Selection[number]): boolean {
  return planOf(field).part !== undefined || isIntrospection(field);
}

/** Returns the number of leading hits that determine a page and `hasNextPage`. */
function countNeeded({ isBackward, skip, size, start, end }: PageWanted): number {
  return isBackward || start !== null || end !== null ? Infinity : skip + size + 1;
}

function openEdge(scope: Scope, collected: Collected, hit: Hit, cursor: string): SearchEdge {
  const { label, key, row, score, isText } = hit;
  const node = { label, key, columns: indexOf(collected, 'n'), row, scope };
  return { cursor, node, score, matched: hit.matched(), isText };
}

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

(SchemaBuilder.prototype as Builder).searchConnection = function searchConnection(name, options) {
  return defineConnection<SearchResult>(this, {
    name,
    description: options.description,
    edge: defineEdge(this, name, options.node),
    node: options.node,
    fields: {
      edges: 'The hits on this page, best first.',
      nodes: 'The hits on this page, without scores.',
      totalCount: 'The number of ranked hits. Maximum: 200.',
    },
    nodes: (result) => result.nodes(),
    further: (t) => ({
      isTruncated: t.boolean({
        description:
          'Whether there are more hits than the server ranks. Use a longer text to find fewer.',
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
    description: `A hit in ${name}Connection, with its score and what matched.`,
    fields: (t) => ({
      cursor: cursorField(t),
      node: nodeField(t, { type: node, description: 'The node.', plan: { end: 'far' } }),
      score: t.exposeFloat('score', {
        description:
          'How well the node matches, from 0 to 1. An exact name has 1, a code at least 0.97, and the beginning or a part of a name at least 0.5. Each misspelled letter lowers the score. A match in a text has at most 0.04.',
      }),
      matched: t.exposeString('matched', {
        description: 'The matching name or code, or an excerpt of the matching text.',
      }),
      isText: t.exposeBoolean('isText', {
        description: 'Whether a text matched, not a name or code.',
      }),
    }),
  });
}
