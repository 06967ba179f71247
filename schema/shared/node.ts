import type { GraphQLResolveInfo } from 'graphql';
import {
  apiError,
  findNode,
  decodeGlobalId,
  type FieldPlan,
  type GraphContext,
  type GraphNode,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { builder } from './builder.ts';
import { Node } from './source.ts';
import { nodes } from './whole-graph.ts';

const MAX_IDS = 100;

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description:
      'Finds an object by its global id. Null if the id is invalid or the object no longer exists.',
    args: { id: t.arg.id({ required: true, description: 'The `id` from a response.' }) },
    resolve: (_root, { id }, context, info) => findById({ context, info }, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `Finds several objects by their global ids, in the order of the ids. Maximum: ${MAX_IDS} ids.`,
    args: { ids: t.arg.idList({ required: true, description: 'Values of `id` from responses.' }) },
    extensions: {
      graph: { cost: ({ ids }) => (Array.isArray(ids) ? ids.length : 1) } satisfies FieldPlan,
    },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > MAX_IDS) {
        throw apiError(
          'BAD_USER_INPUT',
          `Too many ids: ${ids.length}. Use at most ${MAX_IDS} at a time.`,
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
