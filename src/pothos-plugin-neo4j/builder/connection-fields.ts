import { RootFieldBuilder, type EnumRef, type InputFieldMap, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Fragment } from '../../graph/cypher/cypher.ts';
import type { Direction } from '../../graph/cypher/pattern.ts';
import type { ConnectionRef } from '../connections/connection-ref.ts';
import type { NamedOrder } from '../connections/connection.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import {
  meaningOf,
  readFilter,
  type Filtered,
  type FilterInput,
  type FilterValue,
  type StoredEnds,
} from '../filters/filter.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { GraphNode } from '../load/graph-value.ts';
import { planInScope, planOnce } from '../load/plan-once.ts';
import { shareFragment } from '../load/plan-tables.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import {
  nestRelatedConnection,
  openRelatedConnection,
  planRelatedConnection,
  type RelatedConnectionCall,
} from '../connections/related-connection.ts';
import { openListConnection, planListConnection } from '../connections/list-connection.ts';
import { pageArguments, type PageArguments } from '../connections/page-arguments.ts';
import { hooksOf } from '../hooks/hooks-of.ts';
import { narrowScope, openScope, releaseScope, type Meaning, type Scope } from '../hooks/scope.ts';
import { orderOf, type Sort, type SortArgument } from '../connections/sort.ts';
import { planTraversal } from '../load/traversal.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.relatedConnection = function relatedConnection(connection, options) {
  const plan = planTraversal(options.steps, connection.node);
  const inheritsScope = options.inheritsScope ?? true;
  return this.field({
    type: connection.connection,
    description: options.description,
    args: {
      ...choosingArguments(this, options),
      ...choiceArguments(this, options),
      ...connectionArguments(this, inheritsScope),
    },
    ...relatedField(connection, (above, given, field) => {
      const below = narrowScope(above, given);
      const scope = inheritsScope ? below : releaseScope(above);
      const from = plan.linksBefore.length > 0 ? 'm' : 'a';
      const choice = readChoice(options, given, { of: plan.links, from, scope, field });
      return { arguments: given, plan, ...choice, scope, below };
    }),
  });
};

/** The options of a connection that define its `sort`, `filter` and `choice` arguments. */
interface Choice {
  readonly sort: Sort;
  readonly filter?: FilterInput;
  readonly choice?: RelationshipChoice;
}

/** An argument with which clients replace the default selection of relationships. */
export interface RelationshipChoice {
  readonly argument: string;
  readonly type: EnumRef<SchemaTypes, string>;
  readonly description: string;
  /** Returns the conditions on a relationship that has one of the given values. */
  readonly conditions: (
    variable: string,
    relationships: readonly RelationshipModel[],
    given: readonly string[],
  ) => readonly Fragment[];
}

/** The arguments `sort` and `filter` of a connection. */
export interface ChoiceArguments {
  readonly sort?: SortArgument | null;
  readonly filter?: FilterValue | null;
}

interface LinksArguments extends PageArguments {
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
    ...relatedField(connection, (above, given: LinksArguments, field) => {
      const { kinds, direction } = given;
      const links = options.links.filter((link) => kinds?.includes(link.type) ?? true);
      const plan = planTraversal([{ links, direction: direction ?? 'BOTH', to: [] }]);
      const scope = narrowScope(above, given);
      const choice = readChoice(options, given, {
        of: options.links,
        scope,
        field,
        meaning: 'ALL',
      });
      return { arguments: given, plan, ...choice, scope, below: scope };
    }),
  });
};

/** Returns the request for a connection of relationships. `above` is the scope of the parent node. */
type ToCall = (
  above: Scope,
  given: PageArguments,
  field: string,
) => Omit<RelatedConnectionCall, 'edges'>;

/**
 * Returns the resolver and the plan of a connection of relationships. The resolver plans the connection once for all
 * parents of a level. With the plan, the statement of the parents can contain the connection.
 */
function relatedField({ edges }: ConnectionRef<SchemaTypes>, toCall: ToCall) {
  const nest: FieldPlan['nest'] = (place, { field, arguments: given, children }) =>
    nestRelatedConnection(place, children, (above) => ({
      ...toCall(above, given, field.name),
      edges,
    }));
  return {
    extensions: { graph: { nest } satisfies FieldPlan },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const [node, context] = [parent as GraphNode, shared as GraphContext];
      const planned = planInScope(context, info, node.scope, (selection) => {
        const call = toCall(node.scope, given as PageArguments, info.fieldName);
        return planRelatedConnection(context.planning, selection, { ...call, edges });
      });
      return openRelatedConnection(context, node, planned);
    },
  };
}

