import { RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import type { PropertyPlan, FieldPlan } from '../selection/field-plan.ts';
import { findNode } from '../load/find-nodes.ts';
import type { GraphContext } from '../load/graph-context.ts';
import {
  receiverOf,
  senderOf,
  type GraphRelationship,
  type GraphNode,
} from '../load/graph-value.ts';
import { noteCut } from '../load/notices.ts';
import { readPropertiesOf } from '../load/read-columns.ts';
import { listRelationships, listNodesAt, LIST_LIMIT } from '../connections/related.ts';
import { ownModelOf } from './own-model.ts';
import { hooksOf } from '../hooks/hooks-of.ts';
import { propertyTypeOf } from '../hooks/property-type.ts';
import { narrowScope, openScope } from '../hooks/scope.ts';
import { planTraversal } from '../load/traversal.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;
type Parent = GraphNode | GraphRelationship;
type Model = NodeModel | RelationshipModel;
type ColumnOptions = Parameters<Fields['property']>[2];
type ColumnsOptions = Parameters<Fields['properties']>[2];

/** The arguments of a field on properties: with its model, or in a type with a model of its own without. */
type PropertyCall<Named, Options> =
  | readonly [model: Model, named: Named, options: Options]
  | readonly [named: Named, options: Options];

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.property = function property(this: Fields, ...given: PropertyCall<string, ColumnOptions>) {
  const [model, property, options] = withModel(this, given);
  const plan = planColumn(model, property);
  const hook = propertyTypeOf(hooksOf(this).propertyTypes, plan.type);
  return this.properties(model, [property], {
    ...options,
    type: (options.type ?? hook.type) as never,
    convert: ([value]) => (hook.parse && value !== null ? hook.parse(value) : value),
  });
};

methods.properties = function properties(
  this: Fields,
  ...given: PropertyCall<readonly string[], ColumnsOptions>
) {
  const [model, properties, options] = withModel(this, given);
  const plan = properties.map((property) => planColumn(model, property));
  const further = (options.argumentProperties ?? []).map((name) => planColumn(model, name));
  const extension: FieldPlan = {
    columns: plan,
    argumentColumns: further,
    namesEnds: options.namesEnds ?? false,
    isValue: true,
  };
  return this.field({
    type: options.type,
    nullable: options.nullable ?? true,
    description: options.description,
    ...(options.args ? { args: options.args } : {}),
    extensions: { graph: extension },
    resolve: (parent: unknown, given: Readonly<Record<string, unknown>>, context: unknown) => {
      const from = parent as Parent;
      const isGiven = Object.values(given).some((value) => value !== null && value !== undefined);
      const columns = isGiven ? [...plan, ...further] : plan;
      const values = readPropertiesOf(context as GraphContext, from, columns);
      return (
        values instanceof Promise
          ? values.then((found) => options.convert(found, from, given))
          : options.convert(values, from, given)
      ) as never;
    },
  });
};

methods.relationshipEnd = function relationshipEnd(end, options) {
  return this.field({
    type: options.type,
    description: options.description,
    extensions: { graph: { end } satisfies FieldPlan },
    resolve: (parent: unknown) => endOf(parent as GraphRelationship, end) as never,
  });
};

methods.nodeByKey = function nodeByKey(model, property, options) {
  const plan = planColumn(model, property);
  return this.field({
    type: options.type,
    nullable: true,
    description: options.description,
    extensions: { graph: { columns: [plan] } satisfies FieldPlan },
    resolve: async (
      parent: unknown,
      _arguments: unknown,
      given: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const context = given as GraphContext;
      const [key] = await readPropertiesOf(context, parent as Parent, [plan]);
      if (typeof key !== 'string') return null;
      return findNode(
        { context, info, scope: (parent as Parent).scope },
        options.target.label,
        key,
      ) as never;
    },
  });
};

methods.nodesByKeys = function nodesByKeys(model, property, options) {
  const plan = planColumn(model, property);
  return this.field({
    type: [options.type],
    description: options.description,
    extensions: { graph: { columns: [plan] } satisfies FieldPlan },
    resolve: async (
      parent: unknown,
      _arguments: unknown,
      given: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const context = given as GraphContext;
      const [keys] = await readPropertiesOf(context, parent as Parent, [plan]);
      if (!Array.isArray(keys)) return [];
      const call = { context, info, scope: (parent as Parent).scope };
      if (keys.length > LIST_LIMIT) noteCut(context, info.fieldName, LIST_LIMIT);
      const wanted = keys
        .slice(0, LIST_LIMIT)
        .map((key) => findNode(call, options.target.label, String(key)));
      return (await Promise.all(wanted)).filter((node) => node !== null) as never;
    },
  });
};

methods.relatedNodes = function relatedNodes(options) {
  const plan = planTraversal(options.steps);
  return this.field({
    type: [options.type] as never,
    description: options.description,
    resolve: (parent: unknown, _arguments: unknown, context: unknown, info: GraphQLResolveInfo) =>
      listNodesAt(
        {
          context: context as GraphContext,
          info,
          parent: parent as GraphNode,
          isTimeless: options.isTimeless ?? false,
        },
        plan,
      ) as never,
  });
};

methods.relatedNode = function relatedNode(options) {
  const plan = planTraversal(options.steps);
  return this.field({
    type: options.type as never,
    description: options.description,
    resolve: async (
      parent: unknown,
      _arguments: unknown,
      context: unknown,
      info: GraphQLResolveInfo,
    ) => {
      const call = {
        context: context as GraphContext,
        info,
        parent: parent as GraphNode,
        isTimeless: options.isTimeless ?? false,
      };
      const [node] = await listNodesAt(call, plan);
      return node as never;
    },
  });
};

methods.relatedRelationships = function relatedRelationships(options) {
  const plan = planTraversal(options.steps);
  return this.field({
    type: [options.type] as never,
    description: options.description,
    resolve: (parent: unknown, _arguments: unknown, context: unknown, info: GraphQLResolveInfo) =>
      listRelationships(
        {
          context: context as GraphContext,
          info,
          parent: parent as GraphNode,
          isTimeless: options.isTimeless ?? false,
        },
        plan,
      ) as never,
  });
};

methods.nodeBySlug = function nodeBySlug(model, options) {
  const { scope: hook } = hooksOf(this);
  return this.field({
    type: options.type,
    nullable: true,
    description: options.description,
    args: {
      slug: this.arg.string({ required: true, description: 'Its key, as in `slug` of an answer.' }),
      ...(options.acceptsTemporalArgs ? hook.arguments(this) : {}),
    },
    resolve: (_parent: unknown, given: unknown, context: unknown, info: GraphQLResolveInfo) => {
      const { slug, ...rest } = given as { readonly slug: string };
      const scope = narrowScope(openScope(hook), rest);
      return findNode(
        { context: context as GraphContext, info, scope },
        model.label,
        slug,
      ) as never;
    },
  });
};

function endOf(
  link: GraphRelationship,
  end: 'near' | 'via' | 'far' | 'sender' | 'receiver',
): GraphNode | null {
  if (end === 'sender') return senderOf(link);
  return end === 'receiver' ? receiverOf(link) : link[end];
}

function withModel<Named, Options>(
  fields: Fields,
  given: PropertyCall<Named, Options>,
): readonly [Model, Named, Options] {
  return given.length === 3 ? given : [ownModelOf(fields), ...given];
}

function planColumn(model: NodeModel | RelationshipModel, property: string): PropertyPlan {
  const inherited = 'type' in model ? model.inherited : {};
  const type = model.properties[property] ?? inherited[property];
  if (type) return { property, type };
  throw new Error(`${'type' in model ? model.type : model.label} has no property ${property}.`);
}
