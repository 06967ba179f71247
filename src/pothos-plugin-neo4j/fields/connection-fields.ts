import { RootFieldBuilder, type EnumRef, type InputFieldMap, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Direction } from '../../graph/cypher/pattern.ts';
import type { NamedOrder } from '../connections/connection.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  doesAskForStanding,
  readFilter,
  type Filtered,
  type FilterInput,
  type FilterValue,
} from '../filters/filter.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { GraphNode, Scope } from '../load/graph-value.ts';
import { planOnce } from '../load/plan-once.ts';
import {
  openRelationshipConnection,
  planRelationshipConnection,
} from '../connections/relationship-connection.ts';
import { openListConnection } from '../connections/list-connection.ts';
import { pageArguments, type PageArguments } from '../connections/page-arguments.ts';
import {
  narrowScope,
  OPEN_SCOPE,
  scopeArguments,
  timeless,
  type ScopeArguments,
} from '../scope/scope.ts';
import { orderOf, type Sort, type SortArgument } from '../connections/sort.ts';
import { hasStanding, ownConditions, usualConditions } from '../scope/standing.ts';
import { planTraversal } from '../load/traversal.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.relatedConnection = function relatedConnection(connection, options) {
  const plan = planTraversal(options.steps, connection.node);
  const acceptsTemporalArgs = options.acceptsTemporalArgs ?? true;
  return this.field({
    type: connection.connection,
    description: options.description,
    args: {
      ...standingArguments(this, options),
      ...choiceArguments(this, options),
      ...connectionArguments(this, acceptsTemporalArgs),
    },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const [node, context] = [parent as GraphNode, shared as GraphContext];
      const planned = planOnce(context, info, node.scope, (selection) => {
        const below = narrowScope(node.scope, given as ScopeArguments);
        const scope = acceptsTemporalArgs ? below : timeless(node.scope);
        return planRelationshipConnection(context, selection, {
          arguments: given as PageArguments,
          plan,
          ...readChoice(options, given, { of: 'links', scope, info, links: plan.links }),
          scope,
          below,
          edges: connection.edges,
        });
      });
      return openRelationshipConnection(context, node, planned);
    },
  });
};

/** What clients can choose for a connection. */
interface Choice {
  readonly sort: Sort;
  readonly filter?: FilterInput;
  readonly standings?: StandingChoice;
}

/** The argument with which clients select links by standing. */
export interface StandingChoice {
  readonly argument: string;
  readonly type: EnumRef<SchemaTypes, string>;
  readonly description: string;
}

interface ChoiceArguments {
  readonly sort?: SortArgument | null;
  readonly filter?: FilterValue | null;
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
      ...choiceArguments(this, options),
      ...connectionArguments(this, true),
    },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const [node, context] = [parent as GraphNode, shared as GraphContext];
      const planned = planOnce(context, info, node.scope, (selection) => {
        const { kinds, direction, ...rest } = given as LinksArguments;
        const links = options.links.filter((link) => kinds?.includes(link.type) ?? true);
        const scope = narrowScope(node.scope, rest);
        return planRelationshipConnection(context, selection, {
          arguments: rest,
          plan: planTraversal([{ links, direction: direction ?? 'BOTH', to: [] }]),
          ...readChoice(options, given, { of: 'links', scope, info }),
          scope,
          below: scope,
          edges: connection.edges,
        });
      });
      return openRelationshipConnection(context, node, planned);
    },
  });
};

methods.nodesConnection = function nodesConnection(connection, options) {
  const acceptsTemporalArgs = options.acceptsTemporalArgs ?? false;
  return this.field({
    type: connection.connection,
    description: options.description,
    args: { ...choiceArguments(this, options), ...connectionArguments(this, acceptsTemporalArgs) },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const context = shared as GraphContext;
      const scope = narrowScope(OPEN_SCOPE, given as ScopeArguments);
      const selection = planOnce(context, info, openListConnection, (below) => below);
      return openListConnection(context, selection, {
        arguments: given as PageArguments,
        label: options.model.label,
        ...(options.among ? { among: options.among(parent) } : {}),
        ...readChoice(options, given, { of: 'nodes', scope, info }),
        span: options.span ?? null,
        scope,
      });
    },
  });
};

function choiceArguments(fields: Fields, { sort, filter }: Choice): InputFieldMap {
  const chosen: InputFieldMap = {};
  if (filter) {
    chosen['filter'] = fields.arg({
      type: filter.input,
      description:
        'Only rows that certainly match all of these conditions. Also applies to counts, groups and series.',
    });
  }
  if (sort.input) {
    const keys = Object.keys(sort.keys);
    chosen['sort'] = fields.arg({
      type: sort.input,
      description: `The sort order, such as \`{by: ${keys.at(-1)}, order: DESC}\`. Default: by ${keys[0]}, ascending.`,
    });
  }
  return chosen;
}

function readChoice(
  choice: Choice,
  given: unknown,
  call: {
    readonly of: 'links' | 'nodes';
    readonly scope: Scope;
    readonly info: GraphQLResolveInfo;
    /** The kinds of links that are restricted by standing and by `ownFrom`. Default: no restriction. */
    readonly links?: readonly RelationshipModel[];
  },
): { readonly order: NamedOrder; readonly filter: Filtered } {
  const chosen = given as ChoiceArguments;
  const { of, info, links = [] } = call;
  const own = readFilter(choice.filter, chosen.filter, call.scope);
  const filter = addStanding(own, choice, given, { links, scope: call.scope });
  return {
    filter,
    order: orderOf(choice.sort, chosen.sort, { of, field: info.fieldName, filter }),
  };
}

/**
 * Adds conditions on the standing to a filter: the standings of the argument if it is given, otherwise the default
 * standing, unless the filter itself selects a standing.
 */
function addStanding(
  filter: Filtered,
  choice: Choice,
  given: unknown,
  { links, scope }: { readonly links: readonly RelationshipModel[]; readonly scope: Scope },
): Filtered {
  const { [choice.standings?.argument ?? '']: asked, filter: chosen } = given as ChoiceArguments &
    Readonly<Record<string, unknown>>;
  const own = ownConditions(links, 'l', scope);
  if (Array.isArray(asked)) {
    const standings = asked.map(String).toSorted();
    const wanted = links.flatMap(({ standing }) =>
      standing ? [hasStanding('l', standing, standings)] : [],
    );
    const name = `${filter.name} ${standings.join()}`.trimStart();
    return { conditions: [...filter.conditions, ...own, ...wanted], name };
  }
  const isAsked = choice.filter && chosen && doesAskForStanding(choice.filter, chosen);
  const usual = isAsked ? [] : usualConditions(links, 'l');
  return { ...filter, conditions: [...filter.conditions, ...own, ...usual] };
}

function standingArguments(fields: Fields, { standings }: Choice): InputFieldMap {
  if (!standings) return {};
  const { argument, type, description } = standings;
  return { [argument]: fields.arg({ type: [type], description }) };
}

function connectionArguments(fields: Fields, acceptsTemporalArgs: boolean): InputFieldMap {
  return { ...pageArguments(fields), ...(acceptsTemporalArgs ? scopeArguments(fields) : {}) };
}