methods.nodesConnection = function nodesConnection(connection, options) {
  const inheritsScope = options.inheritsScope ?? false;
  const top = openScope(hooksOf(this).scope);
  return this.field({
    type: connection.connection,
    description: options.description,
    args: { ...choiceArguments(this, options), ...connectionArguments(this, inheritsScope) },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const context = shared as GraphContext;
      const scope = narrowScope(top, given as object);
      const { planning } = context;
      const match = options.match && shareFragment(planning, options.match(parent, scope));
      // A match depends on the parent.
      const planned = planOnce(context, info, match ?? planListConnection, (selection) =>
        planListConnection(planning, selection, {
          arguments: given as PageArguments,
          label: options.model.label,
          ...(match ? { match } : {}),
          ...readChoice(options, given, { of: 'nodes', scope, field: info.fieldName }),
          conditions: options.conditions?.('n', scope) ?? [],
          scope,
        }),
      );
      return openListConnection(context, planned);
    },
  });
};

/** Defines the arguments `filter` and `sort` of a connection. */
export function choiceArguments(fields: Fields, { sort, filter }: Choice): InputFieldMap {
  const chosen: InputFieldMap = {};
  if (filter) {
    chosen['filter'] = fields.arg({
      type: filter.input,
      description:
        'Returns only entries that certainly match all of these conditions. Also applies to counts, groups, series and aggregates.',
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

/** Reads the arguments `filter` and `sort` of a connection. */
export function readChoice(
  choice: Choice,
  given: unknown,
  call: {
    readonly of: readonly RelationshipModel[] | 'nodes';
    readonly scope: Scope;
    /** The name of the field. */
    readonly field: string;
    /** The variable of the node from which the relationships lead. */
    readonly from?: string;
    readonly ends?: StoredEnds;
    /** Which relationships are returned, unless the client chooses. */
    readonly meaning?: Meaning;
  },
): { readonly order: NamedOrder; readonly filter: Filtered; readonly meaning: Meaning } {
  const { of, field, scope, from, ends } = call;
  const chosen = given as ChoiceArguments;
  const relationships = of === 'nodes' ? [] : of;
  const standings = readStandings(choice, given);
  const meaning = (): Meaning => call.meaning ?? meaningOfChoice(choice, chosen, standings);
  const variables = { ...(from === undefined ? {} : { from }), ...(ends && { ends }) };
  const matched = { scope, relationships, meaning, ...variables };
  const own = readFilter(choice.filter, chosen.filter, matched);
  const filter = addChosen(
    own,
    standings,
    choice.choice?.conditions('l', relationships, standings ?? []),
  );
  const order = orderOf(choice.sort, chosen.sort, { of, field, filter, scope });
  return { filter, meaning: meaning(), order };
}

/** Returns the values of the `choice` argument, sorted, or undefined if the argument is not given. */
function readStandings({ choice }: Choice, given: unknown): readonly string[] | undefined {
  const asked = (given as Readonly<Record<string, unknown>>)[choice?.argument ?? ''];
  return choice && Array.isArray(asked) ? asked.map(String).toSorted() : undefined;
}

/** Returns the default selection, unless the `choice` argument or the filter selects relationships. */
function meaningOfChoice(
  { filter }: Choice,
  { filter: chosen }: ChoiceArguments,
  standings: readonly string[] | undefined,
): Meaning {
  if (standings) return 'CHOSEN';
  return filter && chosen ? meaningOf(filter, chosen) : 'USUAL';
}

/** Adds the conditions of the `choice` argument. */
function addChosen(
  filter: Filtered,
  standings: readonly string[] | undefined,
  conditions: readonly Fragment[] = [],
): Filtered {
  if (!standings) return filter;
  const name = `${filter.name} ${standings.join()}`.trimStart();
  return { conditions: [...filter.conditions, ...conditions], name };
}

function choosingArguments(fields: Fields, { choice }: Choice): InputFieldMap {
  if (!choice) return {};
  const { argument, type, description } = choice;
  return { [argument]: fields.arg({ type: [type], description }) };
}

/** Defines the arguments for paging, and those of the scope if the connection inherits it. */
export function connectionArguments(fields: Fields, inheritsScope: boolean): InputFieldMap {
  return {
    ...pageArguments(fields),
    ...(inheritsScope ? hooksOf(fields).scope.arguments(fields) : {}),
  };
}
