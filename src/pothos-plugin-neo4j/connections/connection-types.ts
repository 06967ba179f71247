import SchemaBuilder, {
  type FieldMap,
  type ObjectParam,
  type ObjectRef,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { Page } from './connection.ts';
import { graphField } from '../load/graph-field.ts';
import type { FieldPlan } from '../selection/field-plan.ts';
import { sharedTypes } from './shared-types.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Fields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Parent>;

/** The plan of a field that counts all entries with a statement. */
export const COUNT = { cost: 1 } satisfies FieldPlan;

/** An edge of any connection. */
interface Edge {
  readonly cursor: string;
}

/** The descriptions of the fields that every connection has. */
export interface ConnectionFieldDescriptions {
  readonly edges: string;
  readonly nodes: string;
  readonly totalCount: string;
}

/** The definition of a connection type: its name, its types, and the descriptions of its fields. */
export interface ConnectionDefinition<Connection extends Page<Edge>> {
  readonly name: string;
  readonly description: string;
  readonly edge: ObjectParam<SchemaTypes>;
  readonly node: TypeParam<SchemaTypes>;
  readonly fields: ConnectionFieldDescriptions;
  readonly nodes: (connection: Connection) => unknown;
  readonly further?: (t: Fields<Connection>) => FieldMap;
}

/** Defines a connection type with the fields `edges`, `nodes`, `pageInfo` and `totalCount`. */
export function defineConnection<Connection extends Page<Edge>>(
  builder: Builder,
  definition: ConnectionDefinition<Connection>,
): ObjectRef<SchemaTypes, Connection> {
  const { name, description, edge, node, fields, nodes, further } = definition;
  return builder.objectRef<Connection>(`${name}Connection`).implement({
    description,
    fields: (t): FieldMap => ({
      edges: t.field({
        type: [edge] as [ObjectRef<SchemaTypes, Edge>],
        description: fields.edges,
        extensions: partOf('edges'),
        resolve: (connection) => connection.edges(),
      }),
      nodes: t.field({
        type: [node] as [ObjectRef<SchemaTypes, object>],
        description: fields.nodes,
        extensions: partOf('nodes'),
        resolve: (connection) => nodes(connection) as object[],
      }),
      pageInfo: t.field({
        type: sharedTypes(builder).pageInfo,
        description: 'Whether there are more pages, and the cursors to fetch them.',
        extensions: partOf('pageInfo'),
        resolve: (connection) => connection,
      }),
      totalCount: t.int({
        description: fields.totalCount,
        extensions: { graph: COUNT },
        resolve: (connection) => connection.totalCount(),
      }),
      ...further?.(t),
    }),
  });
}

/** Defines the field `cursor` of an edge. */
export function cursorField(t: Fields<Edge>): FieldMap[string] {
  return t.exposeString('cursor', {
    description: 'The cursor of this edge.',
    extensions: partOf('cursor'),
  });
}

/** Defines the field `node` of an edge. */
export function nodeField(
  t: object,
  options: { readonly type: unknown; readonly description: string; readonly plan?: FieldPlan },
): FieldMap[string] {
  return graphField<{ readonly node: unknown }>(t, {
    ...options,
    resolve: ({ parent }) => parent.node,
  });
}

(SchemaBuilder.prototype as Builder).pageConnection = function pageConnection<Node>(
  name: string,
  options: {
    readonly description: string;
    readonly node: ObjectRef<SchemaTypes, Node>;
    readonly fields: ConnectionFieldDescriptions;
  },
) {
  type NodeEdge = Edge & { readonly node: Node };
  const edge = this.objectRef<NodeEdge>(`${name}Edge`).implement({
    description: `An edge of ${name}Connection.`,
    fields: (t): FieldMap => ({
      cursor: cursorField(t),
      node: nodeField(t, { type: options.node, description: 'The node.' }),
    }),
  });
  return defineConnection<Page<NodeEdge>>(this, {
    ...options,
    name,
    edge,
    nodes: async (page) => (await page.edges()).map(({ node }) => node),
  });
};

/** Returns the extensions of a field that has this role in its connection. */
function partOf(part: FieldPlan['part']): { readonly graph: FieldPlan } {
  return { graph: part === undefined ? {} : { part } };
}
