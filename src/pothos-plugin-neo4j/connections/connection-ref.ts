import type { FieldMap, InterfaceRef, ObjectRef, SchemaTypes, UnionRef } from '@pothos/core';
import type { GraphNode, GraphRelationship } from '../load/graph-value.ts';
import type { RelationshipEnd } from '../selection/field-plan.ts';
import type { GraphConnection } from './connection.ts';

/** A GraphQL type for nodes: an object type for one label, or an interface or union for several. */
export type GraphTypeRef<Types extends SchemaTypes> =
  ObjectRef<Types, GraphNode> | InterfaceRef<Types, GraphNode> | UnionRef<Types, GraphNode>;

/** A connection type, and whether its edges are relationships or plain nodes. */
export interface ConnectionRef<Types extends SchemaTypes> {
  readonly connection: ObjectRef<Types, GraphConnection>;
  readonly edges: 'links' | 'nodes';
  /** The end of the relationship that the edge returns as its `node`. */
  readonly node: RelationshipEnd;
}

/** A connection with relationships as edges. Fields can be added to the edge. */
export interface RelationshipConnectionRef<Types extends SchemaTypes> extends ConnectionRef<Types> {
  readonly edge: ObjectRef<Types, GraphRelationship>;
}

/** A connection with relationships as nodes. */
export interface RelationshipListRef<Types extends SchemaTypes> {
  readonly connection: ObjectRef<Types, GraphConnection>;
}

/** Fields of a connection that summarize its entries on all pages. */
export type TotalFields<Types extends SchemaTypes> = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphConnection>,
) => FieldMap;
