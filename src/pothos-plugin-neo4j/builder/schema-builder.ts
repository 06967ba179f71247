import SchemaBuilder, {
  type FieldMap,
  type ObjectParam,
  type ObjectRef,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphConnection, NodeEdge } from '../connections/connection.ts';
import {
  COUNT,
  cursorField,
  nodeField,
  defineConnection,
} from '../connections/connection-types.ts';
import type { ConnectionRef, GraphTypeRef, TotalFields } from '../connections/connection-ref.ts';
import type { GraphRelationship, GraphNode } from '../load/graph-value.ts';
import { readGroups, type GroupOrder, type Groups } from '../connections/groups.ts';
import { registerMeasures, summarize, type Measures } from '../connections/measures.ts';
import type { GraphContext } from '../load/graph-context.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import { withOwnModel } from './own-model.ts';
import { sharedTypes } from '../connections/shared-types.ts';
import { cypher } from '../../graph/cypher/cypher.ts';
import { countDistinct } from '../../graph/cypher/read/counted-rows.ts';
import { addEntry } from '../hooks/add-entry.ts';
import { lateEnum } from './late-enum.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

const methods = SchemaBuilder.prototype as Builder;

methods.nodeObject = function nodeObject(model, options) {
  return this.objectRef<GraphNode>(model.label).implement({
    description: options.description,
    interfaces: options.interfaces ?? [],
    fields: (t) => options.fields(withOwnModel(t, model)),
  });
};

methods.nodeInterface = function nodeInterface(name, options) {
  return this.interfaceRef<GraphNode>(name).implement({
    description: options.description,
    interfaces: options.interfaces ?? [],
    fields: options.fields,
    resolveType: (node: GraphNode) => node.label,
  });
};

methods.nodeUnion = function nodeUnion(name, options) {
  return this.unionType(name, {
    description: options.description,
    types: [...options.types],
    resolveType: (node: unknown) => (node as GraphNode).label,
  });
};

methods.relationshipObject = function relationshipObject(name, options) {
  return this.objectRef<GraphRelationship>(name).implement({
    description: options.description,
    interfaces: options.interfaces ?? [],
    fields: (t) => options.fields(withOwnModel(t, options.model)),
  });
};

methods.linkInterface = function linkInterface(name, options) {
  return this.interfaceRef<GraphRelationship>(name).implement(options);
};

methods.relationshipConnection = function relationshipConnection(name, options) {
  const node = options.nodeAt ?? 'far';
  const edge = this.objectRef<GraphRelationship>(`${name}Edge`).implement({
    description: `An edge of ${name}Connection, with the properties of the relationship and the related node.`,
    interfaces: options.interfaces ?? [],
    fields: (t): FieldMap => ({
      cursor: cursorField(t),
      node: t.relationshipEnd(node, { description: options.nodeDescription, type: options.node }),
      ...options.fields?.(withOwnModel(t, options.model)),
    }),
  });
  return {
    connection: defineGraphConnection(this, name, edge, {
      ...options,
      totals: (t) => ({ totalNodes: totalNodesField(t, node), ...options.totals?.(t) }),
    }),
    edges: 'links',
    node,
    edge,
  };
};

methods.nodeConnection = function nodeConnection(name, options) {
  const edge = this.objectRef<NodeEdge>(`${name}Edge`).implement({
    description: `An edge of ${name}Connection.`,
    fields: (t) => ({
      cursor: cursorField(t),
      node: nodeField(t, { type: options.node, description: 'The node.', plan: { end: 'far' } }),
    }),
  });
  return {
    connection: defineGraphConnection(this, name, edge, options),
    edges: 'nodes',
    node: 'far',
  };
};

methods.relationshipListConnection = function relationshipListConnection(name, options) {
  const edge = this.objectRef<NodeEdge<GraphRelationship>>(`${name}Edge`).implement({
    description: `An edge of ${name}Connection.`,
    fields: (t) => ({
      cursor: cursorField(t),
      node: nodeField(t, {
        type: options.node,
        description: 'The relationship.',
        plan: { part: 'nodes' },
      }),
    }),
  });
  return { connection: defineGraphConnection(this, name, edge, options) };
};

methods.sortInput = function sortInput(name, options) {
  const keys = { ...options.keys };
  const by = lateEnum(this, `${name}SortKey`, {
    description: `The sort keys for ${options.what}.`,
    values: () => keys,
  });
  const input = this.inputType(`${name}Sort`, {
    description: `The sort order for ${options.what}.`,
    fields: (t) => ({
      by: t.field({ type: by, required: true, description: 'The sort key.' }),
      order: t.field({
        type: sharedTypes(this).sortOrder,
        defaultValue: 'ASC',
        description: 'The direction.',
      }),
    }),
  });
  return { keys, input };
};

