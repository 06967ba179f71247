import { RootFieldBuilder, type InputFieldMap, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Direction } from '../cypher/pattern.ts';
import type { GraphContext } from './graph-context.ts';
import type { GraphNode } from './graph-value.ts';
import { openLinkConnection } from './link-connection.ts';
import { openListConnection } from './list-connection.ts';
import type { PageArguments } from './page-arguments.ts';
import { narrowScope, OPEN_SCOPE, scopeArguments, timeless, type ScopeArguments } from './scope.ts';
import { orderOf, type Sort, type SortArgument } from './sort.ts';
import { planWalk } from './walk-plan.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.relatedConnection = function relatedConnection(connection, options) {
  const plan = planWalk(options.steps, connection.node);
  const isScoped = options.isScoped ?? true;
  return this.field({
    type: connection.connection,
    description: options.description,
    args: { ...sortArgument(this, options.sort), ...connectionArguments(this, isScoped) },
    resolve: (parent: unknown, given: unknown, context: unknown, info: GraphQLResolveInfo) => {
      const node = parent as GraphNode;
      const below = narrowScope(node.scope, given as ScopeArguments);
      return openLinkConnection({
        context: context as GraphContext,
        info,
        parent: node,
        arguments: given as PageArguments,
        plan,
        order: orderOf(options.sort, (given as SortArguments).sort, 'links'),
        scope: isScoped ? below : timeless(node.scope),
        below,
        edges: connection.edges,
      });
    },
  });
};

interface SortArguments {
  readonly sort?: SortArgument | null;
}

interface LinksArguments extends PageArguments, ScopeArguments {
  readonly kinds?: readonly string[] | null;
  readonly direction?: Direction | null;
}

methods.linksConnection = function linksConnection(connection, options) {
  return this.field({
    type: connection.connection,
    description: options.description,
    args: {
      ...options.args,
      ...sortArgument(this, options.sort),
      ...connectionArguments(this, true),
    },
    resolve: (parent: unknown, given: unknown, context: unknown, info: GraphQLResolveInfo) => {
      const { kinds, direction, ...rest } = given as LinksArguments;
      const links = options.links.filter((link) => kinds?.includes(link.type) ?? true);
      const node = parent as GraphNode;
      const scope = narrowScope(node.scope, rest);
      return openLinkConnection({
        context: context as GraphContext,
        info,
        parent: node,
        arguments: rest,
        plan: planWalk([{ links, direction: direction ?? 'BOTH', to: [] }]),
        order: orderOf(options.sort, (given as SortArguments).sort, 'links'),
        scope,
        below: scope,
        edges: connection.edges,
      });
    },
  });
};

methods.nodesConnection = function nodesConnection(connection, options) {
  const isScoped = options.isScoped ?? false;
  return this.field({
    type: connection.connection,
    description: options.description,
    args: { ...sortArgument(this, options.sort), ...connectionArguments(this, isScoped) },
    resolve: (_parent: unknown, given: unknown, context: unknown, info: GraphQLResolveInfo) =>
      openListConnection({
        context: context as GraphContext,
        info,
        arguments: given as PageArguments,
        label: options.model.label,
        order: orderOf(options.sort, (given as SortArguments).sort, 'nodes'),
        span: options.span ?? null,
        scope: narrowScope(OPEN_SCOPE, given as ScopeArguments),
      }),
  });
};

function sortArgument(fields: Fields, { input }: Sort): InputFieldMap {
  if (!input) return {};
  const description = 'How to sort: by the first of the keys, ascending, unless said.';
  return { sort: fields.arg({ type: input, description }) };
}

function connectionArguments(fields: Fields, isScoped: boolean): InputFieldMap {
  return {
    first: fields.arg.int({
      description: 'How many rows from the start, or after `after`: 20 unless said.',
    }),
    after: fields.arg.string({ description: 'The cursor after which the page starts.' }),
    last: fields.arg.int({ description: 'How many rows from the end, or before `before`.' }),
    before: fields.arg.string({ description: 'The cursor before which the page ends.' }),
    ...(isScoped ? scopeArguments(fields) : {}),
  };
}
