import type { FieldMap, InterfaceRef, ObjectRef, SchemaTypes, UnionRef } from '@pothos/core';
import type { GraphNode, GraphRelationship } from '../load/graph-value.ts';
import type { RelationshipEnd } from '../selection/field-plan.ts';
import type { GraphConnection } from './connection.ts';

/** A type whose values are nodes of the graph: one label, or several behind an interface or a union. */
export type GraphTypeRef<Types extends SchemaTypes> =
  ObjectRef<Types, GraphNode> | InterfaceRef<Types, GraphNode> | UnionRef<Types, GraphNode>;

/** The connection type, and whether its edges are relationships or plain nodes. */
export interface ConnectionRef<Types extends SchemaTypes> {
  readonly connection: ObjectRef<Types, GraphConnection>;
  readonly edges: 'links' | 'nodes';
  /** The end of a relationship that the edges lead to. */
  readonly node: RelationshipEnd;
}

/** A connection whose edges are relationships; fields can be added to the edge. */
export interface FactConnectionRef<Types extends SchemaTypes> extends ConnectionRef<Types> {
  readonly edge: ObjectRef<Types, GraphRelationship>;
}

/** Fields of a connection that tell something of all its rows together. */
export type TotalFields<Types extends SchemaTypes> = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, GraphConnection>,
) => FieldMap;