methods.sortKey = function sortKey(sort, name, key) {
  addEntry(sort.keys, name, key);
};

methods.groupEnum = function groupEnum(name, options) {
  const keys = { ...options.keys };
  const by = lateEnum(this, `${name}Group`, {
    description: `The keys by which ${options.what} can be grouped.`,
    values: () => keys,
  });
  return { keys, by };
};

methods.groupKey = function groupKey(groups, name, key) {
  addEntry(groups.keys, name, key);
};

methods.measure = function measure(measures, name, one) {
  addEntry(measures, name, one);
};

function defineGraphConnection(
  builder: Builder,
  name: string,
  edge: ObjectParam<SchemaTypes>,
  options: {
    readonly description: string;
    readonly node: GraphTypeRef<SchemaTypes> | ObjectRef<SchemaTypes, GraphRelationship>;
    readonly groups?: Groups;
    readonly measures?: Measures;
    readonly totals?: TotalFields<SchemaTypes>;
  },
): ConnectionRef<SchemaTypes>['connection'] {
  const { description, node, groups, measures, totals } = options;
  const aggregate = measures ? aggregateField(builder, measures) : undefined;
  return defineConnection<GraphConnection>(builder, {
    name,
    description,
    edge,
    node,
    fields: {
      edges: 'The edges on this page. The edge of a relationship contains its properties.',
      nodes: 'The nodes on this page. Use it if you do not need the properties of the edges.',
      totalCount:
        'The number of entries on all pages. The server counts them without loading them, and only if this field is selected.',
    },
    nodes: (connection) => connection.nodes(),
    further: (t) => ({
      ...(groups ? groupFields(builder, t, { groups, measures: measures ?? {} }) : {}),
      ...aggregate?.(t),
      ...totals?.(t),
    }),
  });
}

type ConnectionFields = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, GraphConnection>;

function groupFields(
  builder: Builder,
  t: ConnectionFields,
  { groups: { keys, by }, measures }: { readonly groups: Groups; readonly measures: Measures },
): FieldMap {
  const { group, groupOrder } = sharedTypes(builder);
  return {
    groups: t.field({
      type: [group],
      description:
        'Groups the entries of all pages and returns the size of each group. Includes only entries that match the arguments of the connection. An entry can belong to several groups.',
      args: {
        by: t.arg({ type: by, required: true, description: 'The key to group by.' }),
        then: t.arg({
          type: by,
          description:
            'A second key to group by. Returns a group for each pair of keys that occurs: `groups(by: DECADE, then: KIND)`.',
        }),
        order: t.arg({
          type: groupOrder,
          defaultValue: 'COUNT',
          description: 'The order of the groups. Default: COUNT.',
        }),
      },
      extensions: { graph: { cost: countBins } satisfies FieldPlan },
      resolve: (connection, { by: first, then, order }, context, info) =>
        readGroups(connection, {
          keys: [first, ...(then ? [then] : [])].flatMap((each) => keys[each] ?? []),
          order: (order as GroupOrder | null) ?? 'COUNT',
          measures,
          context: context as GraphContext,
          info,
        }),
    }),
  };
}

/** The usual maximum number of groups by one key. */
const BINS = 100;

function countBins({ then }: Readonly<Record<string, unknown>>): number {
  return then === null || then === undefined ? BINS : 10 * BINS;
}

function aggregateField(builder: Builder, measures: Measures): (t: ConnectionFields) => FieldMap {
  const type = registerMeasures(builder, measures);
  return (t) => ({
    aggregate: t.field({
      type,
      description:
        'Summarizes the entries of all pages: `aggregate { duration { count unknown min { earliest latest } } }`. Includes only entries that match the arguments of the connection.',
      resolve: (connection, _, context, info) =>
        summarize(connection, measures, { context: context as GraphContext, info }),
    }),
  });
}

function totalNodesField(t: ConnectionFields, node: 'via' | 'far'): FieldMap[string] {
  const of = node === 'via' ? cypher`m` : cypher`n`;
  return t.int({
    description:
      'The number of distinct nodes on all pages. Lower than `totalCount` if several relationships lead to the same node, such as two periods of relations with one country.',
    extensions: { graph: COUNT },
    resolve: async (connection) => {
      const [row] = await connection.count([countDistinct, node], (counted) =>
        countDistinct(counted, of),
      );
      return Number(row?.[1] ?? 0);
    },
  });
}
