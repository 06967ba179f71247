import { RootFieldBuilder, type FieldRef, type SchemaTypes } from '@pothos/core';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';
import type { NodeModel } from '../../graph/model/node-model.ts';
import {
  hasArguments,
  type FieldPlan,
  type PropertyPlan,
  type ResolveAll,
} from '../selection/field-plan.ts';
import { findNode } from '../load/find-nodes.ts';
import {
  receiverOf,
  senderOf,
  type GraphRelationship,
  type GraphNode,
} from '../load/graph-value.ts';
import { noteCut } from '../load/notices.ts';
import { openPropertyReader, openValueReader, readPropertiesOf } from '../load/read-columns.ts';
import {
  listRelationships,
  listNodesAt,
  LIST_LIMIT,
  type RelatedCall,
} from '../connections/related.ts';
import type { GraphContext } from '../load/graph-context.ts';
import { graphField } from '../load/graph-field.ts';
import { mapLater } from '../load/later.ts';
import { ownModelOf } from './own-model.ts';
import { hooksOf } from '../hooks/hooks-of.ts';
import { propertyTypeOf } from '../hooks/property-type.ts';
import { narrowScope, openScope } from '../hooks/scope.ts';
import { planTraversal, type Traversal } from '../load/traversal.ts';

type Fields = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, unknown>;
type Parent = GraphNode | GraphRelationship;
type Model = NodeModel | RelationshipModel;
type ColumnOptions = Parameters<Fields['property']>[2];
type ColumnsOptions = Parameters<Fields['properties']>[2];

/** The arguments of `property` and `properties`. The model can be omitted in a type that has one. */
type PropertyCall<Named, Options> =
  | readonly [model: Model, named: Named, options: Options]
  | readonly [named: Named, options: Options];

const methods = RootFieldBuilder.prototype as unknown as Fields;

methods.property = function property(this: Fields, ...given: PropertyCall<string, ColumnOptions>) {
  const [model, property, options] = withModel(this, given);
  const column = planColumn(model, property);
  const { type, parse } = propertyTypeOf(hooksOf(this).propertyTypes, column.type);
  const convert = (value: unknown): unknown => (parse && value !== null ? parse(value) : value);
  return propertyField(this, { type, ...options }, [column], ({ parents, context }) => {
    const read = openValueReader(context as GraphContext, column);
    return (parents as readonly Parent[]).map((parent) => mapLater(read(parent), convert));
  });
};

methods.properties = function properties(
  this: Fields,
  ...given: PropertyCall<readonly string[], ColumnsOptions>
) {
  const [model, properties, { argumentProperties = [], convert, ...options }] = withModel(
    this,
    given,
  );
  const columns = properties.map((property) => planColumn(model, property));
  const argumentColumns = argumentProperties.map((name) => planColumn(model, name));
  const allColumns = [...columns, ...argumentColumns];
  return propertyField(
    this,
    { ...options, argumentColumns },
    columns,
    ({ parents, given: args, context }) => {
      const wanted = hasArguments(args) ? allColumns : columns;
      const read = openPropertyReader(context as GraphContext, wanted);
      return (parents as readonly Parent[]).map((parent) =>
        mapLater(read(parent), (values) => convert(values, parent, args)),
      );
    },
  );
};

/** Defines a field whose values depend on properties. `resolveAll` resolves the field for many parents. */
function propertyField(
  fields: Fields,
  {
    argumentColumns = [],
    namesEnds = false,
    readsToday = false,
    ...options
  }: Omit<Parameters<typeof graphField<Parent>>[1], 'plan' | 'resolve'> &
    Pick<FieldPlan, 'argumentColumns' | 'namesEnds' | 'readsToday'>,
  columns: readonly PropertyPlan[],
  resolveAll: ResolveAll,
): FieldRef<SchemaTypes> {
  return graphField<Parent>(fields, {
    nullable: true,
    ...options,
    plan: { columns, argumentColumns, namesEnds, readsToday, isValue: true, resolveAll },
    resolve: ({ parent, given: args, context }) =>
      resolveAll({ parents: [parent], given: args, context })[0],
  });
}

methods.relationshipEnd = function relationshipEnd(end, options) {
  return graphField<GraphRelationship>(this, {
    ...options,
    plan: { end },
    resolve: ({ parent }) => endOf(parent, end),
  });
};

methods.nodeByKey = function nodeByKey(model, property, { target, ...options }) {
  const columns = [planColumn(model, property)];
  return graphField<Parent>(this, {
    ...options,
    nullable: true,
    plan: { columns },
    resolve: async ({ parent, context, info }) => {
      const [key] = await readPropertiesOf(context, parent, columns);
      const call = { context, info, scope: parent.scope };
      return typeof key === 'string' ? findNode(call, target.label, key) : null;
    },
  });
};

methods.nodesByKeys = function nodesByKeys(model, property, { target, type, description }) {
  const columns = [planColumn(model, property)];
  return graphField<Parent>(this, {
    type: [type],
    description,
    plan: { columns },
    resolve: async ({ parent, context, info }) => {
      const [keys] = await readPropertiesOf(context, parent, columns);
      if (!Array.isArray(keys)) return [];
      const call = { context, info, scope: parent.scope };
      if (keys.length > LIST_LIMIT) noteCut(context, info.fieldName, LIST_LIMIT);
      const wanted = keys
        .slice(0, LIST_LIMIT)
        .map((key) => findNode(call, target.label, String(key)));
      return (await Promise.all(wanted)).filter((node) => node !== null);
    },
  });
};

methods.relatedNodes = function relatedNodes(options) {
  return relatedField(this, options, [options.type], listNodesAt);
};

methods.relatedNode = function relatedNode(options) {
  const readFirst: ReadRelated = async (call, plan) => (await listNodesAt(call, plan))[0];
  return relatedField(this, options, options.type, readFirst);
};

methods.relatedRelationships = function relatedRelationships(options) {
  return relatedField(this, options, [options.type], listRelationships);
};

methods.nodeBySlug = function nodeBySlug(model, { type, description, inheritsScope }) {
  const { scope: hook } = hooksOf(this);
  const top = openScope(hook);
  return graphField(this, {
    type,
    nullable: true,
    description,
    args: {
      slug: this.arg.string({
        required: true,
        description: 'The slug, as returned in the field `slug`.',
      }),
      ...(inheritsScope ? hook.arguments(this) : {}),
    },
    resolve: ({ given: { slug, ...rest }, context, info }) =>
      findNode({ context, info, scope: narrowScope(top, rest) }, model.label, String(slug)),
  });
};

type ReadRelated = (call: RelatedCall, plan: Traversal) => Promise<unknown>;

function relatedField(
  fields: Fields,
  { steps, description, inheritsScope = true }: Parameters<Fields['relatedNodes']>[0],
  type: unknown,
  read: ReadRelated,
): FieldRef<SchemaTypes> {
  const plan = planTraversal(steps);
  return graphField<GraphNode>(fields, {
    type,
    description,
    resolve: (call) => read({ ...call, inheritsScope }, plan),
  });
}

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
