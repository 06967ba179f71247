import { RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { START_KEY } from '../../graph/cypher/read/listed-relationships.ts';
import type { PageArguments } from '../connections/page-arguments.ts';
import { openRelationshipList, planRelationshipList } from '../connections/relationship-list.ts';
import { hooksOf } from '../hooks/hooks-of.ts';
import { narrowScope, openScope } from '../hooks/scope.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { GraphNode } from '../load/graph-value.ts';
import { planInScope } from '../load/plan-once.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import {
  choiceArguments,
  connectionArguments,
  readChoice,
  type ChoiceArguments,
} from './connection-fields.ts';
import type { RelationshipsConnectionOptions } from './type-options.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.relationshipsConnection = function relationshipsConnection({ connection }, options) {
  const { sort, filter, belongsTo, meaning } = options;
  const top = openScope(hooksOf(this).scope);
  const choice = { sort, ...(filter ? { filter } : {}) };
  const conditions = belongsTo ? [belongsTo(START_KEY)] : [];
  return this.field({
    type: connection,
    description: options.description,
    args: { ...choiceArguments(this, choice), ...connectionArguments(this, true) },
    extensions: { graph: planCosts(options) },
    resolve: (parent: unknown, given: unknown, shared: unknown, info: GraphQLResolveInfo) => {
      const context = shared as GraphContext;
      const node = belongsTo ? (parent as GraphNode) : null;
      const above = node?.scope ?? top;
      const planned = planInScope(context, info, above, (selection) => {
        const wanted = (given as ChoiceArguments).filter ?? {};
        const links = options.links(wanted);
        const scope = narrowScope(above, given as object);
        const chosen = readChoice(choice, given, {
          ...{ of: links, scope, field: info.fieldName, ends: { sender: 'a', receiver: 'n' } },
          ...(meaning ? { meaning } : {}),
        });
        const page = given as PageArguments;
        return planRelationshipList(context, selection, {
          ...{ arguments: page, links, conditions, scope },
          anchor: options.anchor?.(wanted) ?? null,
          ...chosen,
        });
      });
      return openRelationshipList(context, planned, node);
    },
  });
};

/** The cost of a statement that reads all relationships of one type, and the maximum cost for several types. */
const ALL_OF_TYPE = 200;
const MAX_ALL = 1_000;

/** Returns the costs of statements that read all relationships. Totals and orders without an index need these statements. */
function planCosts(options: RelationshipsConnectionOptions): FieldPlan {
  const { links, anchor, belongsTo, unindexedSorts = [] } = options;
  const totalCost: FieldPlan['totalCost'] = (given) => {
    const wanted = (given as ChoiceArguments).filter ?? {};
    if (belongsTo ?? anchor?.(wanted)) return 0;
    return Math.min(MAX_ALL, links(wanted).length * ALL_OF_TYPE);
  };
  return {
    totalCost,
    statementCost: (given) => {
      const { by } = (given as ChoiceArguments).sort ?? {};
      return unindexedSorts.includes(String(by)) ? totalCost(given) : 0;
    },
  };
}
