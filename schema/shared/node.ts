import type { GraphQLResolveInfo } from 'graphql';
import { apiError } from '../../src/pothos-plugin-neo4j/load/api-error.ts';
import { findNode } from '../../src/pothos-plugin-neo4j/load/find-nodes.ts';
import { decodeGlobalId } from '../../src/pothos-plugin-neo4j/global-id.ts';
import type { GraphContext } from '../../src/pothos-plugin-neo4j/load/graph-context.ts';
import type { GraphNode } from '../../src/pothos-plugin-neo4j/load/graph-value.ts';
import { OPEN_SCOPE } from '../../src/pothos-plugin-neo4j/scope/scope.ts';
import { builder } from './builder.ts';
import { Node } from './source.ts';
import { nodes } from './whole-graph.ts';

const MOST_IDS = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Anything by its global id; null where the id is none of ours, or nothing has it any more.',
    args: { id: t.arg.id({ required: true, description: 'The `id` of an answer.' }) },
    resolve: (_root, { id }, context, info) => findById({ context, info }, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `Many things by their global ids, in the order of the ids; ${MOST_IDS} at most.`,
    args: { ids: t.arg.idList({ required: true, description: 'Values of `id` from answers.' }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MOST_IDS) {
        throw apiError(
          'BAD_USER_INPUT',
          `Ask for ${MOST_IDS} ids at most at a time, not ${ids.length}.`,
        );
      }
      return Promise.all(ids.map((id) => findById({ context, info }, id)));
    },
  }),
}));

async function findById(
  call: { readonly context: GraphContext; readonly info: GraphQLResolveInfo },
  id: string,
): Promise<GraphNode | null> {
  const wanted = decodeGlobalId(id);
  const model = nodes().find((each) => each.label === wanted?.typename);
  return wanted && model ? findNode({ ...call, scope: OPEN_SCOPE }, model.label, wanted.key) : null;
}
